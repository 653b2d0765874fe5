import type { Expected, Truth } from '../console/truth';
import type { Kind } from './plan';
import type { Face, Seen } from './report';

/**
 * How a badge stands to the truth. `equal`: it is the truth, with the JSON or without it. `unclear`: it says nothing. `verify`: it asks, of a row that
 * says less than the console would. Everything else is `wrong`.
 */
export type Judgement = 'equal' | 'unclear' | 'verify' | 'wrong';

/** The badges that each case may have, by its id: with all that the console tells of it, and with the page alone. */
export type Expectations = ReadonlyMap<string, readonly Expected[]>;

/** The expectations of one kind of page. */
export function expectationsOf({ requests, orders }: Truth, kind: Kind): Expectations {
	if (kind === 'orders' || kind === 'orders-2021')
		return new Map(orders.map(({ id, expected }) => [id, [expected]]));
	return new Map(
		requests.map(({ id, expected, expectedWithoutJson = expected, expectedDetail = expectedWithoutJson }) => [
			id,
			kind === 'detail' ? [expectedDetail] : [expected, expectedWithoutJson],
		]),
	);
}

/** What is to be thought of a badge. A row of no known case may only be unclear; one of two cases must be right for both. */
export function judge({ cases, face, hurt }: Seen, expectations: Expectations): Judgement {
	const wanted = cases.map((id) => expectations.get(id) ?? []);
	if (!wanted.every((all) => isSpeedOf(face, all))) return 'wrong';
	if (face.verdict === 'unclear') return wanted.length > 0 || face.speed === 'unclear' ? 'unclear' : 'wrong';
	if (wanted.length === 0) return 'wrong';
	if (wanted.every((all) => all.some(({ verdict }) => verdict === face.verdict))) return 'equal';
	return face.verdict === 'verify' && hurt ? 'verify' : 'wrong';
}

/** A state of fast refund may be left open; where it is told it is the truth's, and no surer. */
function isSpeedOf({ speed, basis }: Face, wanted: readonly Expected[]): boolean {
	return speed === 'unclear' || wanted.some((each) => each.speed === speed && each.basis === basis);
}
