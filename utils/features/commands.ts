import type { FeatureContext } from './context';
import { boxTarget } from './insertion';
import { currentBox, subjectOf } from './reply-subject';

/** The browser command: opens the reply list at the focused box, or at the page's first. */
export function openReplies(context: FeatureContext): void {
	const box = currentBox(context.root, context.terms().map);
	if (box) context.panel.showReplies(boxTarget(box, context), subjectOf(box, context));
}

/** The browser command: opens the panel on what the current reply box is about, else on the case of the page, or closes it. */
export function togglePanel(context: FeatureContext): void {
	if (context.panel.open) return context.panel.close();
	const box = currentBox(context.root, context.terms().map);
	context.panel.showCase((box && subjectOf(box, context)) ?? context.panel.pageCase?.());
}
