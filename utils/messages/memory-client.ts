import { BoundedMap } from '../domain/bounded-map';
import type { BuyerCase, SeenBuyer } from '../domain/buyer';
import type { Facts } from '../domain/fact';
import { memorable, type Telling } from '../domain/memory';
import type { PageKind } from '../domain/sighting';
import type { Answer } from './answer';
import type { RequestAnswer, RequestData } from './requests';

/** Rows are read in bursts: so long tellings gather, and so long questions (ms). */
const GATHER_TOLD = 500;
const GATHER_ASKED = 20;
/** What one message may carry, and how much is held here. */
const MOST_TOLD = 200;
const MOST_ASKED = 500;
const MOST_HELD = 2000;

type Type = 'memory/tell' | 'memory/recall' | 'buyers/tell' | 'buyers/recall';

/** `ask` of `client.ts`, or what stands in for it. */
export type AskMemory = <K extends Type>(type: K, data: RequestData<K>) => Promise<Answer<RequestAnswer<K>>>;

/** What pages showed of orders and requests, on every page. Neither call throws. */
export interface Memory {
	/** Adds what a page said of a case; the same again costs nothing. */
	tell(caseKey: string, facts: Facts, page: PageKind): void;
	/** What is remembered, by case key, perhaps with other cases that were asked for at the same time; undefined where there is no answer. */
	recall(caseKeys: readonly string[]): Promise<Record<string, Facts> | undefined>;
	/** Adds whose cases these are to what all tabs know. */
	tellBuyers(seen: readonly SeenBuyer[]): void;
	/** A buyer's cases; undefined where there is no answer. */
	recallBuyer(buyer: string): Promise<BuyerCase[] | undefined>;
}

/**
 * The page's end of the memory. A value is told once: a row that is read again is no newer than it was, so its "not shipped yet" must not start to
 * live anew. A telling without an answer waits for the next call, with the time at which it was seen.
 */
export function createMemory(ask: AskMemory, signal: AbortSignal): Memory {
	/** The values told last, by page and case. */
	const told = new BoundedMap<string, Record<string, unknown>>(MOST_HELD);
	const waiting: Telling[] = [];
	let sending = false;
	let asking: { keys: Set<string>; answer: Promise<Record<string, Facts> | undefined> } | undefined;

	const put = async <K extends Type>(type: K, data: RequestData<K>) => {
		try {
			if (!signal.aborted) return await ask(type, data);
		} catch {}
		return undefined;
	};

	const sendSoon = () => {
		if (waiting.length === 0 || sending || signal.aborted) return;
		sending = true;
		setTimeout(send, GATHER_TOLD);
	};

	async function send(): Promise<void> {
		while (waiting.length > 0) {
			const batch = waiting.splice(0, MOST_TOLD);
			const answer = await put('memory/tell', { told: batch });
			// What is refused would be refused for ever.
			if (answer?.ok || answer?.why === 'refused') continue;
			waiting.unshift(...batch);
			break;
		}
		sending = false;
	}

	async function answerTo(keys: Set<string>): Promise<Record<string, Facts> | undefined> {
		await new Promise((resolve) => setTimeout(resolve, GATHER_ASKED));
		asking = undefined;
		const recalled: Record<string, Facts> = {};
		const all = [...keys];
		while (all.length > 0) {
			const answer = await put('memory/recall', { caseKeys: all.splice(0, MOST_ASKED) });
			if (!answer?.ok) return undefined;
			Object.assign(recalled, answer.value);
		}
		return recalled;
	}

	return {
		tell(caseKey, all, page) {
			const place = `${page} ${caseKey}`;
			const before = told.get(place) ?? {};
			const seen = Object.entries(memorable(all)).filter(([name, { value }]) => before[name] !== value);
			if (seen.length > 0) {
				if (waiting.length >= MOST_HELD) waiting.shift();
				told.set(place, { ...before, ...Object.fromEntries(seen.map(([name, { value }]) => [name, value])) });
				waiting.push({ caseKey, page, facts: Object.fromEntries(seen) });
			}
			sendSoon();
		},
		recall(caseKeys) {
			sendSoon();
			if (!asking) {
				const keys = new Set<string>();
				asking = { keys, answer: answerTo(keys) };
			}
			for (const key of caseKeys) asking.keys.add(key);
			return asking.answer;
		},
		tellBuyers: (seen) => void put('buyers/tell', { seen: [...seen] }),
		async recallBuyer(buyer) {
			const answer = await put('buyers/recall', { buyer });
			return answer?.ok ? answer.value : undefined;
		},
	};
}
