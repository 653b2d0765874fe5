/** How long a row stays outlined (ms). */
const LASTS = 2600;

/** For the sheet of the shadow root that the outline is put into. */
export const OUTLINE_SHEET = `
.outline { position: fixed; box-sizing: border-box; border: 2px solid #0f766e; border-radius: 6px; background: rgb(15 118 110 / 8%); pointer-events: none; }
`;

/** Brings a row of the page into view and lays an outline over it for a moment. The page itself is neither touched nor clicked. */
export function outlineRow(row: Element, place: ShadowRoot, signal: AbortSignal): void {
	if (!row.isConnected) return;
	row.scrollIntoView({ block: 'nearest' });
	place.querySelector('.outline')?.remove();
	const root = row.ownerDocument;
	const outline = Object.assign(root.createElement('div'), { className: 'outline' });
	const ended = new AbortController();
	const follow = (): void => {
		const { left, top, width, height } = row.getBoundingClientRect();
		const px = (value: number) => `${value}px`;
		Object.assign(outline.style, { left: px(left), top: px(top), width: px(width), height: px(height) });
	};
	const end = (): void => {
		ended.abort();
		clearTimeout(timer);
		outline.remove();
	};
	const timer = setTimeout(end, LASTS);
	root.addEventListener('scroll', follow, { capture: true, passive: true, signal: ended.signal });
	signal.addEventListener('abort', end, { once: true, signal: ended.signal });
	follow();
	place.append(outline);
}
