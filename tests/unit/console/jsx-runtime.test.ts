// @vitest-environment jsdom
import type { ReactElement } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pageOptions } from '../../console/shared/page-data';

type Runtime = typeof import('../../console/src/common/jsx-runtime');

/** The runtime as a page loads it whose address has this query. */
async function runtimeUnder(query: string): Promise<Runtime> {
	const data = document.createElement('script');
	data.id = '__NEXT_DATA__';
	data.type = 'application/json';
	const options = pageOptions(new URLSearchParams(query));
	data.textContent = JSON.stringify({ props: { pageProps: { options, now: 0 } } });
	document.body.replaceChildren(data);
	return import('../../console/src/common/jsx-runtime');
}

beforeEach(() => vi.resetModules());

const Component = () => null;

const cell = { id: 'copy', className: 'TB_td_5-188-0 active', 'data-testid': 'beast-core-table-td' };
const propsOf = (element: unknown) => (element as ReactElement<Record<string, unknown>>).props;

describe('the pages that are written in JSX', () => {
	test('keep their names in the usual build', async () => {
		const { jsx } = await runtimeUnder('hash=s1');
		expect(propsOf(jsx('td', cell))).toEqual(cell);
	});

	test('have other classes, test ids and speaking ids in a build with other names', async () => {
		const { jsx, jsxs } = await runtimeUnder('rename=all');
		for (const make of [jsx, jsxs]) {
			const props = propsOf(make('td', { ...cell, title: 'TB_td' }));
			for (const name of ['id', 'className', 'data-testid'] as const) {
				expect(props[name]).toMatch(/^[a-z]+-[a-z]+_[a-z]+_[a-z]+/);
			}
			expect(String(props.className).split(' ')).toHaveLength(2);
			expect(props.title).toBe('TB_td');
		}
	});

	test('hand the properties of components on as they are, and keep the ids of the shell', async () => {
		const { jsx } = await runtimeUnder('rename=all');
		expect(propsOf(jsx(Component, cell))).toEqual(cell);
		expect(propsOf(jsx('div', { id: 'mf-mms-orders-container' })).id).toBe('mf-mms-orders-container');
	});
});
