import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
	title: string;
	/** A count or the like beside the title. */
	aside?: ComponentChildren;
	children: ComponentChildren;
}

export function Section({ title, aside, children }: Props) {
	const id = useId();
	return (
		<section class="section" aria-labelledby={id}>
			<div class="section-head">
				<h2 id={id}>{title}</h2>
				{aside}
			</div>
			{children}
		</section>
	);
}
