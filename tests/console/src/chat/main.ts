import Vue from 'vue';
import { installApi } from '../common/console-api';
import { addStyle } from '../common/style';
import sheet from './chat.css?inline';
import { chatComponent } from './chat-app';

Vue.config.productionTip = false;
Vue.config.devtools = false;
addStyle(sheet);
new Vue(chatComponent(installApi({}))).$mount('#app');
