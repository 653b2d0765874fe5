import { durationText } from '../utils/domain/clock';
import type { Period, Waits } from '../utils/insight/summary/period';
import { Change } from './Change';
import { BOARD, percent, sumYuan } from './dashboard-text';
import { Figure } from './Figure';

interface Props {
	now: Period;
	before: Period;
	beforeLabel: string;
	onFiled(): void;
	onEnded(): void;
}

/** The figures of a morning's first look. */
export function KeyFigures({ now, before, beforeLabel, onFiled, onEnded }: Props) {
	const unseen = now.due - now.met - now.missed;
	const within = now.replied.n > 0 ? percent(now.replied.within / now.replied.n) : undefined;
	return (
		<dl class="keys">
			<div>
				<dt>{BOARD.filed}</dt>
				<dd>
					<Figure label={`${BOARD.filed} ${now.filed.n}`} onOpen={now.filed.n > 0 ? onFiled : undefined}>
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
					<Figure
						label={`${BOARD.paidBack} ${sumYuan(now.paidBack.fen)}`}
						onOpen={now.paidBack.n > 0 ? onEnded : undefined}
					>
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
				<dd class="number span">{spanText(now.handled.least, now.handled.most, 'median')}</dd>
				<dd class="small muted">
					{BOARD.ninth} {spanText(now.handled.least, now.handled.most, 'ninth')}
				</dd>
			</div>
			<div data-warn={now.missed > 0}>
				<dt>{BOARD.due}</dt>
				<dd class="number">{now.due}</dd>
				<dd class="small muted">{BOARD.dueLine(now.met, now.missed, unseen)}</dd>
			</div>
			<div>
				<dt>{BOARD.reply}</dt>
				<dd class="number">{within ?? BOARD.notSeen}</dd>
				<dd class="small muted">{now.replied.n > 0 && BOARD.replyLine(now.replied.n)}</dd>
			</div>
			<div>
				<dt>{BOARD.quality}</dt>
				<dd class="number">{now.quality.n}</dd>
				<dd class="small muted">{BOARD.qualityLine(now.otherwise.n)}</dd>
			</div>
		</dl>
	);
}

/** `2小时 到 3小时`: a length of time of which only least and most are known. */
function spanText(least: Waits, most: Waits, which: 'median' | 'ninth'): string {
	const [from, to] = [least[which], most[which]];
	if (from === undefined || to === undefined) return BOARD.notSeen;
	return BOARD.between(durationText(from), durationText(to));
}
