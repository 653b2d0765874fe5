import { type Side, type UpdateItem, UpdateList } from '../../../components/rules/UpdateList';
import type { Conflict } from '../../../utils/policy/layers/layer';
import { updateWords } from './change-text';
import type { PartProps } from './part-props';

interface Props extends PartProps {
	conflicts: ReadonlyMap<string, Conflict>;
	sides: ReadonlyMap<string, Side>;
	onChoose(key: string, side: Side): void;
	onOpen(rule: string): void;
}

/** What platform and shop have both changed, to choose from. */
export function UpdatesPart({ base, draft, conflicts, sides, onChoose, onOpen }: Props) {
	const items: UpdateItem[] = [...conflicts].map(([key, conflict]) => {
		const words = updateWords(conflict, base, draft);
		const isThere = draft.rules.some(({ id }) => id === words.rule);
		const { rule, ...rest } = words;
		return { key, ...rest, ...(isThere && rule !== undefined && { rule }), side: sides.get(key) };
	});
	return <UpdateList items={items} onChoose={onChoose} onOpen={onOpen} />;
}
