import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ConsoleApi } from '../../api';
import { coreClass, names } from '../common/names';
import { pageProps } from '../common/page-props';
import { Pagination } from '../common/pagination';
import { useElapsed } from '../common/use-clock';
import { WorkOrderDetailView } from './detail-view';
import { WorkOrderListView } from './list-view';

const TABS = ['全部', '待处理', '处理中', '已完结'];
const SIZE = 10;

/** The list of work orders. Its JSON was never seen, so the sample has none. */
export function WorkOrdersApp({ api }: { api: ConsoleApi }) {
	const { workOrders = [], now, options } = pageProps();
	const elapsed = useElapsed();
	const [tab, setTab] = useState('全部');
	const [page, setPage] = useState(1);
	useEffect(() => {
		api.setPage = async (next) => {
			flushSync(() => setPage(next));
			api.loads++;
		};
		api.loads++;
	}, [api]);
	const chosen = workOrders.filter(({ status }) => tab === '全部' || status === tab);
	return (
		<section className="work-orders">
			<h2>工单管理</h2>
			<div className="work-order-tabs">
				{TABS.map((text) => (
					<div
						key={text}
						data-testid="beast-core-tab-itemLabel-wrapper"
						className={`${coreClass('TAB_item')}${tab === text ? ' active' : ''}`}
						onClick={() => {
							setTab(text);
							setPage(1);
						}}
					>
						{text}
					</div>
				))}
			</div>
			<WorkOrderListView
				orders={chosen.slice((page - 1) * SIZE, page * SIZE)}
				names={names}
				layout={options.layout === 'table' ? 'table' : 'list'}
				now={now + elapsed * 1000}
				open={(id) => window.open(`/aftersales/work_order/tododetail?id=${id}`, '_blank', 'noopener')}
			/>
			<Pagination
				page={page}
				pages={Math.max(1, Math.ceil(chosen.length / SIZE))}
				total={chosen.length}
				go={setPage}
			/>
		</section>
	);
}

/** One work order. */
export function WorkOrderDetailApp({ api }: { api: ConsoleApi }) {
	const { workOrder = null, now } = pageProps();
	const elapsed = useElapsed();
	useEffect(() => {
		api.loads++;
	}, [api]);
	return <WorkOrderDetailView order={workOrder} names={names} now={now + elapsed * 1000} />;
}
