import type { Assessment } from '../../../utils/domain/assessment';
import type { Case } from '../../../utils/domain/case';
import { instantFromText } from '../../../utils/domain/clock';
import { type FactName, type Facts, type FactValues, known } from '../../../utils/domain/fact';
import { DEFAULT_SHOP, type ShopTerms } from '../../../utils/domain/shop';
import type { Tick } from '../../../utils/domain/tick';
import { withTicks } from '../../../utils/policy/answers';
import { assess } from '../../../utils/policy/assess';
import type { Pack } from '../../../utils/policy/pack';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { withShop } from '../../../utils/policy/shop-facts';

export const SN = '261120-012345678901234';

/** Epoch ms of a Beijing date and time. */
export function at(text: string): number {
	const instant = instantFromText(text);
	if (instant === undefined) throw new Error(`no date: ${text}`);
	return instant;
}

export const NOW = at('2026-11-23 12:00');
/** When the invented request was filed, unless a test says otherwise. */
export const FILED = at('2026-11-20 18:00');

/** Facts that a page shows, each quoted. */
export function shown(values: Partial<FactValues>): Facts {
	const facts: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(values)) {
		if (value !== undefined) facts[name] = known(value, { by: 'page', quote: String(value) }, NOW);
	}
	return facts as Facts;
}

export interface Setting {
	shop?: Partial<ShopTerms>;
	ticks?: Tick[];
	now?: number;
	pack?: Pack;
	/** Facts that are no plain values: ranges, contradictions, guesses. */
	odd?: Facts;
}

export function caseOf(values: Partial<FactValues>, { shop, ticks, pack, odd }: Setting = {}): Case {
	const facts = { ...shown({ orderSn: SN, ...values }), ...odd };
	const told = withTicks(facts, ticks ?? [], pack ?? DEFAULT_PACK);
	return { key: 'k', facts: withShop(told, { ...DEFAULT_SHOP, ...shop }, NOW) };
}

/** What the pack says of a case with an order number and ordinary shop settings. */
export function judge(values: Partial<FactValues>, setting: Setting = {}): Assessment {
	return assess(caseOf(values, setting), setting.pack ?? DEFAULT_PACK, setting.now ?? NOW);
}

/** A request that waits for the merchant. */
export function judgeRequest(values: Partial<FactValues>, setting: Setting = {}): Assessment {
	return judge({ stage: 'merchant', requestedAt: FILED, ...values }, setting);
}

export function tick(fact: FactName, option: string): Tick {
	return { id: `fact:${fact}`, value: option, at: NOW };
}

export function contradiction(): { kind: 'unknown'; why: 'contradiction'; quotes: string[]; at: number } {
	return { kind: 'unknown', why: 'contradiction', quotes: ['甲', '乙'], at: NOW };
}

/** A small pack with these rules and questions, everything else invented and plain. */
export function packOf(
	rules: (Pick<Pack['rules'][number], 'id' | 'when'> & Partial<Pack['rules'][number]>)[],
	questions: Pack['questions'] = [],
): Pack {
	return {
		format: 'refund-lens-pack',
		schema: 1,
		id: 'sample',
		title: '样例',
		version: '1',
		sources: { S1: { title: '样例来源', date: null } },
		reasons: [],
		questions,
		rules: rules.map((rule) => ({
			title: rule.id,
			because: rule.id,
			steps: [],
			proof: [],
			replies: [],
			sources: ['S1'],
			effectiveFrom: null,
			confidence: 'G',
			...rule,
		})),
	};
}
