import type { RuleField } from '../../../components/rules/rule-fields';
import { RULES } from '../../../components/rules/rules-text';
import { type Pack, parsePack } from '../../../utils/policy/pack';

/** Why a draft is no pack yet, in the words of the form, and where to mend it. */
export interface Flaw {
	rule?: string;
	where: string;
	why: string;
}

const PLACE = /「([^」]*)」处(.*?)。/;

/** What keeps a draft from being a pack; undefined where nothing does. */
export function flawOf(draft: Pack): Flaw | undefined {
	const read = parsePack(draft);
	if (read.ok) return undefined;
	const [, path = '', why = read.error] = PLACE.exec(read.error) ?? [];
	const [part, index, field] = path.split('.');
	const label = RULES.parts[part as keyof typeof RULES.parts] ?? part ?? '';
	if (part !== 'rules') return { where: `「${label}」里有一处`, why };
	const rule = draft.rules[Number(index)];
	const name = RULES.fields[field as RuleField] ?? field ?? '';
	return { where: `「${rule?.title || RULES.newTitle}」的「${name}」`, why, ...(rule && { rule: rule.id }) };
}
