import { Image } from 'lucide-preact';
import { OPTIONS } from './options-text';
import { PICTURE } from './picture-text';
import { REPLY_TEXTS } from './replies-text';

/** One line of the list. */
export interface ReplyRow {
	id: string;
	title: string;
	mine: boolean;
	changed: boolean;
	pinned: boolean;
	picture: boolean;
	/** Inserted in the last 90 days. */
	times: number;
}

export interface ReplyGroup {
	label: string;
	rows: readonly ReplyRow[];
}

interface Props {
	groups: readonly ReplyGroup[];
	count: number;
	current: string | undefined;
	selected: ReadonlySet<string>;
	onOpen(id: string): void;
	onSelect(ids: readonly string[], on: boolean): void;
}

/** Replies by scenario; a row opens one, its box chooses it for what is done with many. */
export function ReplyList({ groups, count, current, selected, onOpen, onSelect }: Props) {
	const shown = groups.flatMap(({ rows }) => rows.map(({ id }) => id));
	const all = shown.length > 0 && shown.every((id) => selected.has(id));
	return (
		<>
			<div class="library-count small">
				<label class="check-line">
					<input
						type="checkbox"
						checked={all}
						disabled={count === 0}
						onChange={(event) => onSelect(shown, event.currentTarget.checked)}
					/>
					{REPLY_TEXTS.selectAll}
				</label>
				<span class="muted number" role="status">
					{selected.size > 0 && `${REPLY_TEXTS.selected(selected.size)} / `}
					{OPTIONS.replyCount(count)}
				</span>
			</div>
			<nav class="library-scroll" aria-label={OPTIONS.replySearch}>
				{count === 0 && <p class="muted empty">{OPTIONS.replyNoHits}</p>}
				{groups.map((group) => (
					<section key={group.label} aria-label={group.label}>
						<h2 class="small muted">{group.label}</h2>
						<ul>
							{group.rows.map((row) => (
								<Row
									key={row.id}
									row={row}
									current={row.id === current}
									chosen={selected.has(row.id)}
									onOpen={onOpen}
									onSelect={onSelect}
								/>
							))}
						</ul>
					</section>
				))}
			</nav>
		</>
	);
}

interface RowProps extends Pick<Props, 'onOpen' | 'onSelect'> {
	row: ReplyRow;
	current: boolean;
	chosen: boolean;
}

function Row({ row, current, chosen, onOpen, onSelect }: RowProps) {
	return (
		<li class="library-line">
			<input
				type="checkbox"
				aria-label={REPLY_TEXTS.selectOne(row.title)}
				checked={chosen}
				onChange={(event) => onSelect([row.id], event.currentTarget.checked)}
			/>
			<button
				type="button"
				class="library-row"
				aria-current={current ? 'true' : undefined}
				onClick={() => onOpen(row.id)}
			>
				<span>{row.title}</span>
				{row.pinned && <span class="chip">{REPLY_TEXTS.pinned}</span>}
				{row.picture && <Image size={12} class="row-mark" aria-label={PICTURE.has} />}
				{row.mine && <span class="chip">{OPTIONS.mine}</span>}
				{row.changed && <span class="chip">{OPTIONS.changed}</span>}
				{row.times > 0 && <span class="muted small number">{row.times}</span>}
			</button>
		</li>
	);
}
