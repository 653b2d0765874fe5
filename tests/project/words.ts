import { type SourceFile, withoutComments } from './tree';

/** Where Chinese words may stand in code, and why. Elsewhere they are words for people outside the places where words are kept. */
export const ROOMS_WITH_WORDS: readonly [files: RegExp, why: string][] = [
	[/-text\.ts$|\/texts\.ts$|-texts\.ts$/, 'where the words of a room are kept'],
	[/^utils\/domain\/labels\.ts$/, 'the label of each word of the house'],
	[/^utils\/consoles\//, 'the words of the console itself, as its pages write them'],
	[/^utils\/dom\/page-watch\.ts$/, 'the units of a running clock on the page'],
	[/^utils\/domain\/(clock|money)\.ts$/, 'the units of dates, durations and sums'],
	[/^utils\/policy\//, 'the grounds of a verdict, and what is wrong with a pack'],
	[/^utils\/replies\//, 'templates, forbidden words, names of variables, and what is wrong with a template'],
];

/** Single files outside them: how many lines hold Chinese words today. May fall, not rise. */
export const STRAYS: Readonly<Record<string, number>> = {
	'entrypoints/options/backup-file.ts': 1,
	'utils/storage/backup-read.ts': 1,
	'utils/storage/documents.ts': 1,
};

/** How many lines of each file hold Chinese words outside comments. Punctuation between texts of others is no word. */
export function strayWords(files: readonly SourceFile[]): Record<string, number> {
	const outside = files.filter(({ path }) => !ROOMS_WITH_WORDS.some(([room]) => room.test(path)));
	const counted = outside.map(({ path, text }): [string, number] => {
		const lines = withoutComments(text).split('\n');
		return [path, lines.filter((line) => /\p{Script=Han}/u.test(line)).length];
	});
	return Object.fromEntries(counted.filter(([, count]) => count > 0));
}
