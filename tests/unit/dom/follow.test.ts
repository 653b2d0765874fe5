// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { followAnchor } from '../../../utils/dom/follow';

const update = vi.hoisted(() => ({ now: async (): Promise<void> => undefined, stopped: false }));

vi.mock('@floating-ui/dom', () => ({
	autoUpdate: (_anchor: Element, _element: Element, run: () => Promise<void>) => {
		update.now = run;
		return () => {
			update.stopped = true;
		};
	},
	computePosition: async () => ({ x: 12, y: 34 }),
	flip: () => ({}),
	offset: () => ({}),
	shift: () => ({}),
}));

it('an element stands at its anchor until the anchor has left the page', async () => {
	const [anchor, element] = [document.createElement('textarea'), document.createElement('rl-panel')];
	const gone = vi.fn();
	document.body.append(anchor, element);
	const stop = followAnchor(anchor, element, { placement: 'top-start', gap: 6, gone });
	await update.now();
	expect([element.style.left, element.style.top]).toEqual(['12px', '34px']);
	expect(gone).not.toHaveBeenCalled();
	anchor.remove();
	await update.now();
	expect(gone).toHaveBeenCalledTimes(1);
	stop();
	expect(update.stopped).toBe(true);
});
