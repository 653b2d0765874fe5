interface Props {
	/** What is counted, for people who do not see the table around it; the figure itself is added. */
	label: string;
	onOpen: (() => void) | undefined;
	children: string | number;
}

/** A number that leads to the cases behind it; a number with nothing behind it is only text. */
export function Figure({ label, onOpen, children }: Props) {
	if (!onOpen) return <span class="number">{children}</span>;
	return (
		// Who speaks to the page says what is seen: a name without the figure in it would not be found.
		<button type="button" class="figure number" aria-label={`${label} ${children}`} onClick={onOpen}>
			{children}
		</button>
	);
}
