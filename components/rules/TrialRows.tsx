import { useState } from 'preact/hooks';
import { instantText } from '../../utils/domain/clock';
import { type FactName, knownValue } from '../../utils/domain/fact';
import { yuan } from '../../utils/domain/money';
import type { TrialChange } from '../../utils/policy/trial';
import { valueText } from '../fact-text';
import type { Sources } from '../ReasonList';
import { VerdictTag } from '../VerdictTag';
import { RULES } from './rules-text';
import { TrialCase } from './TrialCase';

interface Props {
	title: string;
	changes: readonly TrialChange[];
	sources: Sources;
}

/** Rows drawn at once; a screen full is what anybody reads. */
const MOST = 200;
/** What tells a case apart where its number may not be shown. */
const NAMED_BY: readonly FactName[] = ['requestType', 'shipped', 'reasonGroup'];

/** Cases that come out otherwise; a click shows why, before and after. */
export function TrialRows({ title, changes, sources }: Props) {
	const [open, setOpen] = useState<string | undefined>();
	if (changes.length === 0) return null;
	return (
		<table class="trial-table">
			<caption>
				{title} <span class="number muted">{RULES.casesUnit(changes.length)}</span>
			</caption>
			<thead>
				<tr>
					<th scope="col">{RULES.caseOf}</th>
					<th scope="col">{RULES.filedColumn}</th>
					<th scope="col">{RULES.amountColumn}</th>
					<th scope="col">{RULES.nowSays}</th>
					<th scope="col">{RULES.thenSays}</th>
					<th scope="col">{RULES.deadlineColumn}</th>
				</tr>
			</thead>
			<tbody>
				{changes.slice(0, MOST).flatMap((change) => {
					const isOpen = change.id === open;
					return [
						<tr key={change.id} class="trial-row" data-open={isOpen}>
							<th scope="row">
								<button
									type="button"
									class="link"
									aria-expanded={isOpen}
									onClick={() => setOpen(isOpen ? undefined : change.id)}
								>
									{nameOf(change)}
								</button>
							</th>
							<td class="number">{filedOf(change)}</td>
							<td class="number">{amountOf(change)}</td>
							<td>
								<VerdictTag verdict={change.before.verdict} />
							</td>
							<td>
								<VerdictTag verdict={change.after.verdict} />
							</td>
							<td class="number">{deadlinesOf(change)}</td>
						</tr>,
						isOpen && (
							<tr key={`${change.id} open`}>
								<td colSpan={6}>
									<TrialCase change={change} sources={sources} />
								</td>
							</tr>
						),
					];
				})}
			</tbody>
			{changes.length > MOST && (
				<tfoot>
					<tr>
						<td colSpan={6} class="muted">
							{RULES.moreCases(changes.length - MOST)}
						</td>
					</tr>
				</tfoot>
			)}
		</table>
	);
}

function nameOf({ facts }: TrialChange): string {
	const words = NAMED_BY.flatMap((name) => {
		const fact = facts[name];
		return fact ? [valueText(name, fact)] : [];
	});
	return words.filter(Boolean).join(' · ') || RULES.caseOf;
}

function filedOf({ facts }: TrialChange): string {
	const at = knownValue(facts, 'requestedAt');
	return at === undefined ? RULES.noAmount : instantText(at);
}

function amountOf({ facts }: TrialChange): string {
	const fen = knownValue(facts, 'refundAmount');
	return fen === undefined ? RULES.noAmount : yuan(fen);
}

function deadlinesOf({ before, after }: TrialChange): string {
	const [was, now] = [before.deadline?.at, after.deadline?.at].map((at) =>
		at === undefined ? RULES.noDeadline : instantText(at),
	);
	return was === now ? (was ?? '') : `${was} → ${now}`;
}
