import { type Badge, createBadge } from '../dom/badge';
import type { Seen } from './case-desk';
import type { FeatureContext } from './context';
import { RowSettling } from './half-changed';

/** After so many removals of one row's badge the page is let have its way. */
const MOST_REMOVALS = 10;

/** The badge of one row of a list, with what it was last shown for. */
export class RowBadge {
	readonly badge: Badge;
	readonly settling: RowSettling;
	seen: Seen | undefined;
	/** How often the page threw the badge out since it is about this case. */
	private removals = -1;

	/** `again` draws the row once more when it has stood still. */
	constructor(
		private readonly context: FeatureContext,
		private readonly row: Element,
		styles: (shadow: ShadowRoot) => void,
		again: () => void,
	) {
		this.badge = createBadge(context.root, styles, () => context.panel.showCase(this.seen?.subject));
		this.settling = new RowSettling(row, again);
	}

	/** Takes in what the row is now; another case begins its count of removals anew. */
	look(seen: Seen): void {
		if (this.seen?.subject?.key !== seen.subject?.key) this.removals = -1;
		this.seen = seen;
	}

	/** Puts the badge at the end of a part of the row, unless it stands there. */
	attach(place: Element): void {
		const { element } = this.badge;
		if (element.parentElement === place) return;
		if (++this.removals > MOST_REMOVALS) {
			if (this.removals === MOST_REMOVALS + 1) this.context.health.fault('badge.removed');
			return;
		}
		// A row that stood aside while another script of ours lived brings that one's badge along.
		for (const left of this.row.querySelectorAll('rl-badge')) left.remove();
		place.append(element);
	}

	end(): void {
		this.settling.end();
		this.badge.element.remove();
	}
}
