// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textOf, textRuns } from '../../../utils/dom/text';

function page(html: string): HTMLElement {
	const root = document.createElement('div');
	root.innerHTML = html;
	return root;
}

describe('the texts of a part of the page', () => {
	it('are those of its text nodes, trimmed, in order', () => {
		expect(textRuns(page('<b> 一 </b><i></i><p>二<u>三</u> </p>'))).toEqual(['一', '二', '三']);
		expect(textOf(page('<b> 一 </b>二'))).toBe('一二');
	});

	it('leave out scripts, styles, what is being written, and our own elements', () => {
		const html = '<script>1</script><style>2</style><textarea>3</textarea><rl-badge>4<b>5</b></rl-badge>六';
		expect(textRuns(page(html))).toEqual(['六']);
	});

	it('leave out what is asked to be left out', () => {
		const root = page('<b>一</b><i>二<u>三</u></i>四');
		expect(textRuns(root, new Set(root.querySelectorAll('i')))).toEqual(['一', '四']);
	});

	it('end with the part, whatever stands behind it', () => {
		expect(textOf(page('<b>一</b><i>二</i>').firstChild)).toBe('一');
		expect(textOf(page('二').firstChild)).toBe('二');
	});

	it('are none of nothing', () => {
		expect(textOf(null)).toBe('');
		expect(textOf(undefined)).toBe('');
		expect(textRuns(page(''))).toEqual([]);
	});

	it('are found fifty thousand elements deep', () => {
		// A chain of stand-ins: jsdom itself takes minutes to nest so deep.
		interface Standin {
			nodeType: number;
			localName: string;
			nodeValue: string | null;
			firstChild: Standin | null;
			nextSibling: null;
			parentNode: Standin | null;
		}
		const make = (parentNode: Standin | null, nodeValue: string | null): Standin => {
			const nodeType = nodeValue === null ? 1 : 3;
			return { nodeType, localName: 'b', nodeValue, firstChild: null, nextSibling: null, parentNode };
		};
		const root = make(null, null);
		let deepest = root;
		for (let level = 0; level < 50_000; level++) {
			deepest.firstChild = make(deepest, null);
			deepest = deepest.firstChild;
		}
		deepest.firstChild = make(deepest, '底');
		expect(textOf(root as unknown as Node)).toBe('底');
	});
});
