import type { ComponentChildren } from 'preact';

interface Props {
	/** What a click shows, for people who do not see the table around it. */
	label: string;
	onOpen: (() => void) | undefined;
	children: ComponentChildren;
}

/** A number that leads to the cases behind it; a number with nothing behind it is only text. */
export function Figure({ label, onOpen, children }: Props) {
	if (!onOpen) return <span class="number">{children}</span>;
	return (
		<button type="button" class="figure number" aria-label={label} onClick={onOpen}>
			{children}
		</button>
	);
}
