import { durationText } from '../utils/domain/clock';
import type { Period, Waits } from '../utils/insight/summary/period';
import { Change } from './Change';
import { BOARD, percent, sumYuan } from './dashboard-text';
import { Figure } from './Figure';
import { QUALITY } from './quality-text';

/** What of the key figures leads to cases. */
export type KeyFigure =
	| 'filed'
	| 'paidBack'
	| 'handled'
	| 'due'
	| 'met'
	| 'missed'
	| 'unseen'
	| 'quality'
	| 'otherwise';

interface Props {
	now: Period;
	before: Period;
	beforeLabel: string;
	/** Address of the quality ledger. */
	ledger: string;
	onOpen(key: KeyFigure): void;
}

/** The figures of a morning's first look. */
export function KeyFigures({ now, before, beforeLabel, ledger, onOpen }: Props) {
	const unseen = now.due - now.met - now.missed;
	const within = now.replied.n > 0 ? percent(now.replied.within / now.replied.n) : undefined;
	const open = (key: KeyFigure, n: number) => (n > 0 ? () => onOpen(key) : undefined);
	return (
		<dl class="keys">
			<div>
				<dt>{BOARD.filed}</dt>
				<dd>
					<Figure label={BOARD.filed} onOpen={open('filed', now.filed.n)}>
						{now.filed.n}
					</Figure>
				</dd>
				<dd class="small">
					<Change now={now.filed.n} before={before.filed.n} label={beforeLabel} />
				</dd>
			</div>
			<div>
				<dt>{BOARD.paidBack}</dt>
				<dd>
					<Figure label={BOARD.paidBack} onOpen={open('paidBack', now.paidBack.n)}>
						{sumYuan(now.paidBack.fen)}
					</Figure>
				</dd>
				<dd class="small">
					<Change now={now.paidBack.fen} before={before.paidBack.fen} label={beforeLabel} />
					{now.paidBack.unpriced > 0 && <span class="muted"> {BOARD.unpriced(now.paidBack.unpriced)}</span>}
				</dd>
			</div>
			<div>
				<dt title={BOARD.handlingHint}>{BOARD.handling}</dt>
				<dd class="span">
					<Figure label={`${BOARD.handling} ${BOARD.median}`} onOpen={open('handled', now.handled.most.n)}>
						{spanText(now.handled.least, now.handled.most, 'median')}
					</Figure>
				</dd>
				<dd class="small muted">
					{BOARD.ninth} {spanText(now.handled.least, now.handled.most, 'ninth')}
				</dd>
			</div>
			<div data-warn={now.missed > 0}>
				<dt>{BOARD.due}</dt>
				<dd>
					<Figure label={BOARD.due} onOpen={open('due', now.due)}>
						{now.due}
					</Figure>
				</dd>
				<dd class="small muted parts">
					<Part name="met" n={now.met} onOpen={open} />
					<Part name="missed" n={now.missed} onOpen={open} />
					{unseen > 0 && <Part name="unseen" n={unseen} onOpen={open} />}
				</dd>
			</div>
			<div>
				<dt>{BOARD.reply}</dt>
				<dd class="number">{within ?? BOARD.notSeen}</dd>
				<dd class="small muted">{now.replied.n > 0 && BOARD.replyLine(now.replied.n)}</dd>
			</div>
			<div>
				<dt>{BOARD.quality}</dt>
				<dd>
					<Figure label={BOARD.quality} onOpen={open('quality', now.quality.n)}>
						{now.quality.n}
					</Figure>
				</dd>
				<dd class="small muted parts">
					<Part name="otherwise" n={now.otherwise.n} onOpen={open} />
					<a class="no-print" href={ledger}>
						{QUALITY.ledger}
					</a>
				</dd>
			</div>
		</dl>
	);
}

/** One part of a figure, named in words. */
function Part({
	name,
	n,
	onOpen,
}: {
	name: keyof typeof BOARD.keyParts;
	n: number;
	onOpen(key: KeyFigure, n: number): (() => void) | undefined;
}) {
	return (
		<span>
			{BOARD.keyParts[name]}{' '}
			<Figure label={BOARD.keyParts[name]} onOpen={onOpen(name, n)}>
				{n}
			</Figure>
		</span>
	);
}

/** `2小时 到 3小时`: a length of time of which only least and most are known. */
function spanText(least: Waits, most: Waits, which: 'median' | 'ninth'): string {
	const [from, to] = [least[which], most[which]];
	if (from === undefined || to === undefined) return BOARD.notSeen;
	return BOARD.between(durationText(from), durationText(to));
}
