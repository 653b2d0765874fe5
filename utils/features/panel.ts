import type { ReplyBox } from '../consoles/pinduoduo/reply-box';
import { originOf } from '../dom/boxes';
import { followAnchor } from '../dom/follow';
import { type Frame, mountFrame } from '../dom/frame';
import { type Case, orderOf } from '../domain/case';
import { MINUTE } from '../domain/clock';
import type { Facts } from '../domain/fact';
import type { PageKind } from '../domain/sighting';
import type { ReplyEdit } from '../domain/words';
import type { Keeping } from '../messages/keeping';
import type { FromPanel, InsertResult, PanelView, ToPanel } from '../messages/panel-channel';
import type { Backstage, Terms } from './backstage';
import type { CaseDesk } from './case-desk';
import { boxTarget, copied, type Target } from './insertion';
import { PANEL_TITLE, REFUSED } from './overlay-text';
import { currentBox } from './reply-subject';
import type { Talks } from './talks';

export interface PanelOptions {
	root: Document;
	page: PageKind;
	backstage: Backstage;
	desk: CaseDesk;
	terms: () => Terms;
	signal: AbortSignal;
	now: () => number;
	/** Called when the panel closes, whoever closed it. */
	closed: () => void;
	talks?: Talks;
	/** Whether an input method is composing now. */
	composing: () => boolean;
	/** Keeps a use of a reply until it is stored. */
	keepUse: Keeping['keepUse'];
}

type Insert = Extract<FromPanel, { type: 'insert' }>;

/** How long a changing page gathers before the open panel follows it (ms). */
const SETTLE = 200;

/** The one panel of the page: a case docked at the right, or the reply list standing at a reply box. Mounted when first needed. */
export class Panel {
	private frame: Frame | undefined;
	private target: Target | undefined;
	private view: PanelView | undefined;
	private release: (() => void) | undefined;
	private settling: ReturnType<typeof setTimeout> | undefined;
	/** The panel says why a reply is not in the box: that stays to be read. */
	private told = false;
	/** What the shown facts say, without when they were read. */
	private said = '';

	constructor(private readonly options: PanelOptions) {
		const { root, signal } = options;
		const elsewhere = (event: Event) => this.leave(originOf(event));
		root.addEventListener('pointerdown', elsewhere, { capture: true, signal });
		root.addEventListener('focusin', elsewhere, { capture: true, signal });
		signal.addEventListener('abort', () => this.close(), { once: true });
	}

	get open(): boolean {
		return this.frame?.visible ?? false;
	}

	/** Opens on one case, or on nothing but the rules where the case cannot be told. */
	showCase(subject: Case | undefined): void {
		const { root, composing, terms, backstage } = this.options;
		const box = currentBox(root, terms().map);
		const bring: Backstage['bring'] = (script) => backstage.bring(script);
		this.target = box && isAbout(box, subject) ? boxTarget(box, { composing, terms, bring }) : undefined;
		this.release?.();
		this.show('case', subject);
		this.mounted().dock();
		this.mounted().focus();
	}

	/** Opens the reply list at a box. `query` is what was typed after the trigger; then the box keeps the focus. */
	showReplies(target: Target, subject: Case | undefined, query?: string): void {
		this.target = target;
		this.show('replies', subject, query);
		this.mounted().standAt(target.anchor);
		if (query === undefined) this.mounted().focus();
	}

	/** Draws the open panel anew, as when ticks or rules changed. */
	refresh(): void {
		if (!this.open || !this.view) return;
		const { mode, query } = this.view;
		this.show(mode, this.view.subject ?? this.found(), query, true);
	}

	/** What a conversation is about may become known only after the panel was opened on it. */
	private found(): Case | undefined {
		return this.view?.page === 'chat' ? this.options.talks?.conversation?.subject() : undefined;
	}

	/** Follows the page: draws the case anew where it changed, and closes what stood at a box that now writes to somebody else. */
	pageChanged(): void {
		if (!this.open) return;
		this.settling ??= setTimeout(() => {
			this.settling = undefined;
			if (!this.open || !this.view) return;
			if (this.target?.isCurrent() === false) {
				if (this.told && this.view.mode === 'replies') return;
				if (this.view.mode === 'replies' || this.view.page === 'chat') return this.close();
				this.target = undefined;
				return this.refresh();
			}
			const { subject } = this.view;
			if (subject && this.said !== saying(this.options.desk.pageFacts(subject))) this.refresh();
		}, SETTLE);
	}

	search(query: string): void {
		if (this.view) this.view.query = query;
		this.post({ type: 'query', query });
	}

	press(key: 'ArrowUp' | 'ArrowDown' | 'Enter' | 'Digit', digit?: number): void {
		this.post(digit === undefined ? { type: 'key', key } : { type: 'key', key, digit });
	}

	close(): void {
		if (!this.open) return;
		clearTimeout(this.settling);
		this.settling = undefined;
		this.release?.();
		// Who chose or gave up with the keyboard goes on typing where they were.
		const back = this.view?.mode === 'replies' && this.options.root.activeElement === this.frame?.element;
		this.frame?.hide();
		if (back) this.target?.anchor.focus({ preventScroll: true });
		this.options.closed();
	}

	private show(
		mode: PanelView['mode'],
		subject: Pick<Case, 'key' | 'facts'> | undefined,
		query?: string,
		again = false,
	): void {
		const { desk, terms, page, backstage } = this.options;
		const { settings, pack } = terms();
		const canInsert = this.target !== undefined;
		this.view = { mode, page, settings, pack, canInsert, ticksKept: backstage.isStored() };
		if (subject)
			this.view.subject = {
				key: subject.key,
				facts: desk.pageFacts(subject),
				ticks: desk.ticksOf(subject.key),
			};
		const { conversation, waiting } = this.options.talks ?? {};
		if (page === 'chat') {
			if (!subject) this.view.choices = conversation?.choices() ?? [];
			this.view.waiting = waiting?.() ?? [];
		}
		this.said = this.view.subject ? saying(this.view.subject.facts) : '';
		if (query !== undefined) this.view.query = query;
		if (!again) this.told = false;
		this.post(again ? { type: 'view', view: this.view, again: true } : { type: 'view', view: this.view });
	}

	private post(message: ToPanel): void {
		this.mounted().post(message);
	}

	private mounted(): Frame {
		const { root, backstage, signal } = this.options;
		this.frame ??= mountFrame(
			root,
			{
				address: backstage.panelAddress,
				title: PANEL_TITLE,
				greeting: (word) => ({ refundLens: 'panel', word }),
				receive: (message) => void this.receive(message as FromPanel),
				place: (frame, anchor) => this.place(frame, anchor),
			},
			signal,
		);
		return this.frame;
	}

	/** Above the box, or below where there is no room; follows it until closed. */
	private place(frame: HTMLElement, anchor: Element): void {
		this.release?.();
		this.release = followAnchor(anchor, frame, { placement: 'top-start', gap: 8, gone: () => this.close() });
	}

	private async receive(message: FromPanel): Promise<void> {
		if (message.type === 'close') return this.close();
		if (message.type === 'held') return this.target?.held?.();
		// A frame that the page threw out and that came back has forgotten everything.
		if (message.type === 'ready') return this.refresh();
		if (!this.mounted().isInPlainSight()) return this.refuse(REFUSED.notInSight);
		if (message.type === 'choose') return this.choose(message.caseKey);
		if (message.type === 'tick') return this.tick(message.caseKey, message.tick);
		// Of a text that was made before the case was known the box itself knows whether it is still meant.
		const { caseKey } = message;
		if (caseKey !== undefined && caseKey !== this.view?.subject?.key) return this.refuse(REFUSED.otherCase);
		const result = await this.insert(message);
		this.answer(result);
		// Of a picture, which the agent still has to paste, something remains to be read.
		if (result.how === 'inserted' && !message.picture && this.view?.mode === 'replies') this.close();
	}

	/** Only what is offered now can be chosen; the panel follows as the conversation does. */
	private choose(key: string): void {
		if (this.view?.choices?.some((choice) => choice.key === key))
			this.options.talks?.conversation?.choose(key);
	}

	/** What was asked for does not even get to the box. */
	private refuse(why: string): void {
		this.target?.held?.();
		this.answer({ how: 'refused', why });
	}

	private answer(result: InsertResult): void {
		this.told = result.how !== 'inserted';
		this.post({ type: 'inserted', result });
	}

	/** The panel counts the use; what became of it is added by the same id when it is known. */
	private async insert({ caseKey, text, replyId, use }: Insert): Promise<InsertResult> {
		const became = (edit: ReplyEdit) =>
			this.options.keepUse({ ...use, replyId, edit, ...(caseKey !== undefined && { caseKey }) });
		return this.target ? this.target.insert(text, became) : copied(text, REFUSED.noBox);
	}

	/** The reply list stands at its box only while the box is being used: a click or the focus elsewhere on the page closes it. */
	private leave(target: EventTarget | null): void {
		if (!this.open || this.view?.mode !== 'replies' || !(target instanceof Node)) return;
		if (target === this.frame?.element || this.target?.anchor.contains(target)) return;
		if (target instanceof Element && target.localName === 'rl-reply-button') return;
		this.close();
	}

	private tick(key: string, tick: (FromPanel & { type: 'tick' })['tick']): void {
		const { desk, backstage, now } = this.options;
		const at = now();
		const others = desk.ticksOf(key).filter(({ id }) => id !== tick.id);
		desk.setTicks(key, tick.value === null ? others : [...others, { id: tick.id, value: tick.value, at }]);
		backstage.keepTick(key, { ...tick, at });
	}
}

/** Whether what is said of a case may go into a box: a remark belongs to its own order. A conversation's box gives the case itself. */
function isAbout(reply: ReplyBox, subject: Case | undefined): boolean {
	return reply.kind === 'chat' || (subject !== undefined && reply.addressee() === orderOf(subject.key));
}

/** What facts say, apart from when and where they were read. A countdown is read as an instant that moves a little with each reading. */
function saying(facts: Facts): string {
	return JSON.stringify(facts, (name, value) => {
		if (name === 'at' || name === 'evidence' || name === 'quotes') return undefined;
		return typeof value === 'number' && value > 1e12 ? Math.round(value / (5 * MINUTE)) : value;
	});
}
