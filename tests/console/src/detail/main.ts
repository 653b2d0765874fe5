import { createElement, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { classNames } from '../../shared/class-names';
import { installApi, logKey } from '../common/console-api';
import { pageProps } from '../common/page-props';
import { useElapsed } from '../common/use-clock';
import { chosenDetail } from './choose';

const { options, request = null } = pageProps();
const names = classNames(options.hash, options.rename);
const View = chosenDetail(options);
const tabs = options.trackingTabs;
const api = installApi({});

function Page(): ReactElement {
	const elapsed = useElapsed();
	const onRemark = (text: string): void => {
		api.remark = text;
	};
	const onKey = (event: KeyboardEvent): void => logKey(api, event);
	return createElement(View, { request, names, elapsed, tabs, onRemark, onKey });
}

const root = document.getElementById('__next');
if (root) hydrateRoot(root, createElement(Page));
