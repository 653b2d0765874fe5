import { memo } from 'react';
import type { ListRow } from '../../shared/list-query';
import { countdown } from '../../truth/clock';
import type { Bracket, RowText } from '../../truth/types';
import { modClass } from '../common/names';
import type { Act } from './table';

interface RowProps {
	item: ListRow;
	elapsed: number;
	act: Act;
}

function BareRow({ item, elapsed, act }: RowProps) {
	const { row, json } = item;
	const press = (text: string) => () => act(row.orderSn, text, item.afterSalesId);
	const returnNumber = typeof json.reverseTrackingNumber === 'string' ? json.reverseTrackingNumber : '';
	return (
		<div className={modClass('after-sales-table_order_item')}>
			<Head row={row} elapsed={elapsed} />
			<div className={modClass('after-sales-table_item_body')}>
				<Cell>
					<Goods row={row} />
				</Cell>
				<Cell>
					<div className={modClass('amount_dotted')}>实收：{row.received}</div>
					<div className={modClass('amount_refund')}>退款：{row.refund}</div>
				</Cell>
				{row.shipping !== null && (
					<Cell>
						<div>{row.shipping}</div>
						{row.shipping.startsWith('已') && <Link text="查看运单" press={press('查看运单')} />}
					</Cell>
				)}
				<Cell>
					<div>{row.type}</div>
				</Cell>
				<Cell>
					<div className={modClass('status_text')}>{row.status}</div>
					{row.statusLines.map((line) => (
						<div key={line} className={modClass('status_sub')}>
							{line}
						</div>
					))}
					{returnNumber !== '' && <Link text="查看退货单号" press={press('查看退货单号')} />}
				</Cell>
				<Cell>
					<div className={modClass('remark_text')}>{row.remark === '' ? '-' : row.remark}</div>
				</Cell>
				<Cell>
					<div>{row.reason}</div>
				</Cell>
				<Cell>
					{row.operations.map((text) => (
						<Link key={text} text={text} press={press(text)} />
					))}
				</Cell>
			</div>
		</div>
	);
}

/** Each second redraws a row that counts down, and no other. */
export const Row = memo(
	BareRow,
	(a, b) => a.item === b.item && (a.elapsed === b.elapsed || b.item.row.bracket === null),
);

function Cell({ children }: { children: React.ReactNode }) {
	return <div className={modClass('after-sales-table_item_cell')}>{children}</div>;
}

const TRACKING: Record<string, string> = { 查看详情: '87003', 添加备注: '86001', 同意退款: '86010' };

function Link({ text, press }: { text: string; press: () => void }) {
	return (
		<a
			href="#action"
			data-tracking={TRACKING[text] ?? '86099'}
			data-testid="beast-core-button-link"
			onClick={(event) => {
				event.preventDefault();
				press();
			}}
		>
			<span>{text}</span>
		</a>
	);
}

function Head({ row, elapsed }: { row: RowText; elapsed: number }) {
	return (
		<div className={modClass('table-item-header_item_header')}>
			<div className={modClass('after-sales-table_checkbox_wrap')}>
				<label data-testid="beast-core-checkbox" data-checked="false">
					<input type="checkbox" />
				</label>
			</div>
			<div>
				订单号：<span className={modClass('table-item-header_sn')}>{row.orderSn}</span>{' '}
				<a href="#copy" data-tracking="86997">
					复制
				</a>
			</div>
			<i>|</i>
			<div>
				<span className={modClass('table-item-header_apply_time')}>
					申请时间：<span>{row.applyTime}</span>
				</span>
				{row.bracket && <Remaining bracket={row.bracket} elapsed={elapsed} />}
			</div>
			<i>|</i>
			<div className={modClass('table-item-header_contact')}>
				<a href="#contact" title={row.nick}>
					联系消费者
				</a>
			</div>
		</div>
	);
}

function Remaining({ bracket, elapsed }: { bracket: Bracket; elapsed: number }) {
	const left = countdown(bracket.seconds - elapsed);
	return (
		<span className={modClass('table-item-header_time')}>
			（<em>{left}</em>
			{bracket.state}，{bracket.action}）
		</span>
	);
}

function Goods({ row }: { row: RowText }) {
	return (
		<div className={modClass('order-info_wrap')}>
			<img src={row.thumb} alt="" width={48} height={48} />
			<div>
				<div className={modClass('order-info_main')} data-testid="beast-core-ellipsis">
					{row.goodsName}
				</div>
				<div className={modClass('order-info_sub')}>{row.goodsSpec}</div>
				<div className={modClass('order-info_count')}>x{row.goodsCount}</div>
			</div>
		</div>
	);
}
