import { durationText, MINUTE } from '../domain/clock';
import { yuan } from '../domain/money';
import type { GoodsKind } from '../domain/words';
import type { FastTier } from './fast-terms';

const KINDS: Readonly<Record<GoodsKind, string>> = {
	ordinary: '普通商品',
	custom: '定制商品',
	virtual: '虚拟商品',
	fresh: '生鲜商品',
};

/** `2 小时`, `30 分钟`, `1 天`. */
function spanText(minutes: number): string {
	return durationText(minutes * MINUTE)
		.replace(/(\d+)/g, ' $1 ')
		.replace(/分$/, '分钟')
		.trim();
}

/** `200 元`, for whole yuan without the fen. */
const money = (fen: number) => (fen % 100 === 0 ? `${fen / 100} 元` : `${yuan(fen).slice(1)} 元`);

function amountsText({ from, below }: FastTier): string {
	if (below === undefined) return `${money(from)}及以上`;
	return from === 0 ? `不到 ${money(below)}` : `${money(from)}起、不到 ${money(below)}`;
}

/** What the shop tells its buyers. Nothing here grants more than the rules do. */
export const CARD = {
	title: '极速退款说明',
	lead: '还没发货就改变主意了，没关系。符合下面的条件，系统会自动退款。',
	leadNone: '还没发货想退款，可以直接申请，我们看到后会处理。',
	when: '什么时候',
	one: (minutes: number) => `成团后 ${spanText(minutes)}内申请仅退款，并且还没有发货`,
	many: '申请仅退款，并且还没有发货',
	amount: '订单金额',
	anyAmount: '这项规则不看订单金额',
	tier: (tier: FastTier) =>
		tier.minutes > 0
			? `${amountsText(tier)}：成团后 ${spanText(tier.minutes)}内`
			: `${amountsText(tier)}：由客服处理`,
	excluded: '不包括',
	excludedText: (kinds: readonly GoodsKind[]) =>
		[...kinds.map((kind) => KINDS[kind]), '已经发货的订单'].join('、'),
	service: '其中较长的时限，每位买家每天可用一次',
	exceptions: '部分商品另有约定，以商品页面为准',
	back: '退到哪里',
	backText: '原路退回付款时用的账户，不用提供账号',
	arrival: '多久到账',
	arrivalText: '系统退款后，到账时间以支付渠道为准',
	later: '超过时间',
	laterText: '还没发货的也可以申请，由客服处理',
	shipped: '已经发货',
	shippedText: '请先联系客服，我们帮您联系快递',
	manual: '怎么申请',
	manualText: (kind: GoodsKind) => `${KINDS[kind]}不走系统自动退款，在订单页面申请后由客服处理`,
	foot: (day: string) => `以页面显示为准 · ${day}`,
} as const;
