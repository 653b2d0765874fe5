import type { Pack } from '../../utils/policy/pack';
import { RULES } from './rules-text';

/** A source by its name, as it stands beside a number: of when, and what it is called. */
export function sourceText(sources: Pack['sources'], name: string | undefined): string {
	const source = name !== undefined && Object.hasOwn(sources, name) ? sources[name] : undefined;
	return source ? RULES.by(source.title, source.date) : RULES.noSource;
}

/** Every source of a pack, to choose from. */
export function sourceChoices(sources: Pack['sources']): { id: string; label: string }[] {
	return Object.keys(sources).map((id) => ({ id, label: sourceText(sources, id) }));
}
