import { REPLY_TEXTS } from './replies-text';

interface Side {
	id: string;
	title: string;
	body: string;
	/** Shipped and as it came: it cannot go. */
	fixed: boolean;
}

export interface ReplyTidyProps {
	busy: boolean;
	/** Undefined while they are looked for. */
	pairs: readonly { one: Side; other: Side; likeness: number }[] | undefined;
	/** How many there are; the likest are shown. */
	pairCount: number;
	/** Mostly changed before they are sent, with the counts in words. */
	changed: readonly { id: string; title: string; counts: string }[];
	/** So many must have been seen before one is named here. */
	least: number;
	unused: readonly { id: string; title: string }[];
	onOpen(id: string): void;
	/** Keeps one of a pair and removes the other. */
	onDrop(drop: Side): void;
	onSelect(ids: readonly string[]): void;
}

/** More titles than these nobody reads; all of them can be chosen. */
const SHOWN = 100;

/** Replies that say nearly the same, those that are mostly changed before they are sent, and own ones that nobody uses. */
export function ReplyTidy(props: ReplyTidyProps) {
	const { busy, pairs, pairCount, changed, least, unused, onOpen, onDrop, onSelect } = props;
	return (
		<section class="manage" aria-label={REPLY_TEXTS.tidyTitle}>
			<h2>{REPLY_TEXTS.tidyTitle}</h2>
			<h3>
				{REPLY_TEXTS.likeTitle} <span class="muted number">{pairs && pairCount}</span>
			</h3>
			<p class="muted" role="status">
				{!pairs ? REPLY_TEXTS.likeWait : pairs.length === 0 ? REPLY_TEXTS.likeNone : REPLY_TEXTS.likeHint}
			</p>
			<ul class="pairs">
				{pairs?.map(({ one, other, likeness }) => (
					<li key={`${one.id} ${other.id}`}>
						<p class="muted small">{REPLY_TEXTS.likeness(likeness)}</p>
						<div class="pair">
							{[[one, other] as const, [other, one] as const].map(([side, partner]) => (
								<div key={side.id}>
									<button type="button" class="link" onClick={() => onOpen(side.id)}>
										{side.title}
									</button>
									<p class="small">{side.body}</p>
									<button
										type="button"
										class="button"
										disabled={busy || partner.fixed}
										onClick={() => onDrop(partner)}
									>
										{REPLY_TEXTS.keepThis}
									</button>
								</div>
							))}
						</div>
					</li>
				))}
			</ul>
			{pairs && pairCount > pairs.length && (
				<p class="muted">{REPLY_TEXTS.likeMore(pairCount - pairs.length)}</p>
			)}
			<h3>
				{REPLY_TEXTS.changedTitle} <span class="muted number">{changed.length}</span>
			</h3>
			<p class="muted">
				{changed.length === 0 ? REPLY_TEXTS.changedNone(least) : REPLY_TEXTS.changedHint(least)}
			</p>
			{changed.length > 0 && (
				<ul class="often-changed">
					{changed.map(({ id, title, counts }) => (
						<li key={id}>
							<button type="button" class="link" onClick={() => onOpen(id)}>
								{title}
							</button>
							<span class="muted small number">{counts}</span>
						</li>
					))}
				</ul>
			)}
			<h3>
				{REPLY_TEXTS.unusedTitle} <span class="muted number">{unused.length}</span>
			</h3>
			<p class="muted">{unused.length === 0 ? REPLY_TEXTS.unusedNone : REPLY_TEXTS.unusedHint}</p>
			{unused.length > 0 && (
				<>
					<ul class="unused">
						{unused.slice(0, SHOWN).map(({ id, title }) => (
							<li key={id}>
								<button type="button" class="link" onClick={() => onOpen(id)}>
									{title}
								</button>
							</li>
						))}
					</ul>
					{unused.length > SHOWN && <p class="muted">{REPLY_TEXTS.unusedMore(unused.length - SHOWN)}</p>}
					<p class="manage-row">
						<button type="button" class="button" onClick={() => onSelect(unused.map(({ id }) => id))}>
							{REPLY_TEXTS.selectThese}
						</button>
					</p>
				</>
			)}
		</section>
	);
}
