import { Plus } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useKeptFocus } from './kept-focus';
import { LeaveBar, type LeaveProps } from './LeaveBar';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';
import { type ReplyGroup, ReplyList } from './ReplyList';
import { REPLY_TEXTS } from './replies-text';

const TOOLS = ['import', 'export', 'tidy'] as const;
export type ReplyTool = (typeof TOOLS)[number];

interface Props {
	groups: readonly ReplyGroup[];
	query: string;
	current: string | undefined;
	/** What the right side shows. */
	tool: ReplyTool | undefined;
	selected: ReadonlySet<string>;
	/** The last change of many, that can be taken back. */
	undo: { what: string; counts: string; busy: boolean } | undefined;
	/** Present while an unsaved draft stands in the way. */
	leave: LeaveProps | undefined;
	notice: NoticeItem | undefined;
	children: ComponentChildren;
	onQuery(query: string): void;
	onOpen(id: string): void;
	onNew(): void;
	onTool(tool: ReplyTool): void;
	onSelect(ids: readonly string[], on: boolean): void;
	onUndo(): void;
}

/** The library: the list with what can be done with it, and beside it what is being done. */
export function ReplySection(props: Props) {
	const { groups, query, tool, undo, leave, notice, children, onQuery, onNew, onTool, onUndo } = props;
	const pane = useRef<HTMLElement>(null);
	useKeptFocus(pane);
	const { current, selected, onOpen, onSelect } = props;
	const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
	// Drawn anew only when it shows something else: a key in the editor is none of its business.
	const list = useMemo(
		() => <ReplyList {...{ groups, query, count, current, selected, onOpen, onSelect }} />,
		[groups, query, count, current, selected, onOpen, onSelect],
	);
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
					<span class="library-tools">
						{TOOLS.map((one) => (
							<button
								type="button"
								class="button"
								data-kind="quiet"
								key={one}
								aria-pressed={tool === one}
								onClick={() => onTool(one)}
							>
								{REPLY_TEXTS[one]}
							</button>
						))}
					</span>
				</div>
				{list}
			</div>
			<section ref={pane} class="library-edit" tabIndex={-1} aria-label={REPLY_TEXTS.pane}>
				{leave && <LeaveBar {...leave} />}
				{undo && (
					<p class="note undo-line">
						<span>
							{undo.what}
							{undo.counts && <span class="muted"> {undo.counts}</span>}
						</span>
						<button type="button" class="button" disabled={undo.busy} onClick={onUndo}>
							{REPLY_TEXTS.undo}
						</button>
					</p>
				)}
				{children}
				<Notice notice={notice} />
			</section>
		</div>
	);
}
