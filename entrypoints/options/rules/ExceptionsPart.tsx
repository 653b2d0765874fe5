import { Plus } from 'lucide-preact';
import { ExceptionEditor } from '../../../components/rules/ExceptionEditor';
import { RULES } from '../../../components/rules/rules-text';
import type { PackException } from '../../../utils/policy/pack';
import { sentenceOfException } from '../../../utils/policy/sentence';
import { freshName, withExceptions } from './edit-parts';
import type { PartProps } from './part-props';

/** Terms of the shop for some goods, amounts or buyers. */
export function ExceptionsPart({ draft, edit }: PartProps) {
	const all = draft.exceptions ?? [];
	const put = (next: PackException[], place?: string) => edit(withExceptions(draft, next), place);
	return (
		<>
			<p class="intro">{RULES.exceptionsIntro}</p>
			{all.length === 0 && <p class="muted empty">{RULES.exceptionNone}</p>}
			{all.map((one, index) => (
				<ExceptionEditor
					key={one.id}
					exception={one}
					sentence={sentenceOfException(one)}
					sources={draft.sources}
					isFirst={index === 0}
					onChange={(next) => put(all.with(index, next), `exception ${one.id}`)}
					onUp={() => put(all.toSpliced(index, 1).toSpliced(index - 1, 0, one))}
					onRemove={() => put(all.toSpliced(index, 1))}
				/>
			))}
			<button
				type="button"
				class="button"
				onClick={() =>
					put([
						...all,
						{
							...FRESH,
							id: freshName(
								'exception-',
								all.map(({ id }) => id),
							),
						},
					])
				}
			>
				<Plus size={14} aria-hidden="true" />
				{RULES.addException}
			</button>
		</>
	);
}

const FRESH: Omit<PackException, 'id'> = {
	title: RULES.exceptionNew,
	when: { all: [{ fact: 'goodsName', contains: [] }] },
	terms: { sevenDayReturn: false },
};
