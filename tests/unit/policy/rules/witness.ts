import { DAY, HOUR } from '../../../../utils/domain/clock';
import type { FactName, FactValues } from '../../../../utils/domain/fact';
import { decide } from '../../../../utils/policy/decide';
import { VALUES_OF } from '../../../../utils/policy/fact-kinds';
import type { Pack, Rule } from '../../../../utils/policy/pack';
import { FILED, shown } from '../build-case';
import { factsIn } from './atoms';

type Values = Partial<FactValues>;

/** Everything known, and nothing special: an open refund-only request for ordinary goods. */
const PLAIN: Values = {
	orderSn: '261101-012345678901234',
	requested: true,
	stage: 'merchant',
	requestType: 'refund-only',
	shipped: true,
	signed: true,
	returnSigned: true,
	returnShipped: true,
	reasonGroup: 'CHANGED_MIND',
	goodsKind: 'ordinary',
	optInFastRefund: true,
	sevenDayReturn: true,
	freightCovered: false,
	paidAmount: 9900,
	requestedAt: FILED,
	shippedAt: FILED - 12 * HOUR,
};

const SPANS: Values[] = [
	{ confirmedAt: FILED - HOUR, signedAt: FILED - HOUR },
	{ confirmedAt: FILED - 5 * HOUR, signedAt: FILED - HOUR },
	{ confirmedAt: FILED - 10 * DAY, signedAt: FILED - 9 * DAY },
];

/** A wholly known case in which a deciding rule leads; throws where there is none. */
export function witnessOf(rule: Rule, pack: Pack): Values {
	const names = factsIn(rule.when).filter((name) => VALUES_OF[name as FactName]);
	const few = names.map((name) => [name, VALUES_OF[name as FactName] ?? []] as const);
	for (const span of SPANS) {
		for (const values of combined(few)) {
			const world: Values = { ...PLAIN, ...span, ...values };
			if (decide(shown(world), pack).rules[0]?.id === rule.id) return world;
		}
	}
	throw new Error(`no case is led by ${rule.id}`);
}

type Few = readonly (readonly [string, readonly (string | boolean)[]])[];

function* combined([first, ...rest]: Few): Generator<Values> {
	if (!first) {
		yield {};
		return;
	}
	const [name, values] = first;
	for (const value of values) {
		for (const others of combined(rest)) yield { [name]: value, ...others };
	}
}
