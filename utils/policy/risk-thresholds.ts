import { HOUR } from '../domain/clock';

/**
 * Where a signal begins. None of these is a number of the platform: they are ours, set so that an ordinary case stays below, and each says where the
 * signal itself comes from (the names are those of `docs/policy-sources.md`). Money is fen, durations are ms.
 */
export const RISK_THRESHOLDS = {
	/** A request so soon after the signing, S43: "soon" has no number there; a day is the shortest after-sales clock of the platform. */
	soonAfterSigning: { value: 24 * HOUR, sources: ['S43'], confidence: 'G' },
	/** A unit price from which it is called high, S43: no number there; the platform's own cap for small orders is S02's 200 yuan. */
	highUnitPrice: { value: 200_00, sources: ['S43', 'S02'], confidence: 'G' },
	/** Near the end of the days for a return without reason: the last day of the seven, and the one before it. */
	lateReturn: { value: { from: 6, to: 7 }, sources: ['S43'], confidence: 'G' },
	/** Requests of one buyer in this shop, this one among them. Two happen to anybody. */
	manyRequests: { value: 3, sources: ['S43'], confidence: 'G' },
	/** Of them open at the same time. */
	manyOpen: { value: 3, sources: ['S43'], confidence: 'G' },
	/** Other cases with the same number of the returned parcel. */
	parcelReused: { value: 1, sources: ['S43'], confidence: 'S' },
	/** Other complaints of the same kind about the same goods that make it a matter of the goods. */
	sameComplaints: { value: 2, sources: ['S43'], confidence: 'G' },
	/** Signals of different kinds that must come together before anything is shown. */
	leastKinds: { value: 2, sources: ['S43'], confidence: 'G' },
} as const;

/**
 * Words of a statement that press for money by a threat, or that ask for it past the platform, S43 and the chat rules in S34. Whole phrases, because
 * a buyer who names the platform's own way to complain threatens nobody.
 */
export const PRESSING_PHRASES: readonly string[] = [
	...[
		'不赔就投诉',
		'不赔就举报',
		'不退就投诉',
		'不退就举报',
		'不给钱就',
		'不赔钱就',
		'不退就差评',
		'不赔就差评',
	],
	...['不然就差评', '不然举报你', '否则差评', '否则举报', '给钱就撤', '赔钱就撤', '退钱就撤', '给钱就删'],
	...['微信转', '微信红包', '支付宝转', '转我支付宝', '转我微信', '发红包', '私下赔', '私下转', '私了'],
];
