import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { ClassNames } from '../../shared/class-names';
import type { LogisticsStep } from '../../truth/types';

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

/** The courier's steps, newest first. */
export function steps(list: readonly LogisticsStep[]): ReactElement {
	return h(
		'div',
		{ className: 'mui-steps' },
		list.map((step, index) =>
			h(
				'div',
				{ key: step.time, className: index === 0 ? 'mui-steps-item' : 'mui-steps-item mui-steps-item-wait' },
				h('div', { className: 'mui-steps-item-title' }, step.title),
				h('div', { className: 'mui-steps-item-content' }, step.content),
				h('div', { className: 'mui-steps-item-description' }, step.time),
			),
		),
	);
}
