import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { ClassNames } from '../../shared/class-names';

/** beast-core's table. Rows are recycled by their place; `rows` holds the cells of each. */
export function beastTable(
	{ core }: ClassNames,
	columns: readonly string[],
	rows: readonly (readonly ReactNode[])[],
): ReactElement {
	const head = columns.map((text) =>
		h('th', { key: text, className: core('TB_th'), 'data-testid': 'beast-core-table-th' }, text),
	);
	const body = rows.map((cells, place) =>
		h(
			'tr',
			{ key: place, className: core('TB_bodyTr'), 'data-testid': 'beast-core-table-body-tr' },
			cells.map((cell, index) =>
				h(
					'td',
					{ key: columns[index], className: core('TB_td'), 'data-testid': 'beast-core-table-td' },
					cell,
				),
			),
		),
	);
	const table = h(
		'table',
		{ className: core('TB_tableWrapper') },
		h(
			'thead',
			{ 'data-testid': 'beast-core-table-middle-thead' },
			h('tr', { 'data-testid': 'beast-core-table-header-tr' }, head),
		),
		h('tbody', { 'data-testid': 'beast-core-table-middle-tbody' }, body),
	);
	const inner = h(
		'div',
		{ className: core('TB_inner') },
		h('div', { className: core('TB_innerMiddle') }, table),
	);
	return h('div', { className: `${core('TB_outerWrapper')} ${core('TB_bordered')}` }, inner);
}

/** A link as beast-core draws it. */
export function linkButton(text: string, press?: () => void): ReactElement {
	return h(
		'a',
		{
			key: text,
			href: '#action',
			'data-testid': 'beast-core-button-link',
			'data-tracking': '86099',
			onClick: (event: { preventDefault: () => void }) => {
				event.preventDefault();
				press?.();
			},
		},
		h('span', null, text),
	);
}
