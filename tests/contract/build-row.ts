import { classNames } from '../console/shared/class-names';
import { countdown } from '../console/truth/clock';
import type { RowText } from '../console/truth/types';

/** One row of the after-sales list with these texts, shaped as the sample console draws it. `hash` seeds the class names' suffixes. */
export function buildRow(text: RowText, hash = ''): Element {
	const { mod } = classNames(hash);
	const box = (stem: string, ...children: (Node | string)[]) => element('div', mod(stem), ...children);
	const cell = (...children: (Node | string)[]) => box('after-sales-table_item_cell', ...children);
	const links = (words: string[]) => words.map((word) => element('a', '', element('span', '', word)));
	const cells = [
		cell(goodsOf(text, mod)),
		cell(box('amount_dotted', `实收：${text.received}`), box('amount_refund', `退款：${text.refund}`)),
		...(text.shipping === null ? [] : [cell(element('div', '', text.shipping))]),
		cell(element('div', '', text.type)),
		cell(...[text.status, ...text.statusLines].map((line) => element('div', '', line))),
		cell(element('div', '', text.remark || '-')),
		cell(element('div', '', text.reason)),
		cell(...links(text.operations)),
	];
	const body = box('after-sales-table_item_body', ...cells);
	return box('after-sales-table_order_item', headOf(text, mod), body);
}

type Mod = (stem: string) => string;

function headOf(text: RowText, mod: Mod): Element {
	const applied = element(
		'span',
		mod('table-item-header_apply_time'),
		'申请时间：',
		element('span', '', text.applyTime),
	);
	const times = element('div', '', applied);
	if (text.bracket) {
		const { seconds, state, action } = text.bracket;
		const left = element('em', '', countdown(seconds));
		times.append(element('span', mod('table-item-header_time'), '（', left, `${state}，${action}）`));
	}
	const number = element('span', mod('table-item-header_sn'), text.orderSn);
	const order = element('div', '', '订单号：', number, ' ', element('a', '', '复制'));
	const buyer = element('a', '', '联系消费者');
	return element('div', mod('table-item-header_item_header'), order, times, element('div', '', buyer));
}

function goodsOf(text: RowText, mod: Mod): Element {
	const words = element(
		'div',
		'',
		element('div', mod('order-info_main'), text.goodsName),
		element('div', mod('order-info_sub'), text.goodsSpec),
		element('div', mod('order-info_count'), `x${text.goodsCount}`),
	);
	return element('div', mod('order-info_wrap'), document.createElement('img'), words);
}

export function element(name: string, className: string, ...children: (Node | string)[]): Element {
	const made = document.createElement(name);
	if (className) made.className = className;
	made.append(...children);
	return made;
}
