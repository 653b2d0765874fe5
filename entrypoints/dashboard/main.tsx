import { render } from 'preact';
import '../../components/tokens.css';
import { ask } from '../../utils/messages/client';
import { DashboardApp } from './DashboardApp';
import './dashboard.css';
import './tables.css';
import './print.css';
import './quality/quality.css';

// The theme of the settings; without an answer that of the system stays.
ask('settings/read').then((answer) => {
	if (answer.ok) document.documentElement.dataset.theme = answer.value.theme;
});

const root = document.getElementById('app');
if (root) render(<DashboardApp now={Date.now()} />, root);
