import { textNodes, textOf } from '../../dom/text';

/** Class words of builds that say it plainly. */
const CHOSEN =
	/(?:^|[-_\s])(?:is-)?(?:active|selected|checked|current)(?![a-z])|(?:Active|Selected|Checked)(?![a-z])/;

/** Fewer tabs than this cannot show which of them is the odd one. */
const FEWEST = 3;

/**
 * The words of the chosen one among the tabs with these words, or undefined where that cannot be told: the page says so to screen readers, or by a class
 * word, or one of several tabs looks different from all others.
 */
export function selectedTab(root: Element, words: readonly string[]): string | undefined {
	const tabs = tabsIn(root, words);
	const spoken = tabs.filter(({ element }) => ariaOf(element) === 'true');
	if (spoken.length === 1) return spoken[0]?.word;
	if (tabs.some(({ element }) => ariaOf(element) !== undefined)) return undefined;
	const marked = tabs.filter(({ element }) => CHOSEN.test(`${element.className} ${parentClass(element)}`));
	if (marked.length > 0) return marked.length === 1 ? marked[0]?.word : undefined;
	return tabs.length < FEWEST ? undefined : oddOne(tabs);
}

interface Tab {
	word: string;
	element: Element;
}

/** The largest element around each word that holds nothing else; a count behind the word belongs to it. */
function tabsIn(root: Element, words: readonly string[]): Tab[] {
	return textNodes(root).flatMap((node) => {
		const word = words.find((each) => wordOf(node.nodeValue ?? '') === each);
		let element = node.parentElement;
		if (word === undefined || !element) return [];
		while (element.parentElement && wordOf(textOf(element.parentElement)) === word)
			element = element.parentElement;
		return wordOf(textOf(element)) === word ? [{ word, element }] : [];
	});
}

function wordOf(text: string): string {
	return text.trim().replace(/\s*[（(]?\d*[）)]?$/, '');
}

function ariaOf(element: Element): string | undefined {
	const own = element.closest('[aria-selected]') ?? element.querySelector('[aria-selected]');
	return own?.getAttribute('aria-selected') ?? undefined;
}

/** A class of what lies around one tab alone. */
function parentClass({ parentElement }: Element): string {
	return parentElement?.children.length === 1 ? parentElement.className : '';
}

function oddOne(tabs: readonly Tab[]): string | undefined {
	const looks = tabs.map(({ element }) => element.className);
	const odd = tabs.filter((_tab, index) => looks.filter((look) => look === looks[index]).length === 1);
	return odd.length === 1 && new Set(looks).size === 2 ? odd[0]?.word : undefined;
}
