import { findDetail } from '../consoles/pinduoduo/find-detail';
import { readDetail } from '../consoles/pinduoduo/read-detail';
import { type Badge, createBadge, sharedStyles } from '../dom/badge';
import { withAppealWarning } from './appeal-warning';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import type { Seen } from './case-desk';
import type { FeatureContext } from './context';
import { pageMemory } from './page-memory';

/**
 * A badge inside the detail that the list opens over itself. The address stays the list's, so the order number is the dialog's own; the case is that of the
 * row. It goes with the dialog.
 */
export function detailDialog(context: FeatureContext): void {
	const { root, signal, watch, desk, panel, now, terms, page } = context;
	const { map } = terms();
	const styles = sharedStyles(root, BADGE_SHEET);
	let shown: { place: Element; badge: Badge } | undefined;
	let seen: Seen | undefined;
	let withEarlier = pageMemory(page);

	const draw = (): void => {
		if (signal.aborted || !root.body) return;
		const place = findDetail(root.body, map);
		if (shown?.place !== place) close();
		if (!place) return;
		shown ??= { place, badge: newBadge() };
		// The list's own address names no request.
		const read = readDetail(place, new URL(root.location.origin), now(), map);
		seen = desk.look(withEarlier(read, now()), now());
		const face = assessmentFace(seen.assessment, now());
		shown.badge.show(withAppealWarning(face, seen.subject, terms().pack, now()));
		if (shown.badge.element.parentElement !== place) place.append(shown.badge.element);
	};

	const newBadge = (): Badge => {
		const badge = createBadge(root, styles, () => panel.showCase(seen?.subject));
		Object.assign(badge.element.style, {
			...{ position: 'sticky', bottom: '16px', display: 'table', zIndex: '1' },
			...{ marginLeft: 'auto', marginRight: '16px' },
		});
		return badge;
	};

	const pageCase = () => seen?.subject;
	panel.pageCase = pageCase;

	const close = (): void => {
		shown?.badge.element.remove();
		shown = undefined;
		seen = undefined;
		withEarlier = pageMemory(page);
	};

	watch.rows('body', draw);
	signal.addEventListener('abort', () => {
		close();
		if (panel.pageCase === pageCase) panel.pageCase = undefined;
	});
}
