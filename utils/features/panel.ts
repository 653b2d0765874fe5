import { followAnchor } from '../dom/follow';
import { type Frame, mountFrame } from '../dom/frame';
import type { Case } from '../domain/case';
import type { PageKind } from '../domain/sighting';
import type { FromPanel, InsertResult, PanelView, ToPanel } from '../messages/panel-channel';
import type { Backstage, Terms } from './backstage';
import type { CaseDesk } from './case-desk';
import { boxTarget, type Target } from './insertion';
import { PANEL_TITLE, REFUSED } from './overlay-text';
import { currentBox } from './reply-subject';

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
	/** Whether an input method is composing now. */
	composing: () => boolean;
}

/** The one panel of the page: a case docked at the right, or the reply list standing at a reply box. Mounted when first needed. */
export class Panel {
	private frame: Frame | undefined;
	private target: Target | undefined;
	private view: PanelView | undefined;
	private release: (() => void) | undefined;

	constructor(private readonly options: PanelOptions) {}

	get open(): boolean {
		return this.frame?.visible ?? false;
	}

	/** Opens on one case, or on nothing but the rules where the case cannot be told. */
	showCase(subject: Case | undefined): void {
		const box = currentBox(this.options.root);
		this.target = box && boxTarget(box, this.options.composing);
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
		const { subject, mode, query } = this.view;
		this.show(mode, subject, query);
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
		this.release?.();
		this.frame?.hide();
		this.options.closed();
	}

	private show(
		mode: PanelView['mode'],
		subject: Pick<Case, 'key' | 'facts'> | undefined,
		query?: string,
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
		if (query !== undefined) this.view.query = query;
		this.post({ type: 'view', view: this.view });
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
		if (message.type === 'ready') return;
		if (!this.mounted().isInPlainSight()) return this.answer({ how: 'refused', why: REFUSED.notInSight });
		if (message.type === 'tick') return this.tick(message.caseKey, message.tick);
		const result = await this.insert(message.caseKey, message.text);
		this.answer(result);
		if (result.how === 'inserted' && this.view?.mode === 'replies') this.close();
	}

	private answer(result: InsertResult): void {
		this.post({ type: 'inserted', result });
	}

	private async insert(caseKey: string | undefined, text: string): Promise<InsertResult> {
		if (caseKey !== this.view?.subject?.key) return { how: 'refused', why: REFUSED.otherCase };
		return this.target ? this.target.insert(text) : { how: 'refused', why: REFUSED.noBox };
	}

	private tick(key: string, tick: (FromPanel & { type: 'tick' })['tick']): void {
		const { desk, backstage, now } = this.options;
		const at = now();
		const others = desk.ticksOf(key).filter(({ id }) => id !== tick.id);
		desk.setTicks(key, tick.value === null ? others : [...others, { id: tick.id, value: tick.value, at }]);
		backstage.keepTick(key, { ...tick, at });
	}
}
