import { handover } from '../dom/handover';
import type { BoxTexts } from './box-texts';
import type { Write } from './box-writer';
import type { FeatureContext } from './context';
import type { CheckDraft, draftWatch } from './draft-watch';
import type { TellTyped } from './typed-watch';

/** What each script hands over that is brought into a page only when the page needs it. */
export interface Brought {
	/** Pages that are about one case, in the page or in a dialog of it, and lists that are looked at now and then. */
	pages: Record<
		'detailPanel' | 'detailDialog' | 'orderDetail' | 'orderBadges' | 'workOrders' | 'appeals',
		(context: FeatureContext) => void
	>;
	/** The agent wants to show where things are. */
	teach: Record<'teach', (context: FeatureContext) => void>;
	/** Pages with boxes that a reply can go into. */
	boxes: Record<'replyButton' | 'replyTrigger' | 'draftWatch', (context: FeatureContext) => void> & {
		write: Write;
		inserted: BoxTexts['inserted'];
	};
	/** The agent types in a reply box. */
	draft: { draftWatch: typeof draftWatch; check: CheckDraft; tellTyped: TellTyped };
	/** The chat page. */
	chat: Record<'chatPanel' | 'chatSubject' | 'waitingBuyers', (context: FeatureContext) => void>;
}
export type BroughtScript = keyof Brought;

/** Starts a feature of such a script once that is there, unless the page has moved on by then. */
export function whenBrought<S extends BroughtScript>(
	script: S,
	start: (brought: Brought[S], context: FeatureContext) => void,
): (context: FeatureContext) => void {
	return (context) => {
		context.bring(script);
		void handover<Brought[S]>(script).value.then((arrived) => {
			if (!context.signal.aborted) start(arrived, context);
		});
	};
}
