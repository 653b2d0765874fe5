import { dayBounds } from '../../domain/clock';
import { between, type Evidence, type Facts, known } from '../../domain/fact';
import { recallCase } from '../../domain/memory';
import type { TrialCase } from '../../policy/trial';
import type { RecordedCase } from '../../storage/recorded-cases';
import type { Services } from './services';

/** Cases that packs are tried on; a month of a busy shop. */
const MOST = 5000;

/** The cases that this browser saw last, newest first, with the shop's terms of today. */
export async function recordedCases(services: Services): Promise<TrialCase[]> {
	const { store, packs } = services;
	const [settings, recorded] = await Promise.all([store.settings.read(), store.recorded(MOST)]);
	return recorded.map((one) => {
		const { id, lastSeenAt: at } = one.record;
		const ticks = one.ticks.flatMap(({ tick, value, at: when }) =>
			value === null ? [] : [{ id: tick, value, at: when }],
		);
		return { id, facts: packs.layers.withShop(factsOf(one), settings.shop, at), at, ticks };
	});
}

/**
 * What is stored of a case, as facts. Its order number is not stored: a piece of the keyed hash stands in its place, and the order's day bounds its
 * confirmation as the number would. The goods' name, the reason's own words and who the buyer is are not stored either, so rules that ask for them
 * stay unknown. How fast refund stands is taken from the memory of pages alone, for a sighting's state may have come from a rule.
 */
function factsOf({ record, order, request }: RecordedCase): Facts {
	const { fields, timeout, lastSeenAt, id } = record;
	const { page, stage, requestType, reasonGroup, refundAmount, requestedAt, outcome } = fields;
	const evidence: Evidence = { by: 'memory', page: page?.value ?? 'after-sales-list' };
	const second = requestedAt ? Math.floor(requestedAt.value / 1000) : '';
	const seen: Facts = {
		orderSn: known(id.slice(0, 12), evidence, lastSeenAt),
		...(stage && { stage: known(stage.value, evidence, stage.at) }),
		...(requestType && { requestType: known(requestType.value, evidence, requestType.at) }),
		...(reasonGroup && { reasonGroup: known(reasonGroup.value, evidence, reasonGroup.at) }),
		...(refundAmount && { refundAmount: known(refundAmount.value, evidence, refundAmount.at) }),
		...(requestedAt && { requestedAt: known(requestedAt.value, evidence, requestedAt.at) }),
	};
	if (outcome && outcome.value !== 'unknown') seen.endedBy = known(outcome.value, evidence, outcome.at);
	if (timeout && timeout.stage === stage?.value) {
		seen.timeoutAt = known(timeout.value, evidence, timeout.at);
	}
	const recalled = recallCase(`/${second}`, order?.facts, request?.facts, lastSeenAt);
	const day = record.orderDay === undefined ? undefined : dayBounds(record.orderDay);
	const latest = Math.min(day?.to ?? 0, requestedAt?.value ?? lastSeenAt);
	if (day && !recalled.confirmedAt && day.from <= latest) {
		seen.confirmedAt = between(day.from, latest, evidence, lastSeenAt);
	}
	return { ...recalled, ...seen };
}
