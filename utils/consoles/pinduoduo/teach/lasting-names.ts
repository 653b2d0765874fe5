/** One way to find something, as a map has it. */
export interface Way {
	by: 'test-id' | 'stem' | 'structure';
	css: string;
}

/** What comes after a class's stem and changes with every build: `name__3QqLW`, `NAME_5-188-0`, `NAME_1a7bz2d`. */
const HASHED = [/^(.+__)([\w-]{4,10})$/, /^(.+_)(\d+-\d+-\d+)$/, /^(.+[_-])(?=\D*\d)([A-Za-z0-9]{5,10})$/];

/** A suffix of small letters, or of words in camel case, is a name; a hash has figures or mixed letters. */
const IS_WORD = /^[a-z]+(?:[A-Z][a-z]{2,})*$/;

/** Names that are nothing but a hash, with a prefix that every name of the page has. */
const NOTHING_ELSE = /^(?:_[\w-]+|(?:css|sc|jsx|svelte|Beast)[-_]+[\w-]+)$/;

/** The part of a class name that lasts, and whether something was cut off behind it; undefined where nothing of it lasts. */
export function stemOf(token: string): { stem: string; cut: boolean } | undefined {
	if (NOTHING_ELSE.test(token) || /["\\]/.test(token)) return undefined;
	for (const pattern of HASHED) {
		const [, stem, suffix] = pattern.exec(token) ?? [];
		if (stem !== undefined && suffix !== undefined && !IS_WORD.test(suffix)) return { stem, cut: true };
	}
	return /^-?[A-Za-z_][\w-]*$/.test(token) ? { stem: token, cut: false } : undefined;
}

/** The names of one element that last, each as a way: its test id first, then its classes, the longest first. */
export function lastingWays(element: Element): Way[] {
	const id = element.getAttribute('data-testid') ?? '';
	const byId: Way[] = /^[^"\\]{1,80}$/.test(id) ? [{ by: 'test-id', css: `[data-testid="${id}"]` }] : [];
	const stems = [...element.classList]
		.flatMap((token) => stemOf(token) ?? [])
		.filter(({ stem }) => stem.length <= 100)
		.sort((one, other) => other.stem.length - one.stem.length);
	const byStem = stems.map(
		({ stem, cut }): Way => ({
			by: 'stem',
			css: cut ? `:is([class^="${stem}"], [class*=" ${stem}"])` : `.${stem}`,
		}),
	);
	return [...byId, ...byStem];
}

/** Ways that all of these elements answer to: single names first, then a name together with the tag. */
export function sharedWays(elements: readonly Element[]): Way[] {
	const [first] = elements;
	if (!first) return [];
	const shared = lastingWays(first).filter(({ css }) => elements.every((element) => element.matches(css)));
	const tag = first.localName;
	const tagged = elements.every(({ localName }) => localName === tag)
		? shared.map(({ by, css }) => ({ by, css: `${tag}${css}` }))
		: [];
	return [...shared, ...tagged].filter(({ css }) => css.length <= LONGEST);
}

/** Longest selector that a map takes. */
export const LONGEST = 300;

/** The steps from `above` down to `below` by tag and place, each with its ` > `; empty where they are the same. */
export function stepsDown(above: Element, below: Element): string {
	const steps: string[] = [];
	for (let at: Element | null = below; at && at !== above; at = at.parentElement) {
		const place = at.parentElement ? [...at.parentElement.children].indexOf(at) + 1 : 1;
		steps.unshift(` > ${at.localName}:nth-child(${place})`);
	}
	return steps.join('');
}

/** The path to an element from the nearest thing above it that has a lasting name of its own on the page. */
export function pathTo(element: Element): string | undefined {
	const root = element.ownerDocument;
	for (let at: Element | null = element; at; at = at.parentElement) {
		const names = [
			...(/^[A-Za-z][\w-]*$/.test(at.id) ? [`#${at.id}`] : []),
			...lastingWays(at).map(({ css }) => css),
		];
		const own = at === root.body ? 'body' : names.find((css) => root.querySelectorAll(css).length === 1);
		if (own !== undefined) return own + stepsDown(at, element);
	}
	return undefined;
}
