import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import type { ReplyBox } from '../consoles/pinduoduo/reply-box';
import { boxOf, originOf, pageOf } from '../dom/boxes';
import { textOf } from '../dom/editable-text';
import { isOurNode } from '../dom/page-watch';
import { bare } from '../dom/written';
import { currentBox } from './reply-subject';

export interface FollowParts {
	map: () => ConsoleMap;
	/** Only what the agent really did can have sent anything; tests have no real keys. */
	trusted: (event: Event) => boolean;
	/** The text as it last stood in the box, once, when it was sent. */
	sent: (text: string) => void;
	/** Called once, also where nothing can be told. */
	ended: () => void;
}

/** After what could have sent it the box is looked at so long after (ms): a console empties it at once, or when its server has answered. */
const LOOKS = [0, 60, 200, 500, 1000, 2000];
/** An empty box is believed when so much time has passed (ms): an editor may be drawing itself anew, or the page be turning to somebody else. */
const SETTLED = 400;
const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta', 'CapsLock'];
const BREAKS = ['insertLineBreak', 'insertParagraph'];

/**
 * Follows the text of one box until it leaves it. It was sent where the box is empty after Enter or after a click beside it, and still writes to the same
 * addressee. Emptied by other keys it was thrown away; another addressee or a box that is gone tell nothing. Only listens and reads.
 */
export class BoxFollow {
	private readonly end = new AbortController();
	private readonly addressee: string | undefined;
	/** As last seen, never empty once it was not. */
	private text = '';
	/** What the agent did last could have sent it. */
	private sending = false;
	private emptied: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private reply: ReplyBox,
		private readonly parts: FollowParts,
	) {
		this.addressee = reply.addressee();
		const { ownerDocument } = reply.box;
		// The button that sends may stand outside the frame of its box.
		for (const document of new Set([ownerDocument, pageOf(ownerDocument)])) this.listen(document);
		this.look();
	}

	/** Whether it follows this box. Not while its text seems to have left: what stands there then is another one. */
	isAt({ box }: ReplyBox): boolean {
		return this.emptied === undefined && this.box() === box;
	}

	private listen(document: Document): void {
		const hear = <K extends keyof DocumentEventMap>(type: K, take: (event: DocumentEventMap[K]) => void) =>
			document.addEventListener(type, take, { capture: true, signal: this.end.signal });
		hear('keydown', (event) => this.press(event));
		hear('keyup', () => this.look());
		for (const type of ['beforeinput', 'input'] as const)
			hear(type, (event) => this.typed(event as InputEvent));
		for (const type of ['pointerdown', 'click'] as const) hear(type, (event) => this.clicked(event));
	}

	private press(event: KeyboardEvent): void {
		// The key belongs to the input method, which decides on the letters in the box.
		if (event.isComposing || event.keyCode === 229 || !this.parts.trusted(event)) return;
		this.look();
		if (MODIFIERS.includes(event.key)) return;
		const enter = event.key === 'Enter' && !event.shiftKey;
		if (this.isInside(event)) this.sending = enter;
		else if (enter || event.key === ' ') this.sending = true;
		if (this.sending) this.lookSoon(LOOKS);
	}

	private typed(event: InputEvent): void {
		if (!this.isInside(event)) return;
		if (event.type === 'beforeinput') this.look();
		// Before what it did is looked at: what is deleted was not sent.
		if (this.parts.trusted(event) && !BREAKS.includes(event.inputType)) this.sending = false;
		if (event.type === 'input') this.look();
	}

	private clicked(event: Event): void {
		const at = event.target as Node | null;
		if (!this.parts.trusted(event) || this.isInside(event) || (at && isOurNode(at))) return;
		this.look();
		this.sending = true;
		this.lookSoon(LOOKS);
	}

	private isInside(event: Event): boolean {
		const box = this.box();
		return box !== undefined && boxOf(originOf(event)) === box;
	}

	/** The box, or the one that the page has put in its place. */
	private box(): HTMLElement | undefined {
		if (this.reply.box.isConnected) return this.reply.box;
		const page = pageOf(this.reply.box.ownerDocument);
		const other = currentBox(page, this.parts.map());
		if (other?.kind !== this.reply.kind || other.addressee() !== this.addressee) return undefined;
		this.reply = other;
		return other.box;
	}

	private lookSoon(times: readonly number[]): void {
		for (const ms of times) setTimeout(() => this.look(), ms);
	}

	private look(): void {
		if (this.end.signal.aborted) return;
		const box = this.box();
		if (!box || this.reply.addressee() !== this.addressee) return this.finish();
		if (this.emptied !== undefined) return;
		const text = textOf(box);
		if (bare(text) !== '') this.text = text;
		else if (this.text !== '' && !this.sending) this.finish();
		else if (this.text !== '') this.emptied = setTimeout(() => this.settle(), SETTLED);
	}

	private settle(): void {
		this.emptied = undefined;
		const box = this.box();
		if (!box || this.reply.addressee() !== this.addressee) return this.finish();
		// Only drawn anew, or put back because it could not be sent.
		if (bare(textOf(box)) === bare(this.text)) return;
		this.finish();
		this.parts.sent(this.text);
	}

	private finish(): void {
		if (this.end.signal.aborted) return;
		clearTimeout(this.emptied);
		this.end.abort();
		this.parts.ended();
	}
}
