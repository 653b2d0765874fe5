import { durationText, HOUR, MINUTE, SECOND } from '../utils/domain/clock';
import { REASON_LABELS, SHIPPING_LABELS, TYPE_LABELS, VERDICT_LABELS } from '../utils/domain/labels';
import { yuan } from '../utils/domain/money';

/** Every sentence of the dashboard. */
export const BOARD = {
	title: '退款看板',
	product: '退款镜',
	loading: '读取中…',
	failed: (why: string) => `没有读到：${why}`,
	retry: '再读一次',
	spans: { today: '今天', week: '近 7 天', month: '近 30 天' },
	span: '时间',
	before: { today: '昨天', week: '前 7 天', month: '前 30 天' },
	honest: (from: string, to: string, watched: number, days: number) =>
		`${from} 至 ${to}，${days} 天里有 ${watched} 天在这个浏览器上看过售后。只算看到的，没打开过的页不在里面，也不估。`,
	honestToday: (day: string) => `${day}，到现在为止。只算这个浏览器看到的，没打开过的页不在里面，也不估。`,
	since: (day: string) => `从 ${day} 开始有记录，更早的没有。`,
	none: '这段时间还没有看到售后。打开商家后台的售后列表，看过的就会记到这里。',
	moneyYuan: '金额（元）',
	filedYuan: '申请金额（元）',
	paidYuan: '退回金额（元）',
	ordersSeen: '看到的订单',
	ordersRequested: '其中来申请的',
	reply3: '3 分钟内人工回复',
	asked: '看到的提问',
	reportTitle: (from: string, to: string) => `退款周报 ${from} 至 ${to}`,
	moreRows: (n: number) => `还有 ${n} 行，见导出的 Excel。`,
	excel: '导出 Excel',
	csv: 'CSV',
	csvOf: (title: string) => `把「${title}」导出为 CSV`,
	report: '存周报',
	print: '打印',
	saved: (name: string) => `已存到 ${name}`,
	saveFailed: '没有存成功，请再点一次。',
	filed: '申请',
	paidBack: '退给买家',
	cases: (n: number) => `${n} 单`,
	versus: (label: string) => `比${label}`,
	same: '持平',
	noBefore: '之前没有',
	/** Nobody looked, which is not that there was nothing. */
	noLook: '没看过',
	unlike: (label: string, days: number, of: number) =>
		`${label}里只看过 ${days} 天（这段看过 ${of} 天），比较时要留意。`,
	unseenSpan: '这段时间没有看过售后，有没有退的不知道。',
	littleMore: '多不到 1%',
	littleLess: '少不到 1%',
	unpriced: (n: number) => `另有 ${n} 单没看到金额`,
	ended: '已结束',
	who: '谁退的',
	whoHint: '按这个浏览器第一次看到结束的那天算。',
	endedEarlier: (n: number) => `其中 ${n} 单上次看的时候还没结束，可能更早一天就结束了。`,
	outcome: '谁退的',
	count: '单数',
	share: '占比',
	money: '金额',
	day: '日期',
	total: '合计',
	reconcile: {
		equal: (n: number, at: string) =>
			`后台说 24 小时内平台同意退款 ${n} 单（${at} 看到），和这里看到的一致。`,
		missing: (n: number, missing: number, at: string) =>
			`后台说 24 小时内平台同意退款 ${n} 单（${at} 看到），这里少 ${missing} 单：那几页没有打开过。`,
		more: (n: number, more: number, at: string) =>
			`后台说 24 小时内平台同意退款 ${n} 单（${at} 看到），这里多看到 ${more} 单，可能有几单不在那 24 小时里。`,
	},
	chart: '每天结束的单，按谁退的',
	/** Days one after the other: the pictures, and the tables under them. */
	trend: {
		unseen: '没看过的天',
		unseenDay: '这天没看过',
		watched: '看过没有',
		yes: '看过',
		no: '没看过',
		today: (day: string) => `${day} 到现在`,
		allDays: (n: number) => `看全部 ${n} 天`,
		money: '每天退给买家的钱',
		moneyHint: '按第一次看到结束的那天算。没看到金额的单不在里面。',
		unpriced: '没看到金额',
		handling: '每天的处理用时',
		handlingHint: '按看到商家动作的那天算。动作在两次打开之间，只知道最短和最长：线是最长，色带往下到最短。',
		tooFewHint: (median: number, ninth: number) =>
			`一天不到 ${median} 单不算一半，不到 ${ninth} 单不算九成：那只是最慢的一单。`,
		tooFew: '单太少',
		minutes: (what: string, end: string) => `${what} ${end}（分）`,
		least: '最短',
		most: '最长',
	},
	why: '谁退的 × 原因',
	noneFiled: '这段时间还没看到申请。',
	noneEnded: '这段时间还没看到结束的。',
	timeouts: '超时自动退',
	timeoutsHint: '没在时限内处理，系统退的。一单一单列在这里。',
	noTimeouts: '这段时间没有看到超时自动退的。',
	showAll: (n: number) => `看全部 ${n} 单`,
	handling: '处理用时',
	handlingHint: '从申请到商家动作。两次打开之间发生的，只知道最短和最长。',
	median: '一半不超过',
	ninth: '九成不超过',
	ninthShort: '九成',
	between: (least: string, most: string) => (least === most ? least : `${least} – ${most}`),
	notSeen: '没看到',
	due: '到期',
	reply: '首次人工回复',
	replyHint:
		'买家 8 点到 23 点问的，到第一条人工回复为止，机器人不算。只算在这个浏览器里打开过的会话，和平台的数会有出入。',
	replyNote: '只列会话里看得出是哪一单的提问，看不出的只算在次数里。同一单只列一次。',
	replyLine: (n: number, within: number) => `看到的 ${n} 次里 ${within} 次在 3 分钟内`,
	replyHalf: (within: string) => `一半在 ${within}内`,
	replyCount: (n: number, within: number) => `${within} / ${n}`,
	replyReport: (n: number, within: number, share: string) => `${share}（${n} 次里 ${within} 次）`,
	repliedByDay: '每天的首次人工回复',
	replyMedian: '一半不超过（秒）',
	quality: '质量类',
	/** Parts of a key figure. */
	keyParts: { met: '按时', missed: '超时', unseen: '没看到', otherwise: '其他原因', late: '晚了或没回' },
	alerts: '要留意的',
	noAlerts: (products: number, watched: number) =>
		`没有反常的。看了 ${products} 个商品，和前 28 天里看过的 ${watched} 天比。`,
	tooShort: (watched: number, needed: number) =>
		`看过的天数还太少：${watched} 天，满 ${needed} 天才开始提醒，免得误报。`,
	yesterday: '昨天',
	today: '今日',
	rise: (when: string, count: number, daily: string) => `${when} ${count} 单，近 28 天日均 ${daily} 单`,
	riseOver: (days: number, count: number, daily: string) =>
		`最近 ${days} 天 ${count} 单，之前日均 ${daily} 单`,
	productRises: (product: string) => `「${product}」退款变多`,
	reasonRises: (reason: string) => `「${reason}」变多`,
	skuRises: (product: string, sku: string) => `「${product}」的「${sku}」质量类变多，可能是这一批货有问题`,
	shopRises: '全店退款都变多，也可能是大促过后，或看的页比往常多',
	wayRises: '物流停滞和未收到货变多，可能有线路停了',
	driver: (reason: string, count: number, daily: string) => `${reason} ${count} 单（日均 ${daily}）`,
	drivers: (list: string) => `主要是 ${list}`,
	chance: (times: string) => `纯属偶然的可能约 ${times}`,
	forecast: '要备多少钱',
	forecastHint: '按现在没结束的单和往常的进量推算，十次里约八次落在括号里的范围。',
	noForecast: '记录还太少，推算不了：至少要 10 天、20 单看到结束的。',
	ahead: (days: number) => (days === 1 ? '未来 24 小时' : `未来 ${days} 天`),
	around: (low: string, high: string) => `（${low} 到 ${high}）`,
	parts: (open: string, coming: string) => `现有的单约 ${open}，新来的约 ${coming}`,
	openOf: (verdict: string) => `没结束的 ${verdict}`,
	openBy: (n: number) => `没结束的 ${n} 单，按结论`,
	verdict: '结论',
	expected: '7 天内约退',
	reasons: '按原因',
	types: '按类型',
	shipping: '按发货状态',
	verdicts: '第一眼的结论',
	products: '按商品',
	specs: '按规格',
	goods: '商品',
	sku: '规格',
	reason: '原因',
	qualityShare: '质量类',
	usedFor: (reply: string) => `用过「${reply}」的单`,
	wentFor: (what: string) => `做过「${what}」再结束的单`,
	refundRate: '退款率',
	rateHint: (requested: number, orders: number) => `看到的 ${orders} 个订单里 ${requested} 个来申请了`,
	noRate: '—',
	fewOrders: (orders: number) => `只看到 ${orders} 个没有售后的订单，不够算`,
	noGoods: '（没看到商品名）',
	noSku: '（没看到规格）',
	unknown: '没看到',
	more: '再看一些',
	replies: '用过的话术',
	noReplies: '这段时间没有插入过话术。',
	times: '次数',
	feedback: '标过的结果',
	noFeedback: '这段时间没有标过。',
	avoidable: '本可避免',
	unavoidable: '避免不了',
	went: '做过什么，结果怎样',
	noWent: '还没有可说的：要有插入过话术或勾过步骤、又看到结束的单。',
	wentFailed: '没有读到，刷新一下再看。',
	wentHint: '只是先后，不一定是因果。单数少的不要当真。',
	list: {
		close: '关闭',
		empty: '没有留着的单。明细到期会删，合计还在。',
		partly: '明细只留设置里的天数，更早的单只剩合计。',
		more: '再读一些',
		filedAt: '申请',
		firstSeen: (at: string) => `没看到，${at} 第一次看到`,
		ended: '结束',
		amount: '金额',
		open: '没结束',
		link: '打开这一单',
		noLink: '浏览器重开后不再留订单号，请按商品、金额和申请时间在后台找。',
		endedBetween: (from: string, to: string) => `${from} 到 ${to} 之间`,
	},
} as const;

/** A share as whole percents; nothing between nought and one is said to be nought. */
export function percent(share: number): string {
	if (share > 0 && share < 0.01) return '<1%';
	return `${Math.round(share * 100)}%`;
}

/** `1.5`, `12`: one decimal below ten. */
export function daily(value: number): string {
	return value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
}

/** `3千分之一`-like words are for statisticians; an owner reads one in so many. */
export function oneIn(chance: number): string {
	if (chance < 1e-6) return '不到百万分之一';
	return `1/${Math.max(Math.round(1 / chance), 2).toLocaleString('zh-CN')}`;
}

/** Whole yuan for sums that are estimates. */
export function roughYuan(fen: number): string {
	return `¥${Math.round(fen / 100).toLocaleString('zh-CN')}`;
}

/** `¥12,345.60`. */
export function sumYuan(fen: number): string {
	const text = yuan(fen);
	return text.replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

/** `1分12秒`, `2小时5分`: what is at most so long (ms) is rounded up, so that it stays at most. */
export function atMostText(ms: number): string {
	if (ms >= HOUR) return durationText(Math.ceil(ms / MINUTE) * MINUTE);
	const seconds = Math.ceil(ms / SECOND);
	const rest = seconds % 60;
	return `${Math.floor(seconds / 60)}分${rest > 0 ? `${rest}秒` : ''}`;
}

/** `2小时 – 3小时`: a length of time (ms) of which only least and most are known. */
export function waitText(least: number | undefined, most: number | undefined): string {
	if (least === undefined || most === undefined) return BOARD.notSeen;
	return BOARD.between(durationText(least), durationText(most));
}

/** The label of a word in one of the tables by reason, type, shipping or verdict. */
export const PART_LABELS: Readonly<
	Record<'reason' | 'type' | 'shipping' | 'verdict', Record<string, string>>
> = {
	reason: { ...REASON_LABELS, unknown: BOARD.unknown },
	type: { ...TYPE_LABELS, unknown: BOARD.unknown },
	shipping: { ...SHIPPING_LABELS, unknown: BOARD.unknown },
	verdict: { ...VERDICT_LABELS, unknown: BOARD.unknown },
};
