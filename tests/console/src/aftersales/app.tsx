import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { ConsoleApi } from '../../api';
import { pageProps } from '../common/page-props';
import { Pagination } from '../common/pagination';
import { useElapsed } from '../common/use-clock';
import { DetailModal } from './detail-modal';
import { ListStore } from './list-store';
import { RemarkDialog } from './remark-dialog';
import { Table } from './table';
import { TopPanel } from './top-panel';

const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** The after-sales list page. */
export function App({ api }: { api: ConsoleApi }) {
	const store = useMemo(() => new ListStore(), []);
	const { rows, total, query, pageSize } = useSyncExternalStore(store.subscribe, store.snapshot);
	const [remarkFor, setRemarkFor] = useState<string | null>(null);
	const [detailFor, setDetailFor] = useState<number | null>(null);
	const elapsed = useElapsed();

	useEffect(() => {
		offer(api, store);
		void store.load();
		void store.loadCounters();
		return () => store.leave();
	}, [api, store]);

	const open = (orderSn: string, text: string, id: number): void => {
		if (text === '添加备注') setRemarkFor(orderSn);
		if (text !== '查看详情') return;
		if (pageProps().options.detailModal) setDetailFor(id);
		else window.open(detailUrl(id, orderSn), '_blank', 'noopener');
	};
	return (
		<>
			<TopPanel query={query} load={(change) => void store.load({ pageNumber: 1, ...change })} />
			<Table rows={rows} elapsed={elapsed} act={open} />
			<Pagination
				page={query.pageNumber}
				pages={Math.max(1, Math.ceil(total / pageSize))}
				total={total}
				go={(pageNumber) => void store.load({ pageNumber })}
			/>
			{detailFor !== null && <DetailModal api={api} id={detailFor} close={() => setDetailFor(null)} />}
			{remarkFor !== null && <RemarkDialog api={api} orderSn={remarkFor} close={() => setRemarkFor(null)} />}
		</>
	);
}

function detailUrl(id: number, orderSn: string): string {
	const { hash, rename } = pageProps().options;
	const query = new URLSearchParams({ id: String(id), orderSn });
	if (hash !== '') query.set('hash', hash);
	if (rename) query.set('rename', 'all');
	return `/aftersales-ssr/detail?${query}`;
}

function offer(api: ConsoleApi, store: ListStore): void {
	store.onLoad = () => {
		api.loads++;
	};
	api.setPage = (pageNumber) => store.load({ pageNumber, pageSize: 10 });
	api.resort = (mode) =>
		store.load({ orderByExpireTimeAsc: mode === 'expire', orderByCreatedAtDesc: mode === 'apply' });
	api.reload = () => store.load();
	api.filterSpeed = (on) => store.load({ speedRefund: on, pageNumber: 1 });
	api.changeStatus = (orderSn, patch) => flushSync(() => store.patch(orderSn, patch));
	api.setRowCount = async (count) => {
		flushSync(() => store.showGenerated(count));
	};
	api.addRows = async (batches, size) => {
		for (let i = 0; i < batches; i++) {
			flushSync(() => store.addGenerated(size));
			await nextFrame();
		}
	};
}
