/**
 * The same pure function of a text, remembering its newest answers: a console shows the same few words in every row. Texts longer than 60
 * characters are not kept.
 */
export function remember<T>(answer: (text: string) => T, most = 300): (text: string) => T {
	const known = new Map<string, { value: T }>();
	return (text) => {
		if (text.length > 60) return answer(text);
		const kept = known.get(text);
		if (kept) return kept.value;
		const value = answer(text);
		if (known.size >= most) known.clear();
		known.set(text, { value });
		return value;
	};
}
