import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ConsoleApi } from '../../api';
import { type OrderQuery, queryOrders } from '../../shared/order-query';
import type { OrderTruth } from '../../truth/types';
import { coreClass } from '../common/names';
import { pageProps } from '../common/page-props';
import { Pagination } from '../common/pagination';
import { post } from '../common/transport';
import { OldTables } from './old-tables';
import { OrderTable } from './order-table';

const TABS = [
	{ type: 0, text: '全部' },
	{ type: 7, text: '待支付' },
	{ type: 1, text: '待发货' },
	{ type: 2, text: '已发货' },
	{ type: 3, text: '已签收' },
];

const FIRST: OrderQuery = { orderType: 0, afterSaleType: 0, pageNumber: 1, pageSize: 10, searchText: '' };

interface Loaded {
	query: OrderQuery;
	orders: OrderTruth[];
	total: number;
}

/** The order list page, in its form of 2025 or (`?layout=2021`) of 2021. */
export function App({ api }: { api: ConsoleApi }) {
	const [loaded, setLoaded] = useState<Loaded>({ query: FIRST, orders: [], total: 0 });
	const latest = useRef(0);
	const shown = useRef(loaded);
	shown.current = loaded;

	const load = useCallback(
		async (change: Partial<OrderQuery> = {}): Promise<void> => {
			const query = { ...shown.current.query, ...change };
			const ticket = ++latest.current;
			await post('/mangkhut/mms/recentOrderList', query, 'xhr');
			if (ticket !== latest.current) return;
			flushSync(() => setLoaded({ query, ...queryOrders(pageProps().orders ?? [], query) }));
			api.loads++;
		},
		[api],
	);

	useEffect(() => {
		api.setPage = (pageNumber) => load({ pageNumber });
		api.reload = () => load();
		api.changeStatus = (orderSn, patch) => flushSync(() => setLoaded((old) => patched(old, orderSn, patch)));
		void load();
		return () => {
			latest.current++;
		};
	}, [api, load]);

	const { query, orders, total } = loaded;
	const List = pageProps().options.layout === '2021' ? OldTables : OrderTable;
	return (
		<>
			<h2 className="order-title">订单查询</h2>
			<Search load={load} />
			<div className="order-tabs">
				{TABS.map(({ type, text }) => (
					<div
						key={type}
						data-testid="beast-core-tab-itemLabel-wrapper"
						className={`${coreClass('TAB_item')}${query.orderType === type ? ' active' : ''}`}
						onClick={() => void load({ orderType: type, pageNumber: 1 })}
					>
						{text}
					</div>
				))}
			</div>
			<List orders={orders} />
			<Pagination
				page={query.pageNumber}
				pages={Math.max(1, Math.ceil(total / query.pageSize))}
				total={total}
				go={(pageNumber) => void load({ pageNumber })}
			/>
		</>
	);
}

function Search({ load }: { load: (change: Partial<OrderQuery>) => Promise<void> }) {
	const [text, setText] = useState('');
	return (
		<form
			className="order-search"
			onSubmit={(event) => {
				event.preventDefault();
				void load({ searchText: text, pageNumber: 1 });
			}}
		>
			<input
				className={coreClass('IPT_input')}
				placeholder="请输入完整订单号"
				value={text}
				onChange={(event) => setText(event.target.value)}
			/>
			<div {...{ label: '售后状态' }}>
				售后状态
				<select onChange={(event) => void load({ afterSaleType: Number(event.target.value), pageNumber: 1 })}>
					<option value="0">全部</option>
					<option value="4">退款成功</option>
				</select>
			</div>
			<button
				type="submit"
				className={`${coreClass('BTN_outerWrapper')} primary`}
				data-testid="beast-core-button"
			>
				<span>查询</span>
			</button>
		</form>
	);
}

/** The list after one order's item has changed; only its status text is drawn from the item. */
function patched(old: Loaded, orderSn: string, patch: Record<string, unknown>): Loaded {
	const status = patch.order_status_str;
	const orders = old.orders.map((order) =>
		order.orderSn === orderSn
			? {
					...order,
					json: { ...order.json, ...patch },
					page: typeof status === 'string' ? { ...order.page, status } : order.page,
				}
			: order,
	);
	return { ...old, orders };
}
