import { describe, expect, it } from 'vitest';
import { BANS, broken } from './bans';
import { shippedCode, withoutComments } from './tree';

const files = shippedCode();

describe('shipped code does not', () => {
	it.each(BANS.map((ban) => [ban.what, ban] as const))('%s', (_what, ban) => {
		expect(broken(ban, files)).toEqual([]);
	});

	it.each(BANS.flatMap((ban) => Object.keys(ban.but ?? {}).map((path) => [path, ban.what, ban] as const)))(
		'excuse %s for nothing: it does %s',
		(path, _what, { pattern }) => {
			const own = files.filter((file) => file.path === path);
			expect(broken({ what: '', pattern }, own)).not.toEqual([]);
		},
	);
});

describe('the ban to', () => {
	const SAMPLES: readonly [what: string, code: string][] = [
		['send anything of its own', "await fetch('https://x.invalid');"],
		['send anything of its own', 'navigator.sendBeacon(url);'],
		['send anything of its own', 'new WebSocket(url);'],
		['send anything of its own', 'const request = new XMLHttpRequest();'],
		['send anything of its own', 'new EventSource(url);'],
		['touch the requests of the console', 'window.fetch = mine;'],
		['click or submit', 'button.click();'],
		['click or submit', 'form.submit();'],
		['make events of keys, mouse or touch', "new KeyboardEvent('keydown')"],
		['make events of keys, mouse or touch', "new MouseEvent('click')"],
		['dispatch events', 'element.dispatchEvent(event);'],
		['make elements out of text', 'element.innerHTML = text;'],
		['make elements out of text', "element.insertAdjacentHTML('beforeend', text);"],
		['make elements out of text', 'element.outerHTML = text;'],
		['make code out of text', 'eval(text);'],
		['make code out of text', "new Function('return 1');"],
		['make code out of text', "setTimeout('x()', 1);"],
		['read cookies or the storage of the page', 'document.cookie'],
		['take rules from a text of the user as a pattern', 'new RegExp(query)'],
	];

	it.each(SAMPLES)('%s goes red on %s', (what, code) => {
		const ban = BANS.find((candidate) => candidate.what === what);
		expect(ban && broken(ban, [{ path: 'utils/x.ts', text: `const a = 1;\n${code}` }])).toHaveLength(1);
	});

	it('covers every ban with a sample', () => {
		expect(
			BANS.map(({ what }) => what).filter((what) => !SAMPLES.some(([sample]) => sample === what)),
		).toEqual([]);
	});

	it('does not mind comments', () => {
		expect(withoutComments("a; // eval(x)\n/* innerHTML\n */ 'it // stays' /x/g")).toBe(
			"a; \n\n 'it // stays' /x/g",
		);
	});
});
