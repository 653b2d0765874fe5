import type { Sighting } from '../domain/sighting';
import type { Answer } from './answer';
import { type Entry, OutboxQueue } from './outbox-queue';
import type { PlatformCount, QuestionTold, ReplyUse, TickWrite } from './protocol';
import type { RequestAnswer, RequestData } from './requests';

/** At most this many writes are held; past it the oldest sighting goes first. */
const MOST = 2_000;
const BATCH = 100;
/** Rows are read in bursts; this long a first sighting waits for the others (ms). */
const GATHER = 200;
const SHORTEST = 250;
const LONGEST = 30_000;

type Write = Entry['type'];

/** `ask` of `client.ts`, or what stands in for it. A promise that never settles must not come from it. */
export type Send = <K extends Write>(type: K, data: RequestData<K>) => Promise<Answer<RequestAnswer<K>>>;

export interface OutboxState {
	/** Writes not acknowledged yet. */
	held: number;
	/** Writes given up since the start. */
	dropped: number;
	/** Why the last attempt did not succeed; absent when it did. */
	trouble?: string;
}

export interface Outbox {
	/** Each takes a write, gives it an id, keeps it until the background has it, and hands back the id. */
	addSighting(sighting: Omit<Sighting, 'id'>): string;
	addTick(write: Omit<TickWrite, 'id'>): string;
	/** A use has its id already: the panel counts it, the page adds what became of it. */
	addReplyUse(use: ReplyUse): string;
	addQuestion(question: Omit<QuestionTold, 'id'>): string;
	addPlatformCount(count: Omit<PlatformCount, 'id'>): string;
	/** Tries now instead of after the pause, e.g. when the page is hidden. */
	flush(): void;
	state(): OutboxState;
}

export interface OutboxOptions {
	/** Ends the outbox: nothing more is sent and what is held is dropped. */
	signal: AbortSignal;
	onChange?(state: OutboxState): void;
}

/**
 * Keeps writes until the background acknowledges them: a worker that is stopped in a burst loses some, answers some late
 * and stores some without answering. Repeating is safe, because ids count once. Stops quietly when the context is gone.
 */
export function createOutbox(send: Send, { signal, onChange }: OutboxOptions): Outbox {
	const queue = new OutboxQueue(MOST, BATCH);
	let running = false;
	let failures = 0;
	let trouble: string | undefined;
	let ended = signal.aborted;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wake: (() => void) | undefined;

	const state = (): OutboxState => ({
		held: queue.size,
		dropped: queue.dropped,
		...(trouble !== undefined && { trouble }),
	});
	const end = () => {
		ended = true;
		queue.clear();
		clearTimeout(timer);
		wake?.();
	};
	signal.addEventListener('abort', end, { once: true });

	const pause = (ms: number) =>
		new Promise<void>((resolve) => {
			wake = resolve;
			timer = setTimeout(resolve, ms);
		});

	async function run(): Promise<void> {
		if (running) return;
		running = true;
		while (!ended && queue.size > 0) {
			const batch = queue.next();
			const answer = await deliver(send, batch);
			if (ended) break;
			trouble = answer.ok ? undefined : answer.error;
			if (answer.ok) queue.acknowledge(answer.value);
			else if (answer.why === 'gone') end();
			else queue.putBack(batch, answer.why === 'refused');
			failures = answer.ok || answer.why === 'refused' ? 0 : failures + 1;
			onChange?.(state());
			if (failures > 0 && !ended) await pause(delay(failures));
		}
		running = false;
	}

	function start(ms: number): void {
		clearTimeout(timer);
		if (running || ms === 0) wake?.();
		if (!running) timer = setTimeout(run, ms);
	}

	function add(entry: Entry): string {
		if (ended) return entry.data.id;
		queue.add(entry);
		const urgent = entry.type !== 'sightings/add';
		if (urgent) start(0);
		else if (!running && queue.size === 1) start(GATHER);
		return entry.data.id;
	}

	return {
		addSighting: (data) => add({ type: 'sightings/add', data: { ...data, id: crypto.randomUUID() } }),
		addTick: (data) => add({ type: 'ticks/write', data: { ...data, id: crypto.randomUUID() } }),
		addReplyUse: (data) => add({ type: 'replies/used', data }),
		addQuestion: (data) => add({ type: 'questions/tell', data: { ...data, id: crypto.randomUUID() } }),
		addPlatformCount: (data) =>
			add({ type: 'platform-count/tell', data: { ...data, id: crypto.randomUUID() } }),
		flush: () => ended || start(0),
		state,
	};
}

/** Sends one batch; the ids that are kept now. An answer that acknowledges nothing counts as none. */
async function deliver(send: Send, batch: readonly Entry[]): Promise<Answer<string[]>> {
	try {
		const answer = await post(send, batch);
		if (!answer.ok) return answer;
		const { kept } = answer.value;
		// What acknowledges none of these is no answer to them; taken for one, it would be asked for again without a pause.
		const ids = [kept].flat().filter((id) => batch.some((entry) => entry.data.id === id));
		return ids.length > 0 ? { ok: true, value: ids } : { ok: false, why: 'silent', error: '' };
	} catch {
		return { ok: false, why: 'silent', error: '' };
	}
}

function post(send: Send, batch: readonly Entry[]): Promise<Answer<{ kept: string | string[] }>> {
	const [first] = batch;
	if (first?.type === 'ticks/write') return send(first.type, first.data);
	if (first?.type === 'replies/used') return send(first.type, first.data);
	if (first?.type === 'questions/tell') return send(first.type, first.data);
	if (first?.type === 'platform-count/tell') return send(first.type, first.data);
	const sightings = batch.flatMap((entry) => (entry.type === 'sightings/add' ? [entry.data] : []));
	return send('sightings/add', { sightings });
}

/** Doubles from a quarter of a second to half a minute, with chance in it so that sixty tabs do not come back at once. */
function delay(failures: number): number {
	const most = Math.min(LONGEST, SHORTEST * 2 ** (failures - 1));
	return most * (0.5 + Math.random() / 2);
}
