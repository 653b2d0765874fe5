import { readDetail } from '../consoles/pinduoduo/read-detail';
import { createBadge, sharedStyles } from '../dom/badge';
import { assessmentFace } from './badge-face';
import { BADGE_SHEET } from './badge-sheet';
import type { Seen } from './case-desk';
import type { FeatureContext } from './context';

/** How long the detail page must stand still before it is read again (ms): it counts down every second. */
const SETTLE = 150;

/** One badge on the after-sales detail page, at the lower right corner, which opens the panel on the request. */
export function detailPanel(context: FeatureContext): void {
	const { root, signal, watch, desk, health, panel, now, terms } = context;
	let seen: Seen | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const badge = createBadge(root, sharedStyles(root, BADGE_SHEET), () => panel.showCase(seen?.subject));
	Object.assign(badge.element.style, {
		position: 'fixed',
		right: '24px',
		bottom: '24px',
		zIndex: '2147483000',
	});

	const read = (): void => {
		timer = undefined;
		if (signal.aborted || !root.body) return;
		const reading = readDetail(root.body, new URL(root.location.href), now(), terms().map);
		health.read(root.body, reading);
		seen = desk.look(reading, now());
		badge.show(assessmentFace(seen.assessment, now()));
		if (!badge.element.isConnected) root.body.append(badge.element);
	};

	watch.batches(() => {
		timer ??= setTimeout(read, SETTLE);
	});
	read();
	signal.addEventListener('abort', () => {
		clearTimeout(timer);
		badge.element.remove();
	});
}
