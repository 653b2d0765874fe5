import { createElement, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { classNames } from '../../shared/class-names';
import { installApi, logKey } from '../common/console-api';
import { pageProps } from '../common/page-props';
import { useElapsed } from '../common/use-clock';
import { DetailView } from './view';

const { options, request = null } = pageProps();
const names = classNames(options.hash);
const api = installApi({});

function Page(): ReactElement {
	const elapsed = useElapsed();
	const onRemark = (text: string): void => {
		api.remark = text;
	};
	const onKey = (event: KeyboardEvent): void => logKey(api, event);
	return createElement(DetailView, { request, names, elapsed, onRemark, onKey });
}

const root = document.getElementById('__next');
if (root) hydrateRoot(root, createElement(Page));
