import type { Reply } from '../../utils/replies/reply';
import { type LabelledQuery, makeQueries, makeReplies } from './search-data';
import { fuse, miniSearch, ours, type Subject } from './search-peers';
import { median } from './statistics';

const SIZES = [100, 1000, 10_000];
/** Queries of each kind. */
const EACH = 3;
/** The fastest of these counts, so that what else the machine does at the moment is left out, for each subject alike. */
const ROUNDS = 2;
/** A right reply among so many first ones is a hit. */
const FIRST = 5;

/** Time per keypress and hit rate of the reply search, against Fuse.js and MiniSearch over the same templates, in one run. */
export function benchSearch(): void {
	for (const size of SIZES) {
		const replies = makeReplies(size);
		const queries = makeQueries(replies, EACH);
		const results = [ours, fuse, miniSearch].map((make) => measure(make(replies), queries));
		report(size, results);
	}
}

interface Result {
	name: string;
	/** Ms of some keypresses of each query. */
	times: number[];
	missed: LabelledQuery[];
	count: number;
}

function measure(subject: Subject, queries: readonly LabelledQuery[]): Result {
	for (const { query } of queries.slice(0, 10)) subject.search(query);
	const times = queries.flatMap(({ query }) => {
		return keypresses(query).map((typed) => {
			const rounds = Array.from({ length: ROUNDS }, () => {
				const start = performance.now();
				subject.search(typed);
				return performance.now() - start;
			});
			return Math.min(...rounds);
		});
	});
	const missed = queries.filter(({ query, wanted }) => !isHit(subject.search(query), wanted));
	return { name: subject.name, times, missed, count: queries.length };
}

/** What stands in the box after the first, the second, the middle and the last letter; the peers would take minutes for all. */
function keypresses(query: string): string[] {
	const letters = Array.from(query);
	const lengths = new Set([1, 2, Math.ceil(letters.length / 2), letters.length]);
	return [...lengths].map((length) => letters.slice(0, length).join(''));
}

function isHit(found: readonly Reply[], wanted: readonly string[]): boolean {
	return found.slice(0, FIRST).some(({ title, body }) => {
		const text = `${title.replace('：', '')}\n${title}\n${body}`;
		return wanted.every((part) => text.includes(part));
	});
}

function percentile95(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}

function report(size: number, results: readonly Result[]): void {
	const [own] = results;
	if (!own) return;
	console.log(
		`\nSearch per keypress, ${size} templates (${own.times.length} keypresses, ${own.count} queries)`,
	);
	console.log('              ms p50    p95   times ours p50    p95   hits   missed');
	for (const { name, times, missed, count } of results) {
		const ratio = (of: (values: readonly number[]) => number) => (of(times) / of(own.times)).toFixed(0);
		const kinds = Map.groupBy(missed, ({ kind }) => kind);
		const kindsMissed = [...kinds].map(([kind, { length }]) => `${kind} ${length}`).join(', ');
		const ms = `${median(times).toFixed(3).padStart(8)} ${percentile95(times).toFixed(2).padStart(7)}`;
		const ratios = `${ratio(median).padStart(13)}x ${ratio(percentile95).padStart(6)}x`;
		const rate = `${(((count - missed.length) / count) * 100).toFixed(0)} %`;
		console.log(`  ${name.padEnd(10)} ${ms} ${ratios}   ${rate.padStart(5)}   ${kindsMissed}`);
	}
	console.log('  (target: each peer at least 10x, hits no fewer than theirs; 10 000 templates p95 < 2 ms)');
}
