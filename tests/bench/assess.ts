import { known } from '../../utils/domain/fact';
import { DEFAULT_SHOP } from '../../utils/domain/shop';
import { assess } from '../../utils/policy/assess';
import { DEFAULT_PACK } from '../../utils/policy/packs';
import { withShop } from '../../utils/policy/shop-facts';
import { makeTruth } from '../console/truth';
import { median } from './statistics';

/** Time of `assess` for one case with the shipped pack, over the sample console's cases, decided and undecided ones apart. */
export function benchAssess(): void {
	const now = Date.now();
	const cases = makeTruth(now).requests.map(({ facts, expected }) => {
		const entries = Object.entries(facts).map(([name, value]) => [
			name,
			known(value, { by: 'page', quote: '' }, now),
		]);
		return {
			key: 'bench',
			open: expected.verdict === 'verify',
			facts: withShop(Object.fromEntries(entries), DEFAULT_SHOP, now),
		};
	});
	console.log('\nassess, per case');
	for (const open of [false, true]) {
		const subjects = cases.filter((subject) => subject.open === open);
		const rounds = Array.from({ length: 30 }, () => {
			const start = performance.now();
			let count = 0;
			while (count < 10_000)
				for (const subject of subjects) if (count++ < 10_000) assess(subject, DEFAULT_PACK, now);
			return ((performance.now() - start) / 10_000) * 1000;
		});
		console.log(
			`  ${open ? 'undecided' : 'decided  '}  ${median(rounds.slice(5)).toFixed(2)} µs (${subjects.length} different cases)`,
		);
	}
}
