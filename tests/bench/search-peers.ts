import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Reply } from '../../utils/replies/reply';
import { SCENARIO_LABELS } from '../../utils/replies/scenarios';
import { createReplyIndex } from '../../utils/replies/search';
import { initialsOf, pinyinOf } from './search-data';

/** One way to search: gives the first few replies for a query. */
export interface Subject {
	name: string;
	search(query: string): readonly Reply[];
}

const SHOWN = 60;

export function ours(replies: readonly Reply[]): Subject {
	const index = createReplyIndex(replies);
	return { name: 'ours', search: (query) => index.search(query, SHOWN).map(({ reply }) => reply) };
}

interface Entry {
	id: number;
	title: string;
	body: string;
	tags: string;
	pinyin: string;
	initials: string;
}

/** What a user of a search library would give it: pinyin and initials of the title worked out beforehand. */
function entriesOf(replies: readonly Reply[]): Entry[] {
	return replies.map(({ title, body, tags, scenario }, id) => ({
		id,
		title,
		body,
		tags: [SCENARIO_LABELS[scenario], ...tags].join(' '),
		pinyin: pinyinOf(title).replace('：', ''),
		initials: initialsOf(title).replace('：', ''),
	}));
}

/** Weighted keys, found anywhere in a field; the blanks of two words part them (`useExtendedSearch`). */
export function fuse(replies: readonly Reply[]): Subject {
	const index = new Fuse(entriesOf(replies), {
		keys: [
			{ name: 'title', weight: 5 },
			{ name: 'pinyin', weight: 3 },
			{ name: 'initials', weight: 3 },
			{ name: 'tags', weight: 2 },
			{ name: 'body', weight: 1 },
		],
		threshold: 0.3,
		ignoreLocation: true,
		useExtendedSearch: true,
	});
	return {
		name: 'Fuse.js',
		search: (query) => index.search(query, { limit: SHOWN }).map(({ item }) => replies[item.id] as Reply),
	};
}

/** Chinese cut into pairs of characters, as is usual where there are no blanks; Latin words stay whole. */
function cut(text: string): string[] {
	const runs = text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
	return runs.flatMap((run) => {
		if (!/\p{Script=Han}/u.test(run) || run.length === 1) return [run];
		return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
	});
}

/** Pinyin starts a token at every syllable, so that a prefix finds what stands in the middle of a title. */
function tails(title: string, spell: (text: string) => string): string {
	const letters = Array.from(title.replace('：', ''));
	return letters.map((_, at) => spell(letters.slice(at).join(''))).join(' ');
}

export function miniSearch(replies: readonly Reply[]): Subject {
	const index = new MiniSearch<Entry>({
		fields: ['title', 'pinyin', 'initials', 'tags', 'body'],
		tokenize: cut,
		searchOptions: {
			combineWith: 'AND',
			prefix: true,
			fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 1 : false),
			boost: { title: 5, pinyin: 3, initials: 3, tags: 2 },
		},
	});
	index.addAll(
		entriesOf(replies).map((entry) => ({
			...entry,
			pinyin: tails(entry.title, pinyinOf),
			initials: tails(entry.title, initialsOf),
		})),
	);
	return {
		name: 'MiniSearch',
		search: (query) =>
			index
				.search(query)
				.slice(0, SHOWN)
				.map(({ id }) => replies[id as number] as Reply),
	};
}
