import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { rove } from '../keys';
import { VerdictTag } from '../VerdictTag';
import type { RuleFilter, RuleGroups, RuleRow } from './rule-row';
import { RULES } from './rules-text';

interface Props {
	groups: RuleGroups;
	query: string;
	filter: RuleFilter;
	current: string | undefined;
	onQuery(query: string): void;
	onFilter(filter: RuleFilter): void;
	onOpen(id: string): void;
	onMove(id: string, by: -1 | 1): void;
	onAdd(): void;
}

/** The rules in the order in which they are tried. Arrows walk the list, with Alt they move the rule. */
export function RuleList(props: Props) {
	const { groups, query, filter, current } = props;
	const rows = Object.values(groups).flat();
	const [said, setSaid] = useState('');
	function onKeyDown(event: KeyboardEvent) {
		const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
		if (!by) return;
		if (!event.altKey) return rove(event, '.rule-row');
		const id = (document.activeElement as HTMLElement | null)?.dataset.rule;
		if (id === undefined) return;
		event.preventDefault();
		props.onMove(id, by as -1 | 1);
		setSaid(by < 0 ? RULES.moveUp : RULES.moveDown);
	}
	return (
		<div class="library-list rule-list">
			<div class="library-top">
				<input
					class="input"
					type="search"
					aria-label={RULES.search}
					placeholder={RULES.search}
					value={query}
					onInput={(event) => props.onQuery(event.currentTarget.value)}
				/>
				<select
					class="input filter"
					aria-label={RULES.filter}
					value={filter}
					onChange={(event) => props.onFilter(event.currentTarget.value as RuleFilter)}
				>
					{Object.entries(RULES.filters).map(([id, label]) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
				</select>
				<button type="button" class="button" onClick={props.onAdd}>
					<Plus size={14} aria-hidden="true" />
					{RULES.addRule}
				</button>
				<span class="muted small number" role="status">
					{RULES.count(rows.length)}
				</span>
			</div>
			<nav class="library-scroll" aria-label={RULES.rules} title={RULES.moveHint} onKeyDown={onKeyDown}>
				{rows.length === 0 && <p class="muted empty">{RULES.noHits}</p>}
				<Group label={RULES.deciding} rows={groups.deciding} current={current} onOpen={props.onOpen} />
				<Group label={RULES.advising} rows={groups.advising} current={current} onOpen={props.onOpen} />
				<Group label={RULES.stopped} rows={groups.stopped} current={current} onOpen={props.onOpen} />
			</nav>
			<span class="sr-only" role="status">
				{said}
			</span>
		</div>
	);
}

interface GroupProps {
	label: string;
	rows: readonly RuleRow[];
	current: string | undefined;
	onOpen(id: string): void;
}

function Group({ label, rows, current, onOpen }: GroupProps) {
	if (rows.length === 0) return null;
	return (
		<section aria-label={label}>
			<h2 class="small muted">{label}</h2>
			<ul>
				{rows.map((row) => (
					<li key={row.id}>
						<button
							type="button"
							class="library-row rule-row"
							data-rule={row.id}
							aria-current={row.id === current ? 'true' : undefined}
							onClick={() => onOpen(row.id)}
						>
							<span class="place number muted">{row.place ?? ''}</span>
							<span class="rule-row-title">{row.title}</span>
							{row.mark && <span class="chip changed">{RULES[row.mark]}</span>}
							{row.weak && (
								<span class="chip" data-tone="warn">
									{RULES.weak}
								</span>
							)}
							{row.verdict && <VerdictTag verdict={row.verdict} />}
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
