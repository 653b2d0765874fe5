import type { Period } from '../utils/insight/summary/period';
import { Change } from './Change';
import { atMostText, BOARD, percent, sumYuan, waitText } from './dashboard-text';
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
	| 'asked'
	| 'late'
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
	const { n: asked, within, share, median } = now.replied;
	const open = (key: KeyFigure, n: number) => (n > 0 ? () => onOpen(key) : undefined);
	// Where nobody looked nothing is known, which is not nought.
	const seen = (n: number, text: string | number = n) => (now.watched > 0 || n > 0 ? text : BOARD.noLook);
	const earlier = (n: number) => (before.watched > 0 ? n : undefined);
	return (
		<dl class="keys" data-none={now.watched === 0}>
			<div>
				<dt>{BOARD.filed}</dt>
				<dd>
					<Figure label={BOARD.filed} onOpen={open('filed', now.filed.n)}>
						{seen(now.filed.n)}
					</Figure>
				</dd>
				<dd class="small">
					{now.watched > 0 && (
						<Change now={now.filed.n} before={earlier(before.filed.n)} label={beforeLabel} />
					)}
				</dd>
			</div>
			<div>
				<dt>{BOARD.paidBack}</dt>
				<dd>
					<Figure label={BOARD.paidBack} onOpen={open('paidBack', now.paidBack.n)}>
						{seen(now.paidBack.n, sumYuan(now.paidBack.fen))}
					</Figure>
				</dd>
				<dd class="small">
					{now.watched > 0 && (
						<Change now={now.paidBack.fen} before={earlier(before.paidBack.fen)} label={beforeLabel} />
					)}
					{now.paidBack.unpriced > 0 && <span class="muted"> {BOARD.unpriced(now.paidBack.unpriced)}</span>}
				</dd>
			</div>
			<div>
				<dt title={BOARD.handlingHint}>
					{BOARD.handling} <span class="small muted">{BOARD.median}</span>
				</dt>
				<dd class="span">
					<Figure label={`${BOARD.handling} ${BOARD.median}`} onOpen={open('handled', now.handled.most.n)}>
						{waitText(now.handled.least.median, now.handled.most.median)}
					</Figure>
				</dd>
				<dd class="small muted">
					{BOARD.ninthShort}{' '}
					<span class="nowrap">{waitText(now.handled.least.ninth, now.handled.most.ninth)}</span>
				</dd>
			</div>
			<div>
				<dt>{BOARD.due}</dt>
				<dd>
					<Figure label={BOARD.due} onOpen={open('due', now.due)}>
						{seen(now.due)}
					</Figure>
				</dd>
				<dd class="small muted parts">
					{(now.watched > 0 || now.due > 0) && (
						<>
							<Part name="met" n={now.met} onOpen={open} />
							<Part name="missed" n={now.missed} onOpen={open} />
						</>
					)}
					{unseen > 0 && <Part name="unseen" n={unseen} onOpen={open} />}
				</dd>
			</div>
			<div>
				<dt title={BOARD.replyHint}>{BOARD.reply}</dt>
				<dd data-none={asked === 0}>
					<Figure label={BOARD.reply} onOpen={open('asked', asked)}>
						{asked === 0
							? BOARD.notSeen
							: share === undefined
								? BOARD.replyCount(asked, within)
								: percent(share)}
					</Figure>
				</dd>
				<dd class="small muted parts">
					{asked > 0 && <span>{BOARD.replyLine(asked, within)}</span>}
					{asked > within && <Part name="late" n={asked - within} onOpen={open} />}
					{median !== undefined && <span class="nowrap">{BOARD.replyHalf(atMostText(median))}</span>}
				</dd>
			</div>
			<div>
				<dt>{BOARD.quality}</dt>
				<dd>
					<Figure label={BOARD.quality} onOpen={open('quality', now.quality.n)}>
						{seen(now.quality.n)}
					</Figure>
				</dd>
				<dd class="small muted parts">
					{now.watched > 0 && <Part name="otherwise" n={now.otherwise.n} onOpen={open} />}
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
		<span data-warn={name === 'missed' && n > 0}>
			{BOARD.keyParts[name]}{' '}
			<Figure label={BOARD.keyParts[name]} onOpen={onOpen(name, n)}>
				{n}
			</Figure>
		</span>
	);
}
