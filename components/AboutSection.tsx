import { OPTIONS } from './options-text';

export function AboutSection({ version }: { version: string }) {
	return (
		<div class="card padded about">
			<p>{OPTIONS.aboutIntro}</p>
			<h2>{OPTIONS.neverTitle}</h2>
			<ul>
				{OPTIONS.never.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<h2>{OPTIONS.limitsTitle}</h2>
			<ul>
				{OPTIONS.limits.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			<p class="muted number">{OPTIONS.version(version)}</p>
		</div>
	);
}
