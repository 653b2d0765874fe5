import type { Refusal } from '../consoles/pinduoduo/teach/learn-list';

/** Everything that the guide says while the agent shows where things are. */
export const TEACH = {
	title: '教它认这一页',
	intro: '在同一行里依次点三处。点的时候页面不会有反应，放心点。',
	steps: ['点这一行的订单号', '点同一行的售后状态', '点同一行的售后类型'],
	examples: [
		'像 260101-000000000000001 这样的一串数字',
		'比如「待商家处理」「退款成功」',
		'比如「仅退款」「退货退款」',
	],
	step: (number: number) => `第 ${number} 步，共 3 步`,
	keys: '也可以用方向键挑、回车选中。退格退一步，Esc 结束。',
	back: '退一步',
	again: '重来',
	end: '不教了',
	below: '移到下面',
	above: '移到上面',
	use: '用这个',
	notHere: ['这里没有订单号，再点准一点。', '这里没有字，再点准一点。', '这里没有字，再点准一点。'],
	moved: '页面刚才变了，请从订单号重新点。',
	preview: (whole: number, rows: number) =>
		whole === rows ? `这一页 ${rows} 行都读出来了。` : `这一页 ${rows} 行，读出来 ${whole} 行。`,
	check: '请对一对：订单号、类型、状态、申请时间，和页面上一样吗？',
	columns: ['订单号', '类型', '状态', '申请时间'],
	unread: '看不清',
	sending: '正在送到设置页…',
	notSent: '没有送到设置页，请再试一次。还不行就刷新页面。',
	refused: '这样认不出来',
	why: {
		'no-number': '第一处没有订单号。请点在订单号的数字上。',
		'several-numbers': '点到的范围里有不止一个订单号。三处要在同一行里，请点小一点。',
		'same-cell': '状态和类型点成了同一处。请分别点。',
		'nothing-repeats': '这一页没有别的行和它长得一样，没法核对。请换一页至少有两行的再教。',
		'no-selector': '找不到能把每一行都认准的办法。这一页暂时教不了，请复制诊断报告发给我们。',
		'other-columns': '按点的位置读出来的内容对不上，可能点错了列，或者列的排法我们没见过。',
		'few-rows': '大半的行读不出来，用了会出错。请换一行再教，或复制诊断报告发给我们。',
	} satisfies Record<Refusal, string>,
} as const;
