import { findIn, type SourceFile, withoutComments } from './tree';

/** Something that shipped code does not do, and the few places that may. */
export interface Ban {
	what: string;
	pattern: RegExp;
	/** File, and why it may. */
	but?: Readonly<Record<string, string>>;
}

const TAP = 'hands on copies of the replies to the calls that the console makes itself; makes none';

export const BANS: readonly Ban[] = [
	{
		what: 'send anything of its own',
		pattern:
			/\bfetch\s*\(|\bnew\s+XMLHttpRequest|\.sendBeacon\b|\b(?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b|\bimportScripts\b/,
	},
	{
		what: 'touch the requests of the console',
		pattern: /\bwindow\.fetch\b|\bXMLHttpRequest\b|\bglobalThis\.fetch\b/,
		but: { 'entrypoints/tap.content.ts': TAP },
	},
	{
		what: 'click or submit',
		pattern: /\.(?:click|submit|requestSubmit)\s*\(/,
		but: {
			'entrypoints/options/offer-file.ts': 'a link of the options page, to save a file',
			'entrypoints/dashboard/offer-file.ts': 'a link of the dashboard, to save a file',
			'components/FileButton.tsx': 'a file field of the options page, to choose a file',
		},
	},
	{
		what: 'make events of keys, mouse or touch',
		pattern:
			/\bnew\s+(?:Mouse|Pointer|Keyboard|Touch|Wheel|Drag|Focus|Composition|Submit)Event\b|\bcreateEvent\b/,
	},
	{
		what: 'dispatch events',
		pattern: /\.dispatchEvent\b/,
		but: {
			'entrypoints/tap.content.ts': 'the copy of a reply, to our own script',
			'entrypoints/overlay.content/index.ts': 'the arrival of a newer script, to older ones of ours',
			'utils/dom/insert.ts': 'the input event of a box that a reply was put into',
			'utils/dom/insert-editor.ts': 'a chosen reply, handed to the editor it goes into',
		},
	},
	{
		what: 'make elements out of text',
		pattern:
			/\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|createContextualFragment|DOMParser|setHTMLUnsafe)\b|\bdocument\.write/,
	},
	{
		what: 'make code out of text',
		pattern: /\beval\s*\(|\bnew\s+Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/,
	},
	{
		what: 'read cookies or the storage of the page',
		pattern: /\bdocument\.cookie\b|\b(?:local|session)Storage\b/,
	},
	{
		what: 'take rules from a text of the user as a pattern',
		pattern: /\bnew\s+RegExp\s*\(\s*(?:query|input|text|value)\b/,
	},
];

/** Where files do what they may not. */
export function broken({ pattern, but = {} }: Ban, files: readonly SourceFile[]): string[] {
	const code = files.map(({ path, text }) => ({ path, text: withoutComments(text) }));
	return findIn(
		code.filter(({ path }) => !Object.hasOwn(but, path)),
		pattern,
	);
}
