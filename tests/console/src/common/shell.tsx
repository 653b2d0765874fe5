import type { MouseEvent, ReactNode } from 'react';
import { viewPlaceAt } from '../../shared/views';
import { coreClass } from './names';

const MENU: { head: string; items: { text: string; href: string }[] }[] = [
	{
		head: '发货管理',
		items: [
			{ text: '订单查询', href: '/orders/list' },
			{ text: '发货中心', href: '#' },
			{ text: '物流工具', href: '#' },
		],
	},
	{
		head: '售后管理',
		items: [
			{ text: '售后工作台', href: '/aftersales/aftersale_list' },
			{ text: '工单管理', href: '/aftersales/work_order/list' },
			{ text: '申诉中心', href: '/orders/appeals/aftersale/order' },
			{ text: '退货包运费', href: '#' },
			{ text: '极速退款', href: '#' },
		],
	},
	{
		head: '商品管理',
		items: [
			{ text: '商品列表', href: '#' },
			{ text: '评价管理', href: '#' },
		],
	},
	{
		head: '多多客服',
		items: [{ text: '客服平台', href: '/chat-merchant/index.html' }],
	},
];

interface ShellProps {
	/** Ids of the micro front ends' containers that were ever filled, in that order. */
	containers: readonly string[];
	/** The one that is filled now, or null while the next page is on its way. */
	filled: string | null;
	here: string;
	go: (path: string) => void;
	children: ReactNode;
}

/** Side bar and header around the micro front ends. Links to its own pages do not load. */
export function Shell({ containers, filled, here, go, children }: ShellProps) {
	const move = (event: MouseEvent, href: string): void => {
		if (!viewPlaceAt(href) || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		go(href);
	};
	return (
		<div id="pdd-app-skeleton" className="shell">
			<header className="shell-head">
				<div className="shell-logo">
					<b>多多</b>商家后台
				</div>
				<nav className="shell-top">
					<a href="#rules">规则中心</a>
					<a href="#school">商家课堂</a>
					<a href="#message">消息</a>
				</nav>
				<div className="user-info-top">
					<div className="user-name">
						<span className="name">示例小店</span>
						<span className="id">ID: 880011223</span>
					</div>
				</div>
			</header>
			<aside className="shell-side">
				{MENU.map((group) => (
					<section key={group.head}>
						<h4>{group.head}</h4>
						{group.items.map((item) => (
							<a
								key={item.text}
								href={item.href}
								className={item.text === here ? 'here' : ''}
								onClick={(event) => move(event, item.href)}
							>
								{item.text}
							</a>
						))}
					</section>
				))}
			</aside>
			<main id="pdd-app-skeleton-main-content" className="shell-main">
				{containers.map((id) => (
					<div key={id} id={id}>
						{id === filled && children}
					</div>
				))}
			</main>
			<SideMessages />
		</div>
	);
}

/** Messages beside the page. They too say 查看详情, which is no row's link. */
function SideMessages() {
	return (
		<div className={`ImportantList_wrap__9aBcd side-messages ${coreClass('CAD_outer')}`}>
			<h5>重要消息</h5>
			{['您有售后单即将逾期，请尽快处理', '平台规则更新：售后处理时效', '店铺服务分有变化'].map((text) => (
				<div key={text} className="MsgItem_item__2kLmN">
					<p>{text}</p>
					<a href="#message" data-tracking="90001">
						<span>查看详情</span>
					</a>
				</div>
			))}
		</div>
	);
}
