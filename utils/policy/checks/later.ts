import { MINUTE } from '../../domain/clock';
import type { Instant } from '../../domain/fact';
import { isSame } from '../layers/same';
import type { Pack, Rule } from '../pack';
import { decidingRules, leads } from './deciding';
import { exampleOf } from './example';
import type { Finding } from './finding';
import { FINDINGS } from './finding-texts';
import { isWeak } from './harder';
import { type Region, withSpan } from './region';
import { type Budget, findCase, type Holds } from './search';

/** The platform's clock of a case and the shop's, which runs out later or is not there. */
interface Late {
	platform: Rule;
	shop: Rule | undefined;
	region: Region;
}

/** Rules for whose cases the platform has a clock that runs out before the shop's, or that the shop does not have at all. */
export function laterThanPlatform(pack: Pack, base: Pack, budget: Budget): Finding[] {
	if (isSame(pack.rules, base.rules)) return [];
	const row = decidingRules(pack);
	const platform = decidingRules(base);
	const findings = row.filter(isOpen).flatMap((rule): Finding[] => {
		let gaveUp = false;
		const late = platform.filter(isOpen).flatMap((other): Late[] => {
			const search = findCase((holds, region) => {
				if (!leads(rule, row, holds) || !leads(other, platform, holds)) return undefined;
				return lateIn(region, clockOf(other, base, holds), clockOf(rule, pack, holds));
			}, budget);
			gaveUp ||= search.is === 'gave-up';
			return search.is === 'found' ? [search.what] : [];
		});
		const [worst] = late.toSorted((a, b) => Number(isMild(a)) - Number(isMild(b)));
		if (!worst) return gaveUp ? [notChecked(rule)] : [];
		return [
			{
				kind: 'later-than-platform',
				severity: isMild(worst) ? 'warn' : 'block',
				rules: [...new Set([(worst.shop ?? rule).id, worst.platform.id])],
				example: exampleOf(worst.region, [pack, base]) ?? null,
				text: FINDINGS.later(worst.shop ?? rule, worst.platform),
			},
		];
	});
	// A clock of advice is that of many rules, and is told once.
	return [...new Map(findings.map((finding) => [finding.text, finding])).values()];
}

/** What has ended has no clock. */
const isOpen = ({ verdict }: Rule) => verdict !== 'closed';

const isMild = ({ platform, shop }: Late) => isWeak(platform) || shop === undefined;

const notChecked = (rule: Rule): Finding => ({
	kind: 'not-checked',
	severity: 'warn',
	rules: [rule.id],
	example: null,
	text: FINDINGS.notChecked(rule.title),
});

/** The rule whose clock a case has that `lead` leads; an order without a request has only that of advice. See `assess`. */
function clockOf(lead: Rule, pack: Pack, holds: Holds): Rule | undefined {
	const starts = ({ deadline }: Rule) => deadline !== undefined && hasBegun(deadline.from as Instant, holds);
	if (holds({ fact: 'requested', in: [true] }) && starts(lead)) return lead;
	return pack.rules.find((rule) => rule.verdict === undefined && starts(rule) && holds(rule.when));
}

/** A clock that starts at what has not happened does not run. */
function hasBegun(from: Instant, holds: Holds): boolean {
	if (from === 'shippedAt') return holds({ fact: 'shipped', in: [true] });
	return from !== 'signedAt' || holds({ fact: 'signed', in: [true] });
}

function lateIn(region: Region, platform: Rule | undefined, shop: Rule | undefined): Late | undefined {
	if (!platform?.deadline) return undefined;
	if (!shop?.deadline) return { platform, shop: undefined, region };
	const more = (shop.deadline.minutes - platform.deadline.minutes) * MINUTE;
	const [from, to] = [shop.deadline.from as Instant, platform.deadline.from as Instant];
	if (from === to) return more > 0 ? { platform, shop, region } : undefined;
	const late = withSpan(region, { span: { from, to, most: more - MINUTE, unit: 'ms' } });
	return late && { platform, shop, region: late };
}
