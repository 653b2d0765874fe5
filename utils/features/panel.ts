import { followAnchor } from '../dom/follow';
import { type Frame, mountFrame } from '../dom/frame';
import type { Case } from '../domain/case';
import type { PageKind } from '../domain/sighting';
import type { FromPanel, InsertResult, PanelView, ToPanel } from '../messages/panel-channel';
import type { CaseDesk } from './case-desk';
import type { Backstage, Terms } from './context';
import { boxTarget } from './insertion';
import { currentBox } from './reply-subject';

/** A place on the page that a chosen reply can go to. */
export interface Target {
	anchor: Element;
	insert(text: string): Promise<InsertResult>;
}

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
				title: '退款镜',
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
		if (message.type === 'close') this.close();
		if (message.type === 'ready' || message.type === 'close') return;
		if (!this.mounted().isInPlainSight()) {
			const why = '面板被页面遮住或变透明了，这一下没有算数';
			return this.post({ type: 'inserted', result: { how: 'refused', why } });
		}
		if (message.type === 'tick') this.tick(message.caseKey, message.tick);
		if (message.type === 'insert') {
			const refused: InsertResult = { how: 'refused', why: '这个页面上没有可以填的输入框' };
			const stale = message.caseKey !== this.view?.subject?.key;
			const result = stale
				? { ...refused, why: '当前已经换成别的售后单，没有填入' }
				: await this.target?.insert(message.text);
			this.post({ type: 'inserted', result: result ?? refused });
			if (result?.how === 'inserted' && this.view?.mode === 'replies') this.close();
		}
	}

	private tick(key: string, tick: (FromPanel & { type: 'tick' })['tick']): void {
		const { desk, backstage, now } = this.options;
		const at = now();
		const others = desk.ticksOf(key).filter(({ id }) => id !== tick.id);
		desk.setTicks(key, tick.value === null ? others : [...others, { id: tick.id, value: tick.value, at }]);
		backstage.keepTick(key, { ...tick, at });
	}
}
