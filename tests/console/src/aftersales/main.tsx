import { createRoot } from 'react-dom/client';
import { installApi } from '../common/console-api';
import shell from '../common/shell.css?inline';
import { addStyle } from '../common/style';
import { App } from './app';
import list from './list.css?inline';

addStyle(shell + list);
const api = installApi({});
const root = document.getElementById('__next');
if (root) createRoot(root).render(<App api={api} />);
