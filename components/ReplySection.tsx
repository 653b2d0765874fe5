import { Plus } from 'lucide-preact';
import { LeaveBar, type LeaveProps } from './LeaveBar';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';
import { ReplyEditor, type ReplyEditorProps } from './ReplyEditor';

/** One line of the list on the left. */
export interface ReplyRow {
	id: string;
	title: string;
	mine: boolean;
	changed: boolean;
}

interface Props {
	groups: readonly { label: string; rows: readonly ReplyRow[] }[];
	query: string;
	current: string | undefined;
	editor: ReplyEditorProps | undefined;
	/** Present while an unsaved draft stands in the way. */
	leave: LeaveProps | undefined;
	notice: NoticeItem | undefined;
	onQuery(query: string): void;
	onOpen(id: string): void;
	onNew(): void;
}

export function ReplySection({
	groups,
	query,
	current,
	editor,
	leave,
	notice,
	onQuery,
	onOpen,
	onNew,
}: Props) {
	const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
	return (
		<div class="library">
			<div class="library-list">
				<div class="library-top">
					<input
						class="input"
						type="search"
						aria-label={OPTIONS.replySearch}
						placeholder={OPTIONS.replySearch}
						value={query}
						onInput={(event) => onQuery(event.currentTarget.value)}
					/>
					<button type="button" class="button" onClick={onNew}>
						<Plus size={14} aria-hidden="true" />
						{OPTIONS.replyNew}
					</button>
					<span class="muted small number" role="status">
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
									<li key={row.id}>
										<button
											type="button"
											class="library-row"
											aria-current={row.id === current ? 'true' : undefined}
											onClick={() => onOpen(row.id)}
										>
											<span>{row.title}</span>
											{row.mine && <span class="chip">{OPTIONS.mine}</span>}
											{row.changed && <span class="chip">{OPTIONS.changed}</span>}
										</button>
									</li>
								))}
							</ul>
						</section>
					))}
				</nav>
			</div>
			<div class="library-edit">
				{leave && <LeaveBar {...leave} />}
				{editor ? (
					<ReplyEditor key={editor.draft.id} {...editor} />
				) : (
					<p class="muted empty">{OPTIONS.replyNone}</p>
				)}
				<Notice notice={notice} />
			</div>
		</div>
	);
}
