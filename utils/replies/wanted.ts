import type { Assessment } from '../domain/assessment';
import { type Facts, knownValue } from '../domain/fact';
import type { ReasonGroup, Verdict } from '../domain/words';
import type { ScenarioId } from './scenarios';

/** What a buyer with this reason has to be told about first. A change of mind is told by what the verdict says. */
const REASONS: Readonly<Partial<Record<ReasonGroup, ScenarioId>>> = {
	LATE_SHIP: 'ship_urge',
	OUT_OF_STOCK: 'out_of_stock',
	PRICE: 'price_diff',
	NOT_RECEIVED: 'logistics',
	LOGISTICS_STALLED: 'logistics',
	REJECTED_ON_DELIVERY: 'refused_delivery',
	SHORT: 'shortage',
	WRONG_ITEM: 'wrong_item',
	DAMAGED: 'damaged',
	QUALITY: 'quality',
	NOT_AS_DESCRIBED: 'not_as_described',
	COUNTERFEIT: 'quality',
	FREIGHT: 'freight',
	INVOICE: 'invoice',
};

/** They fit many cases; what fits this one stands before them. */
const GENERAL: ReadonlySet<string> = new Set<ScenarioId>([
	'negotiate',
	'follow_up',
	'explain',
	'greeting',
	'suspicious',
]);
/** The parcel decides here, whatever the reason; the reason comes second. */
const MOVES: ReadonlySet<Verdict> = new Set<Verdict>([
	'auto-refund',
	'agree',
	'intercept',
	'inspect',
	'process',
]);
/** What was the reason is over. */
const OVER: ReadonlySet<Verdict> = new Set<Verdict>(['closed', 'evidence', 'wait']);

/**
 * Scenarios of the replies that a case asks for, best first: those of its assessment, the particular before the general, with that of the
 * buyer's reason among them. An order without a request is about where it is, not about a refund that nobody asked for; where that is not
 * known, or it has arrived, and where nothing at all could be read, the buyer is asked first.
 */
export function wantedScenarios(
	assessment: Pick<Assessment, 'verdict' | 'replies'> | undefined,
	facts: Facts,
): string[] {
	if (!assessment) return [];
	const { verdict, replies } = assessment;
	const particular = replies.filter((scenario) => !GENERAL.has(scenario));
	const general = replies.filter((scenario) => GENERAL.has(scenario));
	if (verdict === 'unclear' && replies.length === 0) return ['greeting'];
	if (OVER.has(verdict)) return [...particular, ...general];
	if (knownValue(facts, 'requested') === false)
		return [...new Set([...aboutOrder(facts), ...particular, ...general])];
	const group = knownValue(facts, 'reasonGroup');
	const reason = group && REASONS[group];
	const first = MOVES.has(verdict) ? particular.slice(0, 1) : [];
	return [...new Set([...first, ...(reason ? [reason] : []), ...particular, ...general])];
}

function aboutOrder(facts: Facts): ScenarioId[] {
	const shipped = knownValue(facts, 'shipped');
	const signed = knownValue(facts, 'signed');
	if (shipped === false) return ['ship_urge'];
	if (signed) return ['greeting', 'follow_up'];
	return shipped ? ['logistics'] : ['greeting', 'ship_urge', 'logistics'];
}
