import { SECOND } from '../../domain/clock';
import type { Said, Speaker } from '../../domain/reply-clock';
import type { ConsoleMap } from './console-map';
import { driftedFields } from './drift';
import { isRecord, type JsonRecord, nameIn, parseReply } from './json';
import { same } from './sole';

type Fields = ConsoleMap['replies']['history']['fields'];

/** The newest message of a conversation as a reply of the console carries it, to tell whether the page has moved on since. */
export interface Newest {
	at: number;
	/** Empty where it is no plain text. */
	text: string;
}

/** What a reply says of one conversation. `said` is in the order of time; of the list of conversations it holds the newest message alone. */
export interface Talk {
	/** Held in memory only. */
	buyer: string;
	said: readonly Said[];
	newest: Newest;
}

/** `/plateau/chat/latest_conversations`: every conversation with its newest message. Undefined where the body has another shape. */
export function readConversationsJson(body: string, { replies }: ConsoleMap): Talk[] | undefined {
	const { list, fields } = replies.conversations;
	return itemsAt(parseReply(body), list)?.flatMap((item) => (item && talkOf([item], fields)) ?? []);
}

/** `/latitude/message/getHistoryMessage`: one conversation, newest first, each message a text of JSON. Undefined where the body has another shape. */
export function readHistoryJson(body: string, { replies }: ConsoleMap): Talk[] | undefined {
	const { list, fields } = replies.history;
	const items = itemsAt(parseReply(body), list);
	// One that cannot be read may have been the reply.
	if (!items?.every((item) => item !== undefined)) return items && [];
	const talk = talkOf(items.toReversed(), fields);
	return talk ? [talk] : [];
}

/** The fields that most messages of such a reply lack under every name the map knows; undefined where the body has another shape. */
export function driftedMessages(
	body: string,
	endpoint: 'conversations' | 'history',
	map: ConsoleMap,
): string[] | undefined {
	const items = itemsAt(parseReply(body), map.replies[endpoint].list);
	return items && driftedFields(endpoint, items.filter(isRecord), map);
}

/** Where one message has no time, or the buyers differ, nothing is said of the conversation. */
function talkOf(items: readonly JsonRecord[], fields: Fields): Talk | undefined {
	const buyer = same(items.flatMap((item) => buyerIn(item, fields) ?? []));
	const said = items.map((item) => ({ by: speakerOf(item, fields), at: instantOfItem(item, fields) }));
	const [last, lastSaid] = [items.at(-1), said.at(-1)];
	if (buyer === undefined || !last || lastSaid?.at === undefined) return undefined;
	if (said.some(({ at }, index) => at === undefined || at < (said[index - 1]?.at ?? 0))) return undefined;
	const text = fieldOf(last, fields.text);
	const isText = [0, '0', undefined].includes(fieldOf(last, fields.kind) as number);
	return { buyer, said, newest: { at: lastSaid.at, text: isText && typeof text === 'string' ? text : '' } };
}

/** Types of message that nobody wrote: a task of the console, a handing over, a hint, a withdrawal. */
const UNWRITTEN: readonly unknown[] = [8, 24, 31, 1002];

function speakerOf(item: JsonRecord, fields: Fields): Speaker {
	const role = roleOf(item, fields.from, fields);
	if (/^(?:robot|system|platform)/.test(role) || UNWRITTEN.includes(fieldOf(item, fields.kind)))
		return 'machine';
	if (role === 'user') return 'buyer';
	if (role !== 'mall_cs') return 'unknown';
	const template = fieldOf(item, fields.template);
	// A card that the console sends in the shop's name.
	return template === undefined || template === '' ? 'person' : 'machine';
}

function roleOf(item: JsonRecord, side: readonly string[], fields: Fields): string {
	const party = fieldOf(item, side);
	const role = isRecord(party) ? fieldOf(party, fields.role) : undefined;
	return typeof role === 'string' ? role : '';
}

function buyerIn(item: JsonRecord, fields: Fields): string | undefined {
	const side = [fields.from, fields.to].find((names) => roleOf(item, names, fields) === 'user');
	const party = side && fieldOf(item, side);
	const uid = isRecord(party) ? String(fieldOf(party, fields.buyer)) : '';
	return /^\d{5,20}$/.test(uid) ? uid : undefined;
}

/** Seconds or ms since 1970, between 2015 and 2100. */
function instantOfItem(item: JsonRecord, fields: Fields): number | undefined {
	const value = Number(fieldOf(item, fields.at));
	const at = value > 1e11 ? value : value * SECOND;
	return at >= 1_420_041_600_000 && at <= 4_102_416_000_000 ? at : undefined;
}

function fieldOf(item: JsonRecord, names: readonly string[]): unknown {
	const name = nameIn(item, names);
	return Object.hasOwn(item, name) ? item[name] : undefined;
}

/** The records of a list, also where each is a text of JSON, undefined for one that is none; undefined where there is no list. At most 200 are read. */
function itemsAt(value: unknown, path: readonly string[]): (JsonRecord | undefined)[] | undefined {
	let node: unknown = value;
	for (const key of path) {
		if (!isRecord(node) || !Object.hasOwn(node, key)) return undefined;
		node = node[key];
	}
	if (!Array.isArray(node)) return undefined;
	return node.slice(0, 200).map((item: unknown) => {
		const read = typeof item === 'string' ? parseReply(item) : item;
		return isRecord(read) ? read : undefined;
	});
}
