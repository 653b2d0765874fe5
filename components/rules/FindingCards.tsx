import type { Finding } from '../../utils/policy/checks/finding';
import { FactLine } from './FactLine';
import { RULES } from './rules-text';

interface Props {
	/** Undefined while they are looked for. */
	findings: readonly Finding[] | undefined;
	titleOf(rule: string): string;
	onOpen(rule: string): void;
}

/** What the checks found, the grave ones first, each with a case that shows it. */
export function FindingCards({ findings, titleOf, onOpen }: Props) {
	if (!findings) return <p class="muted">{RULES.checking}</p>;
	if (findings.length === 0)
		return (
			<p class="note" data-tone="good">
				{RULES.checksClean}
			</p>
		);
	const sorted = [...findings].sort(
		(a, b) => Number(b.severity === 'block') - Number(a.severity === 'block'),
	);
	return (
		<ul class="finding-cards">
			{sorted.map((finding) => (
				<li class="note" data-tone={finding.severity === 'block' ? 'danger' : 'warn'} key={keyOf(finding)}>
					<strong>{finding.severity === 'block' ? RULES.blocks : RULES.warns}</strong>
					<span class="finding-text">{finding.text}</span>
					{finding.example && (
						<div class="finding-example">
							<p class="small">{RULES.example}</p>
							<FactLine facts={finding.example} />
						</div>
					)}
					<span class="finding-rules">
						{finding.rules.map((rule) => (
							<button type="button" class="link" key={rule} onClick={() => onOpen(rule)}>
								{titleOf(rule)}
							</button>
						))}
					</span>
				</li>
			))}
		</ul>
	);
}

const keyOf = ({ kind, rules, text }: Finding) => [kind, ...rules, text].join(' ');
