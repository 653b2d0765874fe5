/** One kind of reply box, mounted into a page. */
export interface Editor {
	/** The whole text as the editor's own model has it, lines parted by a line feed. */
	text(): string;
}

/** Mounts an editor into an empty place. `place` may lie in a shadow root or in a frame. */
export type Mount = (place: HTMLElement) => Editor | Promise<Editor>;
