import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConsoleResponse, reply } from './replies';

const TYPES: Record<string, string> = { js: 'text/javascript;charset=UTF-8', css: 'text/css;charset=UTF-8' };
const COLOURS = [
	'#8fb8d8',
	'#e0b07a',
	'#9ec79a',
	'#d79aa8',
	'#b3a3d3',
	'#d8c878',
	'#86c5c0',
	'#c9a58a',
	'#a9b4c8',
	'#d2a0d0',
];

/** A built file or an invented picture, or undefined. `root` is the folder of the build. */
export function assetAt(path: string, root: string): ConsoleResponse | undefined {
	if (path === '/favicon.ico') return reply(picture('#e02e24'), 'image/svg+xml');
	const goods = /^\/static\/img\/goods-(\d)\.svg$/.exec(path);
	if (goods) return reply(picture(COLOURS[Number(goods[1])] ?? '#999'), 'image/svg+xml');
	const built = /^\/static\/js\/[\w.-]+\.(js)$/.exec(path);
	const file = join(root, path);
	if (!built || !existsSync(file)) return undefined;
	return reply(readFileSync(file), TYPES[built[1] ?? ''] ?? 'text/plain');
}

function picture(colour: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="4" fill="${colour}"/><path d="M10 36l9-13 7 8 5-6 8 11z" fill="#fff" opacity=".75"/><circle cx="32" cy="15" r="4" fill="#fff" opacity=".75"/></svg>`;
}
