import type { ReasonGroup } from '../../../utils/domain/words';
import type { Pack, PackException, PackQuestion, PackSource } from '../../../utils/policy/pack';

/** Changes of what a pack holds beside rules; each gives a new pack and writes to nothing. */
export function phrasesOf({ reasons }: Pack): Map<ReasonGroup, readonly string[]> {
	const found = new Map<ReasonGroup, readonly string[]>();
	for (const { group, phrases } of reasons) {
		found.set(group, [...new Set([...(found.get(group) ?? []), ...phrases])]);
	}
	return found;
}

/** The order of groups decides between phrases of one length, so a group stays where it is. */
export function withPhrases(pack: Pack, group: ReasonGroup, phrases: string[]): Pack {
	const first = pack.reasons.findIndex((reason) => reason.group === group);
	if (first < 0) return { ...pack, reasons: [...pack.reasons, { group, phrases }] };
	const reasons = pack.reasons.map((reason, index) => {
		if (reason.group !== group) return reason;
		return { group, phrases: index === first ? phrases : [] };
	});
	return { ...pack, reasons };
}

/** `undefined` takes the question out. */
export function withQuestion(pack: Pack, fact: string, question: PackQuestion | undefined): Pack {
	const place = pack.questions.findIndex((one) => one.fact === fact);
	const put = question ? [question] : [];
	const questions = place < 0 ? [...pack.questions, ...put] : pack.questions.toSpliced(place, 1, ...put);
	return { ...pack, questions };
}

export function withSource(pack: Pack, name: string, source: PackSource | undefined): Pack {
	if (source) return { ...pack, sources: { ...pack.sources, [name]: source } };
	const { [name]: _gone, ...sources } = pack.sources;
	return { ...pack, sources };
}

export function withExceptions(pack: Pack, exceptions: PackException[]): Pack {
	const { exceptions: _old, ...rest } = pack;
	return exceptions.length > 0 ? { ...rest, exceptions } : rest;
}

/** A name that is not among `taken`. */
export function freshName(prefix: string, taken: readonly string[]): string {
	let number = 1;
	while (taken.includes(`${prefix}${number}`)) number += 1;
	return `${prefix}${number}`;
}
