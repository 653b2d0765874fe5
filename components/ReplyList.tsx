import { Image } from 'lucide-preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { OPTIONS } from './options-text';
import { PICTURE } from './picture-text';
import { REPLY_TEXTS } from './replies-text';
import { useRowKeys } from './row-keys';
import { SeenBlock } from './SeenBlock';

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
	/** What is searched for. */
	query: string;
	count: number;
	current: string | undefined;
	selected: ReadonlySet<string>;
	onOpen(id: string): void;
	onSelect(ids: readonly string[], on: boolean): void;
}

/** A list of no more rows than this is drawn whole. */
const WHOLE = 300;
/** Rows that are drawn together. */
const BLOCK = 50;

/** Replies by scenario; a row opens one, its box chooses it for what is done with many. One row is on the way of Tab; arrows lead to the others. */
export function ReplyList({ groups, query, count, current, selected, onOpen, onSelect }: Props) {
	const scroller = useRef<HTMLElement>(null);
	const shown = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ id }) => id)), [groups]);
	const blocks = useMemo(() => blocksOf(groups), [groups]);
	const all = shown.length > 0 && shown.every((id) => selected.has(id));
	// biome-ignore lint/correctness/useExhaustiveDependencies: another search begins with its best hit, wherever the list was scrolled to.
	useLayoutEffect(() => {
		if (scroller.current) scroller.current.scrollTop = 0;
	}, [query]);
	const { stop, reached, press } = useRowKeys(scroller, shown, current);
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
			<nav
				ref={scroller}
				class="library-scroll"
				aria-label={REPLY_TEXTS.list}
				onFocusCapture={reached}
				onKeyDown={press}
			>
				{count === 0 && <p class="muted empty">{OPTIONS.replyNoHits}</p>}
				{blocks.map((group) => (
					<section key={group.label} aria-label={group.label}>
						<h2 class="small muted">{group.label}</h2>
						{group.blocks.map(({ rows, from, first }) => (
							<SeenBlock
								key={from}
								scroller={scroller}
								first={first}
								held={count <= WHOLE || rows.some(({ id }) => id === stop)}
								rows={rows.length}
							>
								{() =>
									rows.map((row, index) => (
										<Row
											key={row.id}
											row={row}
											place={from + index}
											of={group.count}
											stop={row.id === stop}
											current={row.id === current}
											chosen={selected.has(row.id)}
											onOpen={onOpen}
											onSelect={onSelect}
										/>
									))
								}
							</SeenBlock>
						))}
					</section>
				))}
			</nav>
		</>
	);
}

/** The rows of each group in blocks; `from` counts within the group. Only what can be seen at once is drawn from the start. */
function blocksOf(groups: readonly ReplyGroup[]) {
	let before = 0;
	return groups.map(({ label, rows }) => {
		const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, index) => ({
			rows: rows.slice(index * BLOCK, (index + 1) * BLOCK),
			from: index * BLOCK,
			first: before + index * BLOCK < BLOCK,
		}));
		before += rows.length;
		return { label, count: rows.length, blocks };
	});
}

interface RowProps extends Pick<Props, 'onOpen' | 'onSelect'> {
	row: ReplyRow;
	place: number;
	of: number;
	/** Whether Tab stops at it. */
	stop: boolean;
	current: boolean;
	chosen: boolean;
}

function Row({ row, place, of, stop, current, chosen, onOpen, onSelect }: RowProps) {
	const tabIndex = stop ? 0 : -1;
	return (
		<li class="library-line" data-row={row.id} aria-posinset={place + 1} aria-setsize={of}>
			<input
				type="checkbox"
				tabIndex={tabIndex}
				aria-label={REPLY_TEXTS.selectOne(row.title)}
				checked={chosen}
				onChange={(event) => onSelect([row.id], event.currentTarget.checked)}
			/>
			<button
				type="button"
				class="library-row"
				tabIndex={tabIndex}
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
