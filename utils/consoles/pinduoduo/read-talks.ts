import { type LeftOut, textNodes, textRuns } from '../../dom/text';
import { instantFromText, instantText } from '../../domain/clock';
import type { Notes } from './notes';

/** So much of what was said is shown (characters); nothing of it is kept. */
const LONGEST = 80;
/** A name and a time are shorter than this (characters). */
const LONGEST_NAME = 20;

const STAMP = /\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?/;

interface Talk {
	who: string;
	at: number;
	text: string;
}

/**
 * The history of a request between buyer, shop and platform: how many entries it has, and the newest with who wrote it and when. `words` head that part of the
 * page. A buyer is named as such and not by the nick. Reads only.
 */
export function readTalks(root: Element, words: readonly string[], leftOut: LeftOut, notes: Notes): void {
	const talks = headed(root, words, leftOut).flatMap(talksIn);
	const newest = talks.reduce<Talk | undefined>(
		(one, other) => (one && one.at >= other.at ? one : other),
		undefined,
	);
	if (!newest) return;
	notes.note('talkCount', talks.length, '', words[0] ?? '');
	const told = [`${newest.who} ${instantText(newest.at)}`, newest.text.slice(0, LONGEST)]
		.filter(Boolean)
		.join('：');
	notes.note('lastTalk', told, told, words[0] ?? '');
}

/** The part under such a heading, where the page has just one. */
function headed(root: Element, words: readonly string[], leftOut: LeftOut): Element[] {
	const headings = textNodes(root, leftOut).filter((node) => words.includes(node.nodeValue?.trim() ?? ''));
	const [heading] = headings;
	if (!heading || headings.length > 1) return [];
	let place = heading.parentElement;
	while (place && place !== root && textRuns(place).length === 1) place = place.parentElement;
	return place && place !== root ? [place] : [];
}

/** Its entries: the largest parts that hold one time each, with a name before it. Where one of them is nobody's, the part is something else. */
function talksIn(place: Element): Talk[] {
	const stamped = textNodes(place).filter((node) => STAMP.test(node.nodeValue ?? ''));
	const found = new Map<string, Talk>();
	for (const node of stamped) {
		const entry = entryOf(node, stamped, place);
		const talk = entry && talkIn(textRuns(entry).join(' '));
		if (!talk) return [];
		found.set(JSON.stringify(talk), talk);
	}
	return [...found.values()];
}

function entryOf(node: Node, stamped: readonly Node[], place: Element): Element | undefined {
	let entry: Element | undefined;
	for (let at = node.parentElement; at && at !== place; at = at.parentElement) {
		if (stamped.some((other) => other !== node && at?.contains(other))) break;
		entry = at;
	}
	return entry;
}

function talkIn(text: string): Talk | undefined {
	const found = STAMP.exec(text);
	const at = found ? instantFromText(found[0]) : undefined;
	if (!found || at === undefined) return undefined;
	const name = text
		.slice(0, found.index)
		.replace(/[：:\s]+$/, '')
		.trim();
	const who = name.length > LONGEST_NAME ? undefined : whoIs(name);
	return who === undefined ? undefined : { who, at, text: text.slice(found.index + found[0].length).trim() };
}

/** A masked name is a buyer's; without its mask a nick may be any words. */
function whoIs(name: string): string | undefined {
	if (/^(?:系统|平台|拼多多|平台客服)$/.test(name)) return '平台';
	if (/^(?:商家|店铺|卖家)$/.test(name)) return '商家';
	return /^(?:买家|消费者)$|\*{2}/.test(name) ? '买家' : undefined;
}
