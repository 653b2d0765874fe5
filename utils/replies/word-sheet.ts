import type { Places } from './places';

/** One word that is in the body only, or only almost in the title, costs more than any place of the others can make good. */
const STEP = 2000;
/** A title is worth this much more than a tag or a label. */
const TITLE = 100;
const LABEL = 40;

/** Which replies a short text belongs to, doubled: odd where it is the title, even where it is a label or tag. */
export type Owners = Places;

/** How a word was met in a text, for the agent. */
const KINDS = ['', '拼音', '首字母', '近音'] as const;

const WHYS = KINDS.flatMap((kind) => [`标签${kind}`, `标题${kind}`]);
const IN_BODY = WHYS.push('正文') - 1;

/** What one word of the query is worth in each reply: the best place that it has there. */
export class WordSheet {
	/** By reply; 0 where the word is nowhere, which no other word can make good. */
	readonly worth: Int16Array;
	/** By reply, the place in `WHYS` and, 16 times, in `words`. */
	private readonly how: Uint8Array;
	/** The typed word, then the mended ones, each by itself in a list. */
	private words: (readonly string[])[] = [];
	/** The replies that have the word, as they were met: the first `count` places. */
	readonly met: Int32Array;
	count = 0;
	/** The bodies were looked into. */
	bodies = false;

	constructor(
		private readonly owners: Owners,
		replies: number,
	) {
		this.worth = new Int16Array(replies);
		this.how = new Uint8Array(replies);
		this.met = new Int32Array(replies);
	}

	/** Made empty for another word: memory for ten thousand replies is not asked for with every key. */
	begin(typed: string): void {
		this.worth.fill(0);
		this.words = [[typed]];
		this.count = 0;
		this.bodies = false;
	}

	get typed(): string {
		return this.words[0]?.[0] ?? '';
	}

	/** Words that sound or are spelt alike count too. */
	get loose(): boolean {
		return this.words.length > 1;
	}

	/** A word that counts instead of the typed one; gives its number for `meet`. */
	loosen(word: string): number {
		return this.words.push([word]) - 1;
	}

	/** Adds a short text that has the word, or the mended one of that number. `score` is 1 to 60, `kind` a place in `KINDS`. */
	meet(text: number, score: number, kind: number, near = 0): void {
		const { starts, places } = this.owners;
		const last = starts[text + 1] ?? 0;
		const least = near === 0 ? score : score - 2 * STEP;
		for (let at = starts[text] ?? 0; at < last; at++) {
			const place = places[at] ?? 0;
			const inTitle = place & 1;
			this.put(place >> 1, least + (inTitle ? TITLE : LABEL), 16 * near + 2 * kind + inTitle);
		}
	}

	/** Adds a reply whose body has the word. */
	meetBody(reply: number): void {
		this.put(reply, -STEP, IN_BODY);
	}

	private put(reply: number, value: number, how: number): void {
		const before = this.worth[reply] ?? 0;
		if (before === 0) this.met[this.count++] = reply;
		else if (before >= value) return;
		this.worth[reply] = value;
		this.how[reply] = how;
	}

	/** Where the word was found in a reply, for the agent. */
	whyIn(reply: number): string {
		return WHYS[(this.how[reply] ?? 0) & 15] ?? '';
	}

	/** The word as the reply has it, by itself in a list. */
	wordsIn(reply: number): readonly string[] {
		return this.words[(this.how[reply] ?? 0) >> 4] ?? [];
	}
}
