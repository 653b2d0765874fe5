// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILT_IN_PACKS } from '../../../../utils/policy/packs';
import { checkText } from '../../../../utils/replies/check';

/** How many rules the collected list has in each family. */
const FAMILIES = { FR: 7, AS: 9, SH: 4, LG: 1, QA: 7, NR: 2, FT: 2, CH: 4, MT: 1, ML: 1, LAW: 1 };
const EVERY = Object.entries(FAMILIES).flatMap(([family, count]) =>
	Array.from({ length: count }, (_, index) => `PDD-${family}-0${index + 1}`),
);

const text = readFileSync('docs/policy-sources.md', 'utf8');
const rows = [...text.matchAll(/^\| `(PDD-[A-Z]+-\d\d)` \|[^|]*\| ([^|]*?) \|/gm)].map(
	([, id = '', where = '']) => ({
		id,
		where,
	}),
);
const packed = new Set(BUILT_IN_PACKS.flatMap((pack) => pack.rules.map(({ id }) => id)));

it('the list has 39 rules, each once in the table', () => {
	expect(EVERY).toHaveLength(39);
	expect(rows.map(({ id }) => id).sort()).toEqual([...EVERY].sort());
});

it.each(rows.map(({ id, where }) => [id, where] as const))('%s is where the table says: %s', (id, where) => {
	expect(where.startsWith('pack')).toBe(packed.has(id));
	if (packed.has(id)) return;
	const file = /`([\w/.-]+\.ts)`/.exec(where)?.[1] ?? '';
	expect([id, existsSync(file)]).toEqual([id, true]);
});

it('each rule of the pack that is not on the list is named as one of our own', () => {
	const own = [...packed].filter((id) => !EVERY.includes(id));
	for (const id of own) expect(text).toContain(`\`${id}\``);
});

it.each([
	['PDD-CH-01', '加我微信聊', 'OFFSITE_CONTACT'],
	['PDD-CH-01', '支付宝转账给您', 'OFFSITE_PAY'],
	['PDD-CH-02', '五星好评返现五元', 'REVIEW_BRIBE'],
	['PDD-CH-03', '再这样就拉黑你', 'PRESSURE'],
	['PDD-CH-04', '我们是全网第一', 'ABSOLUTE'],
	['PDD-CH-04', '肯定退，马上到账', 'OVERPROMISE'],
])('%s: 「%s」 is caught by the check of replies', (_id, words, code) => {
	expect(checkText(words).map((finding) => finding.code)).toContain(code);
});
