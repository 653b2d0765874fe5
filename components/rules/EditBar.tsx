import { Redo2, Undo2 } from 'lucide-preact';
import { useContext, useState } from 'preact/hooks';
import { KeyNamesContext } from '../key-names';
import { Notice, type NoticeItem } from '../Notice';
import { RULES } from './rules-text';

interface Props {
	title: string;
	/** Changes that are not in force. */
	pending: number;
	isReview: boolean;
	canReview: boolean;
	canUndo: boolean;
	canRedo: boolean;
	/** Why the draft could not be kept. */
	lost: string | undefined;
	notice: NoticeItem | undefined;
	conflicts: number;
	isBroken: boolean;
	/** The versions between which the platform's pack moved, where the shop's changes were made on the first. */
	movedOn: readonly [from: string, to: string] | undefined;
	onUndo(): void;
	onRedo(): void;
	onDrop(): void;
	onReview(): void;
	onUpdates(): void;
}

/** What is being edited, how far it is from what counts, and the way to have it count. */
export function EditBar(props: Props) {
	const { pending, isReview, lost, conflicts, movedOn } = props;
	const keys = useContext(KeyNamesContext);
	const [isSure, setSure] = useState(false);
	const hasDraft = pending > 0;
	return (
		<>
			<div class="edit-bar">
				<span class="edit-title">
					<span>{props.title}</span>
					<span class="muted small" role="status">
						{hasDraft ? `${RULES.pending(pending)} · ${RULES.draftKept}` : RULES.noChanges}
					</span>
				</span>
				<a class="small" href="#pack">
					{RULES.manage}
				</a>
				<button
					type="button"
					class="icon-button"
					aria-label={RULES.undo}
					title={`${RULES.undo} ${keys.undo}`}
					disabled={!props.canUndo}
					onClick={props.onUndo}
				>
					<Undo2 size={16} aria-hidden="true" />
				</button>
				<button
					type="button"
					class="icon-button"
					aria-label={RULES.redo}
					title={`${RULES.redo} ${keys.redo}`}
					disabled={!props.canRedo}
					onClick={props.onRedo}
				>
					<Redo2 size={16} aria-hidden="true" />
				</button>
				{hasDraft && !isSure && (
					<button type="button" class="button" onClick={() => setSure(true)}>
						{RULES.drop}
					</button>
				)}
				{hasDraft && isSure && (
					<>
						<button
							type="button"
							class="button"
							data-kind="danger"
							onClick={() => {
								setSure(false);
								props.onDrop();
							}}
						>
							{RULES.dropSure}
						</button>
						<button type="button" class="button" onClick={() => setSure(false)}>
							{RULES.keep}
						</button>
					</>
				)}
				<button
					type="button"
					class="button"
					data-kind={isReview ? undefined : 'main'}
					disabled={!props.canReview && !isReview}
					onClick={props.onReview}
				>
					{isReview ? RULES.back : RULES.review}
				</button>
			</div>
			<Notice
				notice={lost === undefined ? props.notice : { tone: 'danger', text: RULES.draftFailed(lost) }}
			/>
			{props.isBroken && (
				<p class="note" data-tone="danger">
					{RULES.brokenLayer}
				</p>
			)}
			{conflicts > 0 && (
				<p class="note banner" data-tone="warn">
					{RULES.updatesBanner(conflicts)}
					<button type="button" class="link" onClick={props.onUpdates}>
						{RULES.updatesOpen}
					</button>
				</p>
			)}
			{conflicts === 0 && movedOn && <p class="note banner">{RULES.updatesClean(...movedOn)}</p>}
		</>
	);
}
