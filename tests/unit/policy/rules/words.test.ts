import { describe, expect, it } from 'vitest';
import { DEFAULT_PACK } from '../../../../utils/policy/packs';
import { checkText } from '../../../../utils/replies/check';

const { rules, sources } = DEFAULT_PACK;
const deciding = rules.filter(({ verdict }) => verdict !== undefined);

const FILLED: Record<string, string> = { 时限: '今天 18:30 前', 金额: '¥39.90' };

/** A sentence with its places filled, and the same with every part left out that has a place. */
function readings(sentence: string): string[] {
	const full = sentence.replace(/\{(.+?)\}/g, (_place, name: string) => FILLED[name] ?? '');
	const bare = sentence
		.replace(/。$/, '')
		.split('，')
		.filter((part) => !part.includes('{'))
		.join('，');
	return [full, `${bare}。`];
}

describe.each(deciding.map((rule) => [rule.id, rule] as const))('what a buyer is told by %s', (_id, rule) => {
	const { happens = '', todo = '' } = rule.buyer ?? {};

	it('is one sentence of what happens and one of what to do', () => {
		for (const sentence of [happens, todo]) expect(sentence).toMatch(/^[^。！？!?]{8,}。$/);
	});

	it('has no places but the limit and the amount', () => {
		const places = [...`${happens}${todo}`.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
		expect(places.filter((name) => name !== '时限' && name !== '金额')).toEqual([]);
	});

	it('reads whole with the places filled and with their parts left out, and passes the check of replies', () => {
		for (const text of [...readings(happens), ...readings(todo)]) {
			expect(text).toMatch(/^[^，。{}]{4}[^{}]*。$/);
			expect(checkText(text)).toEqual([]);
		}
	});

	it('names no sum, no hours and no date of its own', () => {
		expect(`${happens}${todo}`).not.toMatch(/\d|小时|元/);
	});

	it('has chips that say something', () => {
		expect(rule.flags?.length).toBeGreaterThan(0);
	});
});

it('advice tells a buyer nothing', () => {
	expect(rules.filter((rule) => !rule.verdict && rule.buyer).map(({ id }) => id)).toEqual([]);
});

it('no rule says one chip twice', () => {
	for (const { id, flags = [] } of rules) expect([id, new Set(flags).size]).toEqual([id, flags.length]);
});

it('every source that a rule names can be looked up, and says what it is taken for', () => {
	for (const { id, sources: named } of rules) {
		for (const name of named)
			expect([id, name, sources[name]?.says ?? '']).toEqual([id, name, expect.stringMatching(/.{8,}/)]);
	}
});
