import type { Import } from './imports';

/** A part of the house: which files it is, and what they may import. */
interface Room {
	name: string;
	files: RegExp;
	/** Rooms (or single files) whose code it may use; its own room is always allowed. */
	uses: readonly string[];
	/** Rooms of which it may name types only. */
	names?: readonly string[];
	/** Packages it may use. */
	packages?: readonly string[];
}

const PREACT = ['preact', 'preact/hooks', '@preact/signals', 'lucide-preact'];

/**
 * The house, first match wins. What runs in the host page (content scripts, features) reaches neither the database nor the totals; what knows
 * the host page is only the consoles' room; what is pure needs nothing but the domain.
 */
export const ROOMS: readonly Room[] = [
	{ name: 'domain', files: /^utils\/domain\//, uses: [] },
	{ name: 'dom', files: /^utils\/dom\//, uses: [], packages: ['@floating-ui/dom', 'text-field-edit'] },
	// The map of a console as a file; what runs in the page only gets what it says.
	{
		name: 'map-document',
		files: /^utils\/consoles\/\w+\/(map-(document|corrections|changes|texts)\.ts|console-map\.json)$/,
		uses: ['domain'],
		names: ['consoles'],
		packages: ['valibot'],
	},
	{ name: 'consoles', files: /^utils\/consoles\//, uses: ['dom', 'domain'], names: ['map-document'] },
	{ name: 'diagnostics', files: /^utils\/diagnostics\//, uses: ['domain'] },
	{ name: 'policy', files: /^utils\/policy\//, uses: ['domain'], packages: ['valibot'] },
	{
		name: 'replies',
		files: /^utils\/replies\//,
		uses: ['domain'],
		packages: ['liquidjs', 'valibot', 'pinyin-match/src/simplified_dict.js'],
	},
	{ name: 'insight', files: /^utils\/insight\//, uses: ['domain'], packages: ['simple-statistics'] },
	{
		name: 'storage',
		files: /^utils\/storage\//,
		uses: ['domain'],
		names: ['insight'],
		packages: ['idb', 'valibot'],
	},
	// What both ends of a message share; it names what is carried and needs the code of nobody who carries.
	{
		name: 'panel-channel',
		files: /^utils\/messages\/panel-channel\.ts$/,
		uses: ['domain'],
		names: ['policy'],
	},
	// Background only: answers messages with the rooms behind it.
	{
		name: 'messages/answers',
		files: /^utils\/messages\/(handlers\/|routes\.ts$)/,
		uses: ['messages', 'domain', 'storage', 'insight'],
		names: ['policy', 'replies', 'consoles', 'map-document'],
		packages: ['valibot'],
	},
	{
		name: 'messages',
		files: /^utils\/messages\//,
		uses: ['domain'],
		names: ['policy', 'replies', 'consoles', 'storage', 'insight', 'messages/answers'],
		packages: ['valibot', 'webextension-polyfill', '@webext-core/messaging'],
	},
	{
		name: 'features',
		files: /^utils\/features\//,
		uses: ['consoles', 'dom', 'diagnostics', 'policy', 'domain', 'utils/messages/client.ts'],
		names: ['panel-channel', 'utils/messages/keeping.ts'],
	},
	{
		name: 'components',
		files: /^components\//,
		uses: ['domain', 'utils/policy/fact-kinds.ts'],
		names: ['policy', 'replies', 'insight'],
		packages: [...PREACT, 'uplot', 'uplot/dist/uPlot.min.css'],
	},
	{
		name: 'tap',
		files: /^entrypoints\/tap\.content/,
		uses: ['utils/consoles/pinduoduo/endpoints.ts'],
		packages: ['wxt/utils/define-content-script'],
	},
	{
		name: 'content scripts',
		files: /^entrypoints\/[\w-]+\.content[./]/,
		uses: [
			...['features', 'domain', 'utils/consoles/pinduoduo/pages.ts', 'utils/dom/handover.ts'],
			...['utils/messages/client.ts', 'utils/messages/extension.ts', 'utils/messages/keeping.ts'],
		],
		names: ['policy', 'messages'],
		packages: ['wxt/utils/define-content-script'],
	},
	// Brought into a console page when it needs them; the file's name is the script's.
	// The check is as large as the rest of the page's scripts: it comes by itself, and only when something is typed.
	{
		name: 'draft script',
		files: /^entrypoints\/draft\.ts$/,
		uses: ['features', 'replies', 'domain', 'utils/dom/handover.ts', 'utils/messages/client.ts'],
		packages: ['wxt/utils/define-unlisted-script'],
	},
	// It keeps what it counts itself, with an outbox of its own.
	{
		name: 'chat script',
		files: /^entrypoints\/chat\.ts$/,
		uses: ['features', 'utils/dom/handover.ts', 'utils/messages/client.ts', 'utils/messages/outbox.ts'],
		packages: ['wxt/utils/define-unlisted-script'],
	},
	{
		name: 'brought scripts',
		files: /^entrypoints\/(pages|boxes|teach)\.ts$/,
		uses: ['features', 'utils/dom/handover.ts', 'utils/replies/edits.ts'],
		packages: ['wxt/utils/define-unlisted-script'],
	},
	{
		name: 'background',
		files: /^entrypoints\/background/,
		uses: [
			...['messages', 'messages/answers', 'storage', 'insight', 'policy', 'replies', 'domain'],
			'map-document',
		],
		packages: ['webextension-polyfill', 'wxt/utils/define-background'],
	},
	{
		name: 'extension pages',
		files: /^entrypoints\//,
		uses: ['components', 'domain', 'policy', 'replies', 'insight', 'utils/messages/client.ts'],
		names: ['messages', 'panel-channel', 'storage'],
		packages: [
			...PREACT,
			...['webextension-polyfill', 'papaparse', 'read-excel-file/universal', 'write-excel-file/universal'],
		],
	},
];

export function roomOf(path: string): Room | undefined {
	return ROOMS.find(({ files }) => files.test(path));
}

/** The imports that lead where they may not, as `path:line: to`. */
export function trespasses(imports: readonly Import[]): string[] {
	return imports.filter((one) => !isAllowed(one)).map(({ from, line, to }) => `${from}:${line}: ${to}`);
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
	const room = roomOf(from);
	if (!room) return false;
	const target = roomOf(to);
	if (!target) return (room.packages ?? []).includes(to);
	const open = [...room.uses, ...(typeOnly ? (room.names ?? []) : [])];
	if (target === room) return sameHouse(from, to);
	return open.includes(target.name) || open.includes(to);
}

/** Entrypoints are built apart: each uses its own folder. */
function sameHouse(from: string, to: string): boolean {
	const folder = (path: string) => path.split('/').slice(0, 2).join('/');
	return !from.startsWith('entrypoints/') || folder(from) === folder(to);
}
