import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { ClassNames } from '../../shared/class-names';

/** A label and its value: the label ends in a full-width colon. */
export function field(names: ClassNames, label: string, value: ReactNode): ReactElement {
	return h(
		'div',
		{ key: label, className: names.beast('row') },
		h('span', null, `${label}：`),
		h('span', null, value),
	);
}

/** A titled card. */
export function card(names: ClassNames, title: string, ...children: ReactNode[]): ReactElement {
	return h('section', { key: title, className: names.beast('card') }, h('h4', null, title), ...children);
}

/** The pictures that the buyer gave, or nothing where there are none. */
export function pictures(sources: readonly string[]): ReactElement[] {
	return sources.map((src) => h('img', { key: src, src, alt: '', width: 64, height: 64 }));
}
