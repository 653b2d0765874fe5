/** What became of the last thing done in a section. */
export interface NoticeItem {
	tone: 'good' | 'danger';
	text: string;
}

/** The live region stays on the page, so that what appears in it is announced. */
export function Notice({ notice }: { notice: NoticeItem | undefined }) {
	return (
		<div role="status" class="notice">
			{notice && (
				<p class="note" data-tone={notice.tone}>
					{notice.text}
				</p>
			)}
		</div>
	);
}
