// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PANEL } from '../../components/panel-text';
import { ReasonList } from '../../components/ReasonList';
import { known } from '../../utils/domain/fact';
import { assess } from '../../utils/policy/assess';
import { namesIn } from '../../utils/policy/names-in';
import type { Rule } from '../../utils/policy/pack';
import { DEFAULT_PACK } from '../../utils/policy/packs';
import { NOW } from './samples';

afterEach(cleanup);

const { rules, sources } = DEFAULT_PACK;
const seen = { by: 'page' as const, quote: '待商家处理' };

/** The card of a case in which this rule, and no other, applies. */
function showCardOf(rule: Rule): void {
	const pack = { ...DEFAULT_PACK, rules: [{ ...rule, when: { fact: 'stage', in: ['merchant'] } }] };
	const facts = {
		orderSn: known('261101-012345678901234', seen, NOW),
		stage: known('merchant' as const, seen, NOW),
	};
	const { reasons } = assess({ key: 'k', facts }, pack, NOW);
	expect(reasons.map((reason) => reason.rule)).toEqual([rule.id]);
	render(<ReasonList reasons={reasons} sources={pack.sources} />);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the card of %s', (_id, rule) => {
	it('shows every source with its date and what it is taken for', () => {
		showCardOf(rule);
		const list = within(screen.getByRole('list', { name: PANEL.sources }));
		const shown = list.getAllByRole('listitem').map(({ textContent }) => textContent);
		expect(shown).toHaveLength(rule.sources.length);
		for (const [place, name] of rule.sources.entries()) {
			const source = sources[name];
			for (const part of [source?.title, source?.date, source?.says])
				expect(shown[place]).toContain(part ?? '');
		}
	});
});

it('every source of the pack stands behind a rule or an exception, so that no statement is out of reach', () => {
	const named = [...rules, ...(DEFAULT_PACK.exceptions ?? [])].flatMap((one) => one.sources ?? []);
	expect(Object.keys(sources).filter((name) => !named.includes(name))).toEqual([]);
});

it('every rule hangs on facts that a case can show', () => {
	for (const { id, when } of rules) expect([id, namesIn(when).length]).not.toEqual([id, 0]);
});
