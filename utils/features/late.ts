import { handover } from '../dom/handover';
import type { createKeeping } from '../messages/keeping';
import type { FeatureContext } from './context';
import type { Panel, PanelOptions } from './panel';

/**
 * What a page needs only after its first badge: the panel and what stores. It is a
 * content script of its own, so that the first badge does not wait for it.
 */
export interface Late {
	/** The way to the store. What is to be kept before this script is there waits for it. */
	createKeeping: typeof createKeeping;
	createPanel: (options: Omit<PanelOptions, 'keepUse'>) => Panel;
	/** Opens the reply list at the current box. */
	openReplies: (context: FeatureContext) => void;
	/** Opens the panel on what the current box is about, or closes it. */
	togglePanel: (context: FeatureContext) => void;
}

export const late = (): Promise<Late> => handover<Late>('late').value;

/** Starts a feature of the late script once that is there, unless the page has moved on by then. */
export function whenLate(
	start: (late: Late, context: FeatureContext) => void,
): (context: FeatureContext) => void {
	return (context) =>
		void late().then((arrived) => {
			if (!context.signal.aborted) start(arrived, context);
		});
}
