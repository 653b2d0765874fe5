import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../utils/domain/clock';
import { type Facts, known } from '../../../../utils/domain/fact';
import { VERDICTS, type Verdict } from '../../../../utils/domain/words';
import { assess } from '../../../../utils/policy/assess';
import { checkPack } from '../../../../utils/policy/checks';
import type { Atom, Condition } from '../../../../utils/policy/condition';
import { VALUES_OF } from '../../../../utils/policy/fact-kinds';
import type { Pack } from '../../../../utils/policy/pack';
import { at, packOf } from '../build-case';
import { GRANTS, isHard, outcomeOf, showsItself } from './shows';

// Hundreds of packs take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const FILED = at('2026-11-20 18:00');
const PAGE = { by: 'page', quote: '' } as const;

/** Few enough values that a thousand cases drawn at random come upon every part of a pack. */
const WORDS = ['定制', '定', '红'];
const atom: fc.Arbitrary<Atom> = fc.oneof(
	...(['requestType', 'shipped', 'signed', 'goodsKind'] as const).map((fact) =>
		fc.subarray([...(VALUES_OF[fact] ?? [])], { minLength: 1 }).map((values): Atom => ({ fact, in: values })),
	),
	fc.constant<Atom>({ fact: 'stage', in: ['merchant'] }),
	fc.constantFrom(0, 5000, 10_000).map((below): Atom => ({ fact: 'paidAmount', below })),
	fc.subarray(WORDS, { minLength: 1 }).map((contains): Atom => ({ fact: 'goodsName', contains })),
	fc.subarray(WORDS, { minLength: 1 }).map((texts): Atom => ({ fact: 'goodsName', in: texts })),
	fc
		.constantFrom<[string, string]>(
			['confirmedAt', 'requestedAt'],
			['signedAt', 'requestedAt'],
			['confirmedAt', 'signedAt'],
		)
		.chain((pair) =>
			fc.oneof(
				fc.constantFrom(0, 60, 1440, 2880).map((atMostMinutes): Atom => ({ elapsed: pair, atMostMinutes })),
				fc.constantFrom(0, 1, 2).map((atMost): Atom => ({ days: pair, atMost })),
			),
		),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
	atom,
	fc.array(atom, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
	fc.array(atom, { minLength: 2, maxLength: 3 }).map((any) => ({ any })),
	atom.map((not) => ({ not })),
);
const deadline = fc.record({
	from: fc.constantFrom('requestedAt', 'signedAt', 'confirmedAt'),
	minutes: fc.constantFrom(60, 1440, 2880),
	onTimeout: fc.constant('到时'),
});
const ruleParts = fc.record(
	{ when: condition, verdict: fc.constantFrom(...VERDICTS), deadline },
	{ requiredKeys: ['when'] },
);
const pack: fc.Arbitrary<Pack> = fc
	.array(ruleParts, { minLength: 1, maxLength: 5 })
	.map((rules) => packOf(rules.map((rule, i) => ({ id: `R${i}`, ...rule }) as never)));

/** Wholly known cases that can be, some of them on the very limits. */
const cases: fc.Arbitrary<Facts> = fc
	.record({
		stage: fc.constantFrom('merchant', 'merchant', 'merchant', 'none', 'buyer', 'refunded'),
		requestType: fc.constantFrom(...(VALUES_OF.requestType ?? [])),
		goodsKind: fc.constantFrom(...(VALUES_OF.goodsKind ?? [])),
		way: fc.constantFrom('unshipped', 'shipped', 'signed'),
		paidAmount: fc.constantFrom(0, 4999, 5000, 9999, 10_000),
		goodsName: fc.constantFrom('', '定', '定制', '红', '红定', '红定制', '其他'),
		confirmed: fc.constantFrom(0, HOUR, HOUR + 1, DAY, DAY + MINUTE, 2 * DAY + 1, 5 * DAY),
		signed: fc.constantFrom(-2 * DAY, -HOUR, 0, HOUR, 20 * HOUR, DAY, DAY + MINUTE, 2 * DAY),
		filed: fc.constantFrom(0, 5.9 * HOUR, 6 * HOUR, 15 * HOUR),
	})
	.map(({ way, confirmed, signed, filed, ...values }) => {
		const requestedAt = FILED + filed;
		const confirmedAt = requestedAt - confirmed;
		const all = {
			...values,
			orderSn: '261120-000000000000000',
			shipped: way !== 'unshipped',
			signed: way === 'signed',
			requestedAt,
			confirmedAt,
			...(way === 'signed' && { signedAt: Math.max(confirmedAt, requestedAt - signed) }),
			...(way === 'signed' && { shippedAt: confirmedAt }),
		};
		const now = requestedAt + 3 * DAY;
		return Object.fromEntries(
			Object.entries(all).map(([name, value]) => [name, known(value, PAGE, now)]),
		) as Facts;
	});

it('what a finding says can be seen in its example, whatever the packs', () => {
	fc.assert(
		fc.property(pack, pack, (own, base) => {
			for (const finding of checkPack(own, base)) {
				expect([finding, showsItself(finding, own, base)]).toEqual([finding, true]);
			}
		}),
		{ numRuns: 400 },
	);
});

it('no case that is wrong is missed, whatever the packs', () => {
	fc.assert(
		fc.property(pack, pack, fc.array(cases, { minLength: 60, maxLength: 60 }), (own, base, all) => {
			const findings = checkPack(own, base);
			const has = (kind: string, id?: string) =>
				findings.some((one) => one.kind === kind && (id === undefined || one.rules.includes(id)));
			for (const facts of all) {
				const now = facts.stage?.at ?? 0;
				const ours = outcomeOf(facts, own, now);
				const theirs = outcomeOf(facts, base, now);
				// Where no time of signing is known, a range of it can leave a case open that the check takes as one of two.
				if (ours.verdicts.size !== 1 || theirs.verdicts.size !== 1) continue;
				const { lead } = ours;
				if (!lead && facts.stage?.kind === 'known' && facts.stage.value !== 'refunded')
					expect(has('gap')).toBe(true);
				if (lead)
					expect(findings).not.toContainEqual(
						expect.objectContaining({ kind: 'unreachable', rules: [lead.id, expect.anything()] }),
					);
				if (lead && isHard(ours.verdict) && GRANTS.includes(theirs.verdict as Verdict))
					expect(has('harder-than-law', lead.id)).toBe(true);
				if (!lead || !theirs.lead || ours.verdict === 'closed' || facts.signedAt === undefined) continue;
				const platform = assess({ key: 'k', facts }, base, now).deadline;
				const shop = assess({ key: 'k', facts }, own, now).deadline;
				if (platform && (!shop || shop.at > platform.at + MINUTE))
					expect(has('later-than-platform')).toBe(true);
			}
		}),
		{ numRuns: 200 },
	);
});
