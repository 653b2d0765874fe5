import { type BadgeFace, createBadge, sharedStyles } from '../dom/badge';
import type { Reading } from '../domain/reading';
import { withAppealWarning } from './appeal-warning';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import type { Seen } from './case-desk';
import type { FeatureContext } from './context';

/** How long a page of one case must stand still before it is read again (ms): it counts down every second. */
const SETTLE = 150;

export interface CornerCase {
	reading: Reading;
	seen: Seen;
	face?: (face: BadgeFace) => BadgeFace;
}

/** One badge at the lower right corner of a page that is about one case; it opens the panel on that case. */
export function caseCorner(context: FeatureContext, read: (at: number) => CornerCase): void {
	const { root, signal, watch, health, panel, now, terms } = context;
	let seen: Seen | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const badge = createBadge(root, sharedStyles(root, BADGE_SHEET), () => panel.showCase(seen?.subject));
	Object.assign(badge.element.style, {
		position: 'fixed',
		right: '24px',
		bottom: '24px',
		zIndex: '2147483000',
	});

	const draw = (): void => {
		timer = undefined;
		if (signal.aborted || !root.body) return;
		const { reading, face = (plain: BadgeFace) => plain, ...looked } = read(now());
		seen = looked.seen;
		health.read(root.body, reading);
		const at = now();
		const plain = face(assessmentFace(seen.assessment, at));
		badge.show(withAppealWarning(plain, seen.subject, terms().pack, at));
		if (!badge.element.isConnected) root.body.append(badge.element);
	};

	const pageCase = () => seen?.subject;
	panel.pageCase = pageCase;
	watch.batches(() => {
		timer ??= setTimeout(draw, SETTLE);
	});
	draw();
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		badge.element.remove();
		if (panel.pageCase === pageCase) panel.pageCase = undefined;
	});
}
