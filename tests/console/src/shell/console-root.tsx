import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ConsoleApi } from '../../api';
import type { PageProps } from '../../shared/page-data';
import { type ViewPath, viewPlaceAt } from '../../shared/views';
import { App as AfterSalesApp } from '../aftersales/app';
import { AppealsApp } from '../appeals/app';
import { leavePage } from '../common/console-api';
import { setPageProps } from '../common/page-props';
import { Shell } from '../common/shell';
import { getJson } from '../common/transport';
import { OrderDetailApp } from '../order-detail/app';
import { App as OrdersApp } from '../orders/app';
import { WorkOrderDetailApp, WorkOrdersApp } from '../work-orders/app';

const APPS: Record<ViewPath, ComponentType<{ api: ConsoleApi }>> = {
	'/aftersales/aftersale_list': AfterSalesApp,
	'/orders/list': OrdersApp,
	'/orders/detail': OrderDetailApp,
	'/aftersales/work_order/list': WorkOrdersApp,
	'/aftersales/work_order/tododetail': WorkOrderDetailApp,
	'/orders/appeals/aftersale/order': AppealsApp,
};

/** What the first address asked for and every later page of this load keeps; `layout` and the like belong to one page. */
const KEPT = ['hash', 'json', 'transport', 'delay', 'rename', 'fields', 'detail', 'tracking'];
const kept = [...new URLSearchParams(location.search)].filter(([name]) => KEPT.includes(name));

interface Shown {
	path: string;
	/** Grows with every move, so that a page that is moved to twice begins anew. */
	turn: number;
	/** Null while its data is on the way. */
	container: string | null;
	containers: readonly string[];
}

/** The shell and whichever of its pages is shown. */
export function ConsoleRoot({ api }: { api: ConsoleApi }) {
	const [shown, setShown] = useState<Shown>(first);
	const latest = useRef(0);

	const show = useCallback(
		async (path: string): Promise<void> => {
			const place = viewPlaceAt(path);
			if (!place) return location.assign(path);
			const turn = ++latest.current;
			leavePage(api);
			flushSync(() => setShown((old) => ({ ...old, path, turn, container: null })));
			const props = (await getJson(dataPath(path))) as PageProps;
			if (turn !== latest.current) return;
			setPageProps(props);
			document.title = place.title;
			const { container } = place;
			flushSync(() =>
				setShown(({ containers }) => ({
					path,
					turn,
					container,
					containers: containers.includes(container) ? containers : [...containers, container],
				})),
			);
		},
		[api],
	);

	const go = useCallback(
		async (path: string): Promise<void> => {
			if (viewPlaceAt(path)) history.pushState(null, '', path);
			await show(path);
		},
		[show],
	);

	useEffect(() => {
		api.go = go;
		const back = (): void => void show(location.pathname + location.search);
		window.addEventListener('popstate', back);
		return () => window.removeEventListener('popstate', back);
	}, [api, go, show]);

	const place = viewPlaceAt(shown.path);
	const App = place && APPS[place.path];
	return (
		<Shell
			containers={shown.containers}
			filled={shown.container}
			here={place?.here ?? ''}
			go={(path) => void go(path)}
		>
			{App && <App key={shown.turn} api={api} />}
		</Shell>
	);
}

function first(): Shown {
	const place = viewPlaceAt(location.pathname);
	const container = place?.container ?? null;
	return {
		path: location.pathname,
		turn: 0,
		container,
		containers: container === null ? [] : [container],
	};
}

/** Where the data of a page is to be had, with what this load of the console keeps. */
function dataPath(path: string): string {
	const url = new URL(path, location.origin);
	for (const [name, value] of kept) if (!url.searchParams.has(name)) url.searchParams.set(name, value);
	return `/_next/data/sample${url.pathname}.json?${url.searchParams}`;
}
