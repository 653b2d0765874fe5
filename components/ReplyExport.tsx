import { REPLY_TEXTS } from './replies-text';

interface Props {
	busy: boolean;
	count: number;
	kinds: readonly ('xlsx' | 'csv' | 'json')[];
	onExport(kind: 'xlsx' | 'csv' | 'json'): void;
	onCancel(): void;
}

/** Hands the chosen replies, or all, out as one file. */
export function ReplyExport({ busy, count, kinds, onExport, onCancel }: Props) {
	return (
		<section class="manage" aria-label={REPLY_TEXTS.exportTitle}>
			<h2>
				{REPLY_TEXTS.exportTitle} <span class="muted number">{REPLY_TEXTS.exportScope(count)}</span>
			</h2>
			<p class="muted">{REPLY_TEXTS.exportHint}</p>
			<p class="manage-row">
				{kinds.map((kind) => (
					<button type="button" class="button" key={kind} disabled={busy} onClick={() => onExport(kind)}>
						{REPLY_TEXTS.formats[kind]}
					</button>
				))}
				<button type="button" class="button" data-kind="quiet" onClick={onCancel}>
					{REPLY_TEXTS.cancel}
				</button>
			</p>
		</section>
	);
}
