import type { FactValues } from '../../utils/domain/fact';
import type { ConsoleServer } from '../console/server';
import { buildRequest } from '../console/truth/build-request';
import { withOrderPages } from '../console/truth/order-details';
import { type RequestSpec, says } from '../console/truth/request-spec';
import type { RequestTruth } from '../console/truth/types';

/** Requests around the amount limit of the opt-in service, in place of the sample console's own. */
const base: Omit<RequestSpec, 'id' | 'filed' | 'amount'> = {
	why: '商家版极速退款的金额线',
	type: 'refund-only',
	status: '待商家处理',
	shipping: '未发货',
	reason: '不想要了',
	ordered: [-1, '00:10:00'],
	expected: says('verify'),
};

/** Below the new limit and not below the old one, at several hours within the six. */
const BETWEEN: RequestSpec[] = Array.from({ length: 14 }, (_one, index) => ({
	...base,
	id: `between-${index}`,
	amount: index === 0 ? 20000 : index === 1 ? 29999 : 20000 + index * 650,
	ordered: [-1 - (index % 3), '00:10:00'],
	filed: [-1 - (index % 3), `0${2 + (index % 4)}:1${index % 10}:00`],
}));

/** What a limit of 300 yuan instead of 200 does not touch. */
const BESIDE: RequestSpec[] = [
	{ ...base, id: 'below-already', amount: 19999, filed: [-1, '03:00:00'] },
	{ ...base, id: 'at-the-limit', amount: 30000, filed: [-1, '03:01:00'] },
	{ ...base, id: 'above', amount: 35000, filed: [-1, '03:02:00'] },
	{ ...base, id: 'too-late-to-tell', amount: 25000, filed: [-1, '07:00:00'] },
	{ ...base, id: 'days-later', amount: 25000, ordered: [-3, '00:10:00'], filed: [-1, '08:00:00'] },
	{ ...base, id: 'within-two-hours', amount: 25000, filed: [-1, '01:30:00'] },
	{ ...base, id: 'shipped', amount: 25000, shipping: '已发货', filed: [-1, '03:03:00'] },
	{ ...base, id: 'return', amount: 25000, type: 'return-refund', filed: [-1, '03:04:00'] },
];

/** Serves the scene from now on. */
export function serveLimitScene({ truth }: ConsoleServer): readonly RequestTruth[] {
	const requests = withOrderPages([...BETWEEN, ...BESIDE].map((spec) => buildRequest(spec, truth.now)));
	(truth.requests as RequestTruth[]).splice(0, truth.requests.length, ...requests);
	return requests;
}

const HOUR = 3_600_000;
const TO_SHANGHAI = 8 * HOUR;

/**
 * Whether a limit of `after` fen in place of `before` makes an automatic refund of it: told from the truth of the page alone. Of the
 * confirmation the list shows no more than the order's day.
 */
export function isMovedBy(
	{ facts, requestedAt, orderSn }: RequestTruth,
	before: number,
	after: number,
): boolean {
	const { requestType, stage, shipped, paidAmount = 0 }: Partial<FactValues> = facts;
	if (requestType !== 'refund-only' || stage !== 'merchant' || shipped !== false) return false;
	if (paidAmount < before || paidAmount >= after) return false;
	const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)-/.exec(orderSn)?.map(Number) ?? [];
	const midnight = Date.UTC(2000 + (year ?? 0), (month ?? 1) - 1, day) - TO_SHANGHAI;
	const longest = requestedAt - midnight;
	return longest > 2 * HOUR && longest <= 6 * HOUR;
}
