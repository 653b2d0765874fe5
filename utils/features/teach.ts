import { type Learned, learnList } from '../consoles/pinduoduo/teach/learn-list';
import { orderNumbersIn } from '../consoles/pinduoduo/teach/repeated-rows';
import { textNodes, textOf } from '../dom/text';
import type { TaughtRow } from '../domain/map-change';
import type { FeatureContext } from './context';
import { holdPointing } from './teach-events';
import { createGuide, type Guide, type GuideButton, type Outline } from './teach-guide';
import { TEACH } from './teach-text';

/** A correction as it is laid before the agent on a page of the extension. */
export interface TaughtDraft {
	correction: { format: string; version: string; anchors: Record<string, { ways: object[] }> };
	rows: TaughtRow[];
}

/** Hands a draft to the background; false where it did not take it. */
export type Propose = (draft: TaughtDraft) => Promise<boolean>;

/** Most rows that a draft tells of. */
const MOST_ROWS = 100;

let running: AbortController | undefined;

/**
 * Asks the agent to point at order number, status and type in one row, shows what follows for all rows of the page, and proposes it. Nothing is in force
 * before the agent says so on the options page. Started again, it begins anew.
 */
export function startTeaching(context: FeatureContext, propose: Propose): void {
	running?.abort();
	running = new AbortController();
	new Teaching(context, propose, running);
}

class Teaching {
	private readonly guide: Guide;
	private picks: Element[] = [];
	private hovered: Element | undefined;
	private picking = true;

	constructor(
		private readonly context: FeatureContext,
		private readonly propose: Propose,
		private readonly ended: AbortController,
	) {
		const { root, terms, signal } = context;
		this.guide = createGuide(root, terms().settings.theme);
		const end = () => ended.abort();
		signal.addEventListener('abort', end, { once: true, signal: ended.signal });
		ended.signal.addEventListener('abort', () => this.guide.remove(), { once: true });
		const pointing = {
			over: (target: Element) => this.hover(target),
			pick: (target: Element) => this.pick(target),
			key: (key: string) => this.key(key),
		};
		holdPointing(root, this.guide.element, pointing, ended.signal);
		this.ask();
	}

	private ask(problem?: string): void {
		const step = this.picks.length;
		this.picking = true;
		this.hovered = undefined;
		this.guide.show({
			done: step,
			ask: `${TEACH.step(step + 1)}：${TEACH.steps[step]}`,
			hint: `${TEACH.examples[step]}。${step === 0 ? TEACH.intro : ''}${TEACH.keys}`,
			...(problem !== undefined && { note: { text: problem, tone: 'danger' } }),
			buttons: [...(step > 0 ? [this.button(TEACH.back, () => this.back())] : []), this.endButton()],
		});
		this.outline();
	}

	private hover(target: Element): void {
		if (!this.picking || target === this.hovered || target.localName.startsWith('rl-')) return;
		this.hovered = target;
		this.outline();
	}

	private pick(target: Element): void {
		if (!this.picking || target.localName.startsWith('rl-')) return;
		const step = this.picks.length;
		const fits = step === 0 ? orderNumbersIn(target).size > 0 : textOf(target) !== '';
		if (!fits) return this.ask(TEACH.notHere[step]);
		this.picks.push(target);
		if (this.picks.length < TEACH.steps.length) this.ask();
		else this.learn();
	}

	private back(): void {
		this.picks.pop();
		this.ask();
	}

	private restart(problem?: string): void {
		this.picks = [];
		this.ask(problem);
	}

	private key(key: string): void {
		if (key === 'Escape') return this.ended.abort();
		if (key === 'Backspace' && this.picks.length > 0) return this.back();
		if (!this.picking || this.guide.isOnButton()) return;
		if (key === 'Enter' && this.hovered) return this.pick(this.hovered);
		const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
		if (step !== undefined) this.choose(step);
	}

	/** Goes to the next text that could be meant. */
	private choose(step: number): void {
		const candidates = this.candidates();
		const at = this.hovered ? candidates.indexOf(this.hovered) : step > 0 ? -1 : 0;
		const next = candidates[(at + step + candidates.length) % candidates.length];
		if (!next) return;
		this.hovered = next;
		next.scrollIntoView({ block: 'nearest' });
		this.outline();
	}

	private candidates(): Element[] {
		const [number] = this.picks;
		const { body } = this.context.root;
		let part: Element = number ?? body;
		while (number && part.parentElement && orderNumbersIn(part.parentElement).size === 1)
			part = part.parentElement;
		const holders = textNodes(part).flatMap(({ parentElement }) => parentElement ?? []);
		const fitting = number ? holders : holders.filter((holder) => orderNumbersIn(holder).size > 0);
		return [...new Set(fitting)].filter((holder) => holder.getClientRects().length > 0);
	}

	private learn(): void {
		const [orderNumber, status, type] = this.picks;
		if (!orderNumber || !status || !type) return;
		if (this.picks.some((pick) => !pick.isConnected)) return this.restart(TEACH.moved);
		const { terms, now } = this.context;
		const lesson = learnList({ orderNumber, status, type }, now(), terms().map);
		this.picking = false;
		if (lesson.ok) return this.preview(lesson.value);
		this.guide.show({
			ask: TEACH.refused,
			note: { text: TEACH.why[lesson.why], tone: 'danger' },
			...(lesson.rows && { rows: lesson.rows }),
			buttons: [this.button(TEACH.again, () => this.restart(), 'main'), this.endButton()],
		});
		this.outline(lesson.rows);
	}

	private preview(learned: Learned, problem?: string): void {
		const { rows } = learned;
		this.guide.show({
			ask: TEACH.preview(rows.filter(({ read }) => read.whole).length, rows.length),
			hint: TEACH.check,
			...(problem !== undefined && { note: { text: problem, tone: 'danger' } }),
			rows,
			buttons: [
				this.button(TEACH.use, () => void this.send(learned), 'main'),
				this.button(TEACH.again, () => this.restart()),
				this.endButton(),
			],
		});
		this.outline(rows);
	}

	private async send(learned: Learned): Promise<void> {
		const { version } = this.context.terms().map;
		const anchors = Object.entries(learned.anchors).map(([name, ways]) => [name, { ways }]);
		this.guide.show({ ask: TEACH.sending, buttons: [] });
		const taken = await this.propose({
			correction: { format: 'refund-lens-console-map', version, anchors: Object.fromEntries(anchors) },
			rows: learned.rows.slice(0, MOST_ROWS).map(({ read }) => read),
		});
		if (this.ended.signal.aborted) return;
		if (taken) this.ended.abort();
		else this.preview(learned, TEACH.notSent);
	}

	private outline(rows?: Learned['rows']): void {
		const outlines: Outline[] = (rows ?? []).map(({ element, read }) => ({
			element,
			kind: read.whole ? 'row' : 'unread',
		}));
		for (const element of this.picks) outlines.push({ element, kind: 'picked' });
		if (this.picking && this.hovered) outlines.push({ element: this.hovered, kind: 'hover' });
		this.guide.outline(outlines);
	}

	private button(label: string, press: () => void, kind?: 'main'): GuideButton {
		return kind ? { label, press, kind } : { label, press };
	}

	private endButton(): GuideButton {
		return this.button(TEACH.end, () => this.ended.abort());
	}
}
