import { type RequestSpec, says } from './request-spec';

/** Strings that try to become markup, code, or a placeholder. All of them must stay text. */

export const HOSTILE_TEXTS = {
	markup: '<img src=x onerror="window.__pwned=1">',
	template: '{{constructor.constructor("window.__pwned=1")()}}',
	placeholder: '{{订单号}}',
	script: '</script><script>window.__pwned=1</script>',
	rtl: '\u202e款退意同\u202c正常文字',
	surrogate: '尾巴是半个表情\ud83d',
	proto: '__proto__',
	long: '超长商品名称'.repeat(500),
} as const;

const base = {
	type: 'refund-only',
	status: '待商家处理',
	shipping: '未发货',
	reason: '不想要了',
	ordered: [-5, '20:00:00'],
	filed: [-3, '09:00:00'],
} as const;
const AGREE = says('agree');
const T = HOSTILE_TEXTS;

export const HOSTILE: RequestSpec[] = [
	{ ...base, id: 'hostile-nick', why: '昵称是标签', row: { nick: T.markup }, expected: AGREE },
	{ ...base, id: 'hostile-goods', why: '商品名是模板代码', row: { goodsName: T.template }, expected: AGREE },
	{
		...base,
		id: 'hostile-placeholder',
		why: '商品名和规格本身就是占位符',
		row: { goodsName: T.placeholder, goodsSpec: T.placeholder, nick: T.placeholder },
		expected: AGREE,
	},
	{ ...base, id: 'hostile-spec', why: '规格是标签', row: { goodsSpec: T.markup }, expected: AGREE },
	{ ...base, id: 'hostile-remark', why: '备注里有脚本结束标签', row: { remark: T.script }, expected: AGREE },
	{
		...base,
		id: 'hostile-reason',
		why: '原因是标签，认不出；已签收仅退款不看原因',
		shipping: '已签收',
		reason: T.markup,
		expected: says('negotiate'),
	},
	{
		...base,
		id: 'hostile-reason-return',
		why: '原因是 __proto__，认不出',
		type: 'return-refund',
		shipping: '已签收',
		reason: T.proto,
		facts: { reasonGroup: undefined },
		expected: says('verify'),
	},
	{
		...base,
		id: 'hostile-rtl',
		why: '商品名里有反向控制符',
		row: { goodsName: T.rtl, nick: T.rtl },
		expected: AGREE,
	},
	{ ...base, id: 'hostile-long', why: '商品名 3000 字', row: { goodsName: T.long }, expected: AGREE },
	{
		...base,
		id: 'hostile-surrogate',
		why: '商品名以半个代理对结尾',
		row: { goodsName: T.surrogate },
		expected: AGREE,
	},
	{
		...base,
		id: 'hostile-proto',
		why: '昵称、规格、商品名都是 __proto__',
		row: { nick: T.proto, goodsName: T.proto, goodsSpec: T.proto, remark: T.proto },
		expected: AGREE,
	},
	{
		...base,
		id: 'hostile-status',
		why: '状态是标签，阶段读不出',
		status: T.markup,
		remain: null,
		expected: says('unclear'),
	},
];
