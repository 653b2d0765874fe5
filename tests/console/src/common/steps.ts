import { createElement as h, type ReactElement } from 'react';
import type { LogisticsStep } from '../../truth/types';

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
