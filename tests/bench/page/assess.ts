import { known } from '../../../utils/domain/fact';
import { DEFAULT_SHOP } from '../../../utils/domain/shop';
import { assess } from '../../../utils/policy/assess';
import { checkPack } from '../../../utils/policy/checks';
import type { Pack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { withShop } from '../../../utils/policy/shop-facts';
import { makeTruth } from '../../console/truth';
import { median } from '../statistics';

const CASES = 10_000;
const ROUNDS = 40;
const WARM_UP = 10;

/** What one case costs (µs) with the shipped pack, decided and undecided ones of the sample console apart, each over 10 000 cases. */
export function measureAssess(): { open: boolean; different: number; micros: number }[] {
	const now = Date.now();
	const cases = makeTruth(now).requests.map(({ facts }) => {
		const entries = Object.entries(facts).map(([name, value]) => [
			name,
			known(value, { by: 'page', quote: '' }, now),
		]);
		const subject = { key: 'bench', facts: withShop(Object.fromEntries(entries), DEFAULT_SHOP, now) };
		return { subject, open: assess(subject, DEFAULT_PACK, now).verdict === 'verify' };
	});
	return [false, true].map((open) => {
		const subjects = cases.filter((one) => one.open === open).map(({ subject }) => subject);
		const rounds = Array.from({ length: ROUNDS }, () => {
			const start = performance.now();
			for (let i = 0; i < CASES; i++) assess(subjects[i % subjects.length] as never, DEFAULT_PACK, now);
			return ((performance.now() - start) / CASES) * 1000;
		});
		return { open, different: subjects.length, micros: median(rounds.slice(WARM_UP)) };
	});
}

/** What all checks of a pack take (ms): of the shipped one as it is, and with a rule of the shop before all others. */
export function measureChecks(): { what: string; findings: number; first: number; next: number }[] {
	const own = {
		...(DEFAULT_PACK.rules[0] as Pack['rules'][number]),
		id: 'own',
		verdict: 'agree' as const,
		when: {
			all: [
				{ fact: 'stage', in: ['merchant'] },
				{ fact: 'refundAmount', below: 2000 },
			],
		},
	};
	const packs: [string, Pack][] = [
		['with a rule of the shop', { ...DEFAULT_PACK, rules: [own, ...DEFAULT_PACK.rules] }],
		['as shipped', DEFAULT_PACK],
	];
	return packs.map(([what, pack]) => {
		const times = Array.from({ length: 5 }, () => {
			const start = performance.now();
			checkPack(pack, DEFAULT_PACK);
			return performance.now() - start;
		});
		const findings = checkPack(pack, DEFAULT_PACK).length;
		return { what, findings, first: times[0] ?? 0, next: median(times.slice(1)) };
	});
}
