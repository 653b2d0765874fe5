import { useState } from 'react';
import { countQuickFilters, type ListQuery } from '../../shared/list-query';
import { coreClass } from '../common/names';
import { pageProps } from '../common/page-props';

interface TopPanelProps {
	query: ListQuery;
	load: (change: Partial<ListQuery>) => void;
}

/** Counters, quick filters, search and sorting above the list. */
export function TopPanel({ query, load }: TopPanelProps) {
	const rows = pageProps().rows ?? [];
	const byPlatform = rows.filter(
		({ row }) => row.status === '平台已退款' || row.statusLines.includes('平台同意退款'),
	);
	return (
		<section className="top-panel">
			<h2>售后工作台</h2>
			<div className="scores">
				<div>
					消费者服务体验分 <b>4.62</b>
				</div>
				<div>
					24小时内平台同意退款 <b>{byPlatform.length}</b>
				</div>
				<div>
					24小时内将逾期工单数 <b>0</b>
				</div>
			</div>
			<QuickFilters chosen={query.quickSearchType ?? 0} load={load} />
			<Search query={query} load={load} />
			<div className="sorting">
				<label>
					排序
					<select
						data-testid="beast-core-select"
						value={query.orderByExpireTimeAsc ? 'expire' : 'apply'}
						onChange={(event) => {
							const byExpiry = event.target.value === 'expire';
							load({ orderByExpireTimeAsc: byExpiry, orderByCreatedAtDesc: !byExpiry });
						}}
					>
						<option value="apply">按申请时间从近到远</option>
						<option value="expire">按剩余处理时间从少到多</option>
					</select>
				</label>
			</div>
		</section>
	);
}

function QuickFilters({ chosen, load }: { chosen: number; load: TopPanelProps['load'] }) {
	return (
		<div className="quick-filters">
			{countQuickFilters(pageProps().rows ?? []).map(({ type, label, count }) => (
				<div
					key={type}
					data-testid="beast-core-card"
					className={`${coreClass('CAD_outerWrapper')}${type === chosen ? ` ${coreClass('CAD_beastCardChecked')}` : ''}`}
					onClick={() => load({ quickSearchType: type === chosen ? 0 : type })}
				>
					<span>{label}</span>
					<span className="MmsUiQuickFilter___count">{count}</span>
				</div>
			))}
		</div>
	);
}

function Search({ query, load }: TopPanelProps) {
	const [text, setText] = useState('');
	const [open, setOpen] = useState(false);
	return (
		<form
			className="search"
			onSubmit={(event) => {
				event.preventDefault();
				load({ searchText: text });
			}}
		>
			<input
				className={coreClass('IPT_input')}
				placeholder="请输入订单号/售后单号"
				value={text}
				onChange={(event) => setText(event.target.value)}
			/>
			<button
				type="submit"
				className={`${coreClass('BTN_outerWrapper')} primary`}
				data-testid="beast-core-button"
			>
				<span>查询</span>
			</button>
			<button type="button" className={coreClass('BTN_outerWrapper')} onClick={() => setText('')}>
				<span>重置</span>
			</button>
			<a href="#more" onClick={() => setOpen(!open)}>
				{open ? '收起高级查询' : '展开高级查询'}
			</a>
			{open && <MoreFilters query={query} load={load} />}
		</form>
	);
}

function MoreFilters({ query, load }: TopPanelProps) {
	return (
		<>
			<label>
				操作类型
				<select onChange={(event) => load({ operateType: Number(event.target.value) })}>
					<option value="0">全部</option>
					<option value="2">平台同意退款</option>
					<option value="4">平台同意退货</option>
				</select>
			</label>
			<label>
				<input
					type="checkbox"
					checked={query.speedRefund === true}
					onChange={(event) => load({ speedRefund: event.target.checked })}
				/>
				极速退款
			</label>
		</>
	);
}
