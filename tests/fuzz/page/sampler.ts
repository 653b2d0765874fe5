import type { Seen } from '../report';
import type { Row, Stage } from '../stage';

/**
 * A row that changes says nothing until it has stood still for 200 ms. Where this page itself paused for nearly as long (ms), which a busy machine
 * makes it do, what the badge then says is within its rights.
 */
const STOOD_STILL = 150;

/** Writes down what every badge says of the row that holds it, after each batch of changes and before each paint. */
export class Sampler {
	/** Ms of the page's clock. */
	changedAt = performance.now();
	private readonly seen = new Map<string, Seen>();
	private readonly last = new WeakMap<Element, string>();
	private readonly stopped = new AbortController();

	constructor(private readonly stage: Stage) {}

	start(): void {
		const observer = new MutationObserver(() => this.look(false));
		observer.observe(document, {
			childList: true,
			subtree: true,
			characterData: true,
			attributeFilter: ['data-verdict', 'data-speed', 'data-basis'],
		});
		this.stopped.signal.addEventListener('abort', () => observer.disconnect());
		const frame = (): void => {
			if (this.stopped.signal.aborted) return;
			this.look(false);
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	}

	/** What was seen, with a last look at the page at rest. */
	finish(): Seen[] {
		this.stopped.abort();
		this.look(true);
		return [...this.seen.values()];
	}

	/** Rows that hold more than one badge now, each by its cases. */
	doubled(): string[][] {
		const rows = this.stage.rows.filter(({ element }) => element.querySelectorAll('rl-badge').length > 1);
		return rows.map(({ cases }) => cases);
	}

	private look(final: boolean): void {
		const rows = new Map(this.stage.rows.map((row) => [row.element, row]));
		if (this.stage.kind === 'detail') rows.set(document.body, this.stage.rows[0] as Row);
		for (const badge of document.querySelectorAll<HTMLElement>('rl-badge')) {
			const { verdict = '', speed = '', basis = '' } = badge.dataset;
			const says = `${verdict}/${speed}/${basis}`;
			if (this.last.get(badge) !== says) this.changedAt = performance.now();
			this.last.set(badge, says);
			const row = rowAround(badge, rows);
			if (row && !isJudged(row, final)) continue;
			this.note({
				cases: row ? [...row.cases] : [],
				face: { verdict, speed, basis },
				hurt: row !== undefined && isHurt(row, final),
				changing: row?.changing !== undefined,
				final,
			});
		}
	}

	private note(seen: Seen): void {
		const { final: _final, ...what } = seen;
		const key = JSON.stringify(seen.final ? [seen, this.seen.size] : what);
		if (seen.final || !this.seen.has(key)) this.seen.set(key, seen);
	}
}

/** The row that holds a badge. Around a row there may be a wrapper that holds nothing else: that is the row as well. */
function rowAround(badge: Element, rows: Map<Element, Row>): Row | undefined {
	for (let at: Element | null = badge; at; at = at.parentElement) {
		const row = rows.get(at);
		if (row) return row;
	}
	const inside = [...rows.values()].filter(({ element }) => badge.parentElement?.contains(element));
	return inside.length === 1 ? inside[0] : undefined;
}

/** What came late may be read a little later still; at rest it has been. */
function isHurt({ hurt, missing, waited, changing }: Row, final: boolean): boolean {
	return hurt || missing > 0 || changing !== undefined || (waited && !final);
}

function isJudged({ judged, changing, shared, waited }: Row, final: boolean): boolean {
	if (shared && waited && !final) return false;
	return judged && (!changing || performance.now() - changing.last < STOOD_STILL);
}
