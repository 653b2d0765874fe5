import { REPLY_TEXTS } from '../../components/replies-text';
import { DAY, dayText, HOUR, MINUTE } from '../../utils/domain/clock';
import { type Facts, known, knownValue } from '../../utils/domain/fact';
import { OUTCOME_LABELS, TYPE_LABELS } from '../../utils/domain/labels';

/** A case to look at replies with. */
export interface TryCase {
	label: string;
	facts: Facts;
}

/** How many of the cases that were seen last are offered. */
const RECORDED = 10;

/** Invented cases, which no shop and no buyer has, and after them the newest that this browser saw, without names and goods. */
export function tryCases(now: number, recorded: readonly { facts: Facts; at: number }[]): TryCase[] {
	return [...sampleCases(now), ...recorded.slice(0, RECORDED).map(seenCase)];
}

function seenCase({ facts, at }: { facts: Facts; at: number }, index: number): TryCase {
	const type = knownValue(facts, 'requestType');
	const end = knownValue(facts, 'endedBy');
	const words = [type && TYPE_LABELS[type], end && OUTCOME_LABELS[end]].filter(Boolean).join(' ');
	return { label: `${index + 1} ${REPLY_TEXTS.recorded(dayText(at), words)}`, facts };
}

function sampleCases(now: number): TryCase[] {
	const words = REPLY_TEXTS.sample;
	const page = { by: 'page', quote: words.quote } as const;
	const fact = <T>(value: T) => known(value, page, now);
	const common: Facts = {
		orderSn: fact('260101-000000000000001'),
		stage: fact('merchant' as const),
		statusText: fact(words.status),
		refundAmount: fact(3990),
		paidAmount: fact(3990),
		goodsName: fact(words.goods),
		goodsSpec: fact(words.spec),
		goodsCount: fact(1),
		confirmedAt: fact(now - 4 * DAY),
		requestedAt: fact(now - 2 * HOUR),
		timeoutAt: fact(now + 34 * HOUR + 20 * MINUTE),
		timeoutAction: fact(words.timeout),
	};
	const sent = {
		shipped: fact(true),
		signed: fact(true),
		shippedAt: fact(now - 3 * DAY),
		signedAt: fact(now - DAY),
	};
	const [quality, unshipped, returning] = REPLY_TEXTS.samples;
	return [
		{
			label: quality,
			facts: {
				...common,
				...sent,
				requestType: fact('refund-only' as const),
				reasonText: fact(words.quality),
				reasonGroup: fact('QUALITY' as const),
			},
		},
		{
			label: unshipped,
			facts: {
				...common,
				requestType: fact('refund-only' as const),
				reasonText: fact(words.unwanted),
				reasonGroup: fact('CHANGED_MIND' as const),
				shipped: fact(false),
				shipBy: fact(now + 20 * HOUR),
				confirmedAt: fact(now - 3 * HOUR),
			},
		},
		{
			label: returning,
			facts: {
				...common,
				...sent,
				requestType: fact('return-refund' as const),
				reasonText: fact(words.unwanted),
				returnShipped: fact(true),
				returnSigned: fact(false),
				freightCovered: fact(true),
			},
		},
	];
}
