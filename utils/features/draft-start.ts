import { replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { originOf } from '../dom/boxes';
import { handover } from '../dom/handover';
import { boxPages } from './box-pages';
import type { BoxTexts } from './box-texts';
import { write } from './box-writer';
import type { Brought } from './brought';
import type { FeatureContext } from './context';
import { typedWatch } from './typed-watch';

/** Has the check, and what counts sentences, brought when the agent first types in a reply box: most pages never need them. */
export const draftStart =
	(typed: BoxTexts['typed']) =>
	(context: FeatureContext): void => {
		const begun = new AbortController();
		const signal = AbortSignal.any([context.signal, begun.signal]);
		boxPages({ ...context, signal }).each((document) => {
			const begin = (event: Event): void => {
				const first = originOf(event);
				if (!replyBoxOf(first, context.terms().map)) return;
				begun.abort();
				context.bring('draft');
				void handover<Brought['draft']>('draft').value.then(({ draftWatch, check, tellTyped }) => {
					if (context.signal.aborted) return;
					draftWatch(context, { check, write, first });
					typedWatch(context, { typed, tell: tellTyped, first });
				});
			};
			document.addEventListener('beforeinput', begin, { capture: true, signal });
		});
	};
