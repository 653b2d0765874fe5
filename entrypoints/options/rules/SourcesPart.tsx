import { Plus } from 'lucide-preact';
import { RULES } from '../../../components/rules/rules-text';
import { SourceEditor } from '../../../components/rules/SourceEditor';
import { isSame } from '../../../utils/policy/layers/same';
import { sourceWords } from './change-text';
import { freshName, withSource } from './edit-parts';
import type { PartProps } from './part-props';

/** Where rules come from, and of when. */
export function SourcesPart({ draft, base, edit }: PartProps) {
	const names = Object.keys(draft.sources);
	const usedBy = (name: string) => draft.rules.filter(({ sources }) => sources.includes(name)).length;
	return (
		<>
			<div class="card groups">
				{Object.entries(draft.sources).map(([name, source]) => {
					const first = Object.hasOwn(base.sources, name) ? base.sources[name] : undefined;
					const isChanged = !isSame(first, source);
					return (
						<SourceEditor
							key={name}
							name={name}
							source={source}
							used={usedBy(name)}
							was={isChanged ? sourceWords(first ?? null) : undefined}
							onChange={(next) => edit(withSource(draft, name, next), `source ${name}`)}
							onRevert={isChanged ? () => edit(withSource(draft, name, first)) : undefined}
						/>
					);
				})}
			</div>
			<button
				type="button"
				class="button"
				onClick={() => edit(withSource(draft, freshName('SHOP', names), { title: '', date: null }))}
			>
				<Plus size={14} aria-hidden="true" />
				{RULES.addSource}
			</button>
		</>
	);
}
