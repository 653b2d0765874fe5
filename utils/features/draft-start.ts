import { replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { originOf } from '../dom/boxes';
import { handover } from '../dom/handover';
import { boxPages } from './box-pages';
import { write } from './box-writer';
import type { Brought } from './brought';
import type { FeatureContext } from './context';

/** Has the check brought when the agent first types in a reply box: most pages never need it. */
export function draftStart(context: FeatureContext): void {
	const typed = new AbortController();
	const signal = AbortSignal.any([context.signal, typed.signal]);
	boxPages({ ...context, signal }).each((document) => {
		const begin = (event: Event): void => {
			const first = originOf(event);
			if (!replyBoxOf(first, context.terms().map)) return;
			typed.abort();
			context.bring('draft');
			void handover<Brought['draft']>('draft').value.then(({ draftWatch, check }) => {
				if (!context.signal.aborted) draftWatch(context, { check, write, first });
			});
		};
		document.addEventListener('beforeinput', begin, { capture: true, signal });
	});
}
