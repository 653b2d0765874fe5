import { expect } from 'vitest';
import { test, visit } from './firefox';
import { PAGE_KINDS, ROWS_PER_PAGE } from './page-kinds';
import { badgesReady, rowsOf, type ShownRow, turnTo } from './read-page';

test.for(PAGE_KINDS)(
	'every row of $name has exactly one badge, with the verdict, speed state and basis of its case',
	async ({ visits, rows, key }, { firefox }) => {
		const page = await firefox.newPage();
		const addresses = visits(firefox.server.truth);
		expect(addresses).not.toEqual([]);
		for (const { path, cases } of addresses) {
			await visit(page, path);
			await badgesReady(page, rows);
			const shown: ShownRow[] = [];
			for (let number = 1; number <= Math.ceil(cases.length / ROWS_PER_PAGE); number++) {
				if (number > 1) await turnTo(page, number);
				shown.push(...(await rowsOf(page, rows, key)));
			}
			const wrong = cases.flatMap((expected) => {
				const own = shown.filter((row) => row.key === expected.key);
				const right = own.length === 1 && same(own[0]?.badges, [expected.face]);
				return right ? [] : [{ ...expected, shown: own.map(({ badges }) => badges) }];
			});
			expect(wrong, path).toEqual([]);
			expect(shown, path).toHaveLength(cases.length);
		}
		expect(firefox.strays).toEqual([]);
	},
);

function same(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
