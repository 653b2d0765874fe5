import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Reply } from '../../utils/replies/reply';
import { type LabelledQuery, makeQueries, makeReplies } from './search-data';
import { fuse, miniSearch, ours, type Subject } from './search-peers';
import { median } from './statistics';

/**
 * Templates, and how often each query is typed: the fastest time counts, so that what else the machine does is left out. Over few
 * templates a search is so short that only after some hundred rounds all of its code is compiled as it is in a panel that is open all day.
 */
const SIZES = [
	{ size: 100, rounds: 400 },
	{ size: 1000, rounds: 10 },
	{ size: 10_000, rounds: 2 },
] as const;
/** Queries of each kind. */
const EACH = 3;
/** A right reply among so many first ones is a hit. */
const FIRST = 5;

/** Time per keypress and hit rate of the reply search, against Fuse.js and MiniSearch over the same templates, in one run. */
export function benchSearch(sizes: readonly { size: number; rounds: number }[] = SIZES): void {
	for (const { size, rounds } of sizes) {
		const replies = makeReplies(size);
		report(size, measure([ours, fuse, miniSearch], replies, makeQueries(replies, EACH), rounds));
	}
}

interface Result {
	name: string;
	/** Ms until it can be searched, and MB of memory that it takes beside the templates. */
	build: number;
	memory: number;
	/** Ms of some keypresses of each query: the fastest, and the first time each was typed, before anything ran often. */
	times: number[];
	first: number[];
	missed: LabelledQuery[];
	count: number;
}

/** The subjects take turns: all queries are typed from their first letter to their last into one, then into the next. */
function measure(
	makers: readonly ((replies: readonly Reply[]) => Subject)[],
	replies: readonly Reply[],
	queries: readonly LabelledQuery[],
	rounds: number,
): Result[] {
	const typed = queries.flatMap(({ query }) => keypresses(query));
	const subjects = makers.map((make) => built(make, replies));
	const timed = subjects.map((built) => ({
		...built,
		first: [] as number[],
		times: typed.map(() => Infinity),
	}));
	for (let round = 0; round < rounds; round++) {
		for (const { subject, first, times } of timed) {
			for (const [at, query] of typed.entries()) {
				const start = performance.now();
				subject.search(query);
				const time = performance.now() - start;
				if (round === 0) first.push(time);
				times[at] = Math.min(times[at] ?? time, time);
			}
		}
	}
	return timed.map(({ subject, ...rest }) => ({
		...rest,
		name: subject.name,
		missed: queries.filter(({ query, wanted }) => !isHit(subject.search(query), wanted)),
		count: queries.length,
	}));
}

function built(make: (replies: readonly Reply[]) => Subject, replies: readonly Reply[]) {
	const before = memoryUsed();
	const start = performance.now();
	const subject = make(replies);
	const build = performance.now() - start;
	return { subject, build, memory: (memoryUsed() - before) / 1e6 };
}

/** Bytes in use after the garbage was collected. */
function memoryUsed(): number {
	setFlagsFromString('--expose-gc');
	runInNewContext('gc')();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
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
	console.log(
		'              ms p50    p95  first p95   times ours p50    p95   build ms     MB   hits   missed',
	);
	for (const { name, times, first, build, memory, missed, count } of results) {
		const ratio = (of: (values: readonly number[]) => number) => (of(times) / of(own.times)).toFixed(1);
		const kinds = Map.groupBy(missed, ({ kind }) => kind);
		const kindsMissed = [...kinds].map(([kind, { length }]) => `${kind} ${length}`).join(', ');
		const ms = `${median(times).toFixed(4).padStart(8)} ${percentile95(times).toFixed(3).padStart(7)}  ${percentile95(first).toFixed(2).padStart(8)}`;
		const ratios = `${ratio(median).padStart(13)}x ${ratio(percentile95).padStart(6)}x`;
		const rate = `${(((count - missed.length) / count) * 100).toFixed(0)} %`;
		const cost = `${build.toFixed(0).padStart(9)} ${memory.toFixed(1).padStart(7)}`;
		console.log(`  ${name.padEnd(10)} ${ms} ${ratios} ${cost}  ${rate.padStart(5)}   ${kindsMissed}`);
	}
	console.log('  (target: each peer at least 10x, hits no fewer than theirs; 10 000 templates p95 < 2 ms)');
}
