import { durationText } from '../domain/clock';
import { REASON_LABELS, TYPE_LABELS } from '../domain/labels';
import { yuan } from '../domain/money';
import type { ReasonGroup, RequestType } from '../domain/words';

/** What each signal says, with the facts it rests on. Nothing here speaks of the buyer as a person, and nothing quotes the page's own text. */
export const SIGNAL_TEXTS = {
	'soon-no-pictures': (after: number, reason: ReasonGroup) =>
		`签收后 ${durationText(after)}申请仅退款，原因是「${REASON_LABELS[reason]}」，没有凭证图片`,
	'signed-not-received': () => `申请原因是「${REASON_LABELS.NOT_RECEIVED}」，物流显示已签收`,
	'high-price-late-return': (price: number, day: number, type: RequestType) =>
		`单价 ${yuan(price)}，签收后第 ${day} 天申请无理由${TYPE_LABELS[type]}`,
	'many-requests': (times: number) => `最近一天在后台看到同一位买家的 ${times} 单售后`,
	'many-open': (times: number) => `同一位买家有 ${times} 单售后同时在进行`,
	'parcel-reused': (others: number) => `退货快递单号在另外 ${others} 单里也出现过`,
	'pressing-words': (phrase: string) => `申请原因里写了「${phrase}」这样的话`,
} as const;

export const COUNTER_TEXTS = {
	fresh: () => '生鲜易腐：坏了退不回来，常常是真的',
	'damage-covered': () => '这件商品有坏了包赔，破损和坏果本来就该赔',
	courier: () => '破损、少件也可能是快递造成的，可以先找快递核实',
	'left-elsewhere': () => '可能由驿站代收或放错了地方，先查签收底单',
	'same-goods': (others: number) => `同款商品另有 ${others} 单同样的问题，更像是货有问题，先查货`,
} as const;
