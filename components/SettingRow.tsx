import type { ComponentChildren } from 'preact';

interface Props {
	title: string;
	hint: string;
	/** What it is set to where nobody changes it. */
	byDefault?: string;
	children: ComponentChildren;
}

/** One setting: what it is and what it does on the left, its control on the right. */
export function SettingRow({ title, hint, byDefault, children }: Props) {
	return (
		<div class="setting">
			<div>
				<h2>{title}</h2>
				<p class="muted">
					{hint}
					{byDefault && <span class="by-default">{byDefault}</span>}
				</p>
			</div>
			{children}
		</div>
	);
}
