import { type Evidence, type Facts, known, unreadable } from '../../domain/fact';
import { ReadingBuilder } from '../../domain/reading';
import { same } from './sole';
import { deliveryOf, endedByOf, requestTypeOf, returnSignedOf, speedOf, stageOf } from './wording';

/** Longest quote kept as evidence. */
const QUOTE = 60;

/** How a reader of this console notes down what it found; the same words mean the same from a row, a detail page or JSON. */
export class Notes extends ReadingBuilder {
	constructor(
		readonly at: number,
		/** Makes the evidence for a quote; `field` names the JSON field, or the label on the page. */
		private readonly evidence: (quote: string, field: string) => Evidence,
	) {
		super();
	}

	/** Notes a value with its quote; an undefined value is noted as unreadable, since something stood there. */
	note<K extends keyof Facts>(name: K, value: unknown, quote: string, field: string): void {
		const facts = this.facts as Record<string, unknown>;
		facts[name] =
			value === undefined
				? unreadable(quote.slice(0, QUOTE), this.at)
				: known(value, this.evidence(quote.slice(0, QUOTE), field), this.at);
	}

	/** The page itself says two things: no other source can settle that. */
	contradict(name: keyof Facts, quote: string): void {
		this.facts[name] = {
			kind: 'unknown',
			why: 'contradiction',
			quotes: [quote.slice(0, QUOTE)],
			at: this.at,
		};
	}

	/** As `note`, but nothing is noted where no value was read. */
	noteIf<K extends keyof Facts>(name: K, value: unknown, quote: string, field: string): void {
		if (value !== undefined && value !== '') this.note(name, value, quote, field);
	}

	/** A status and, where the page has them, the lines beside it: they tell who ended the case, never its stage. */
	status(text: string, field: string, beside: readonly string[] = []): void {
		const stage = stageOf(text);
		if (stage === undefined && text !== '') this.unknownWord(text);
		this.note('stage', stage, text, field);
		this.noteIf('statusText', text.slice(0, QUOTE), text, field);
		const whole = [text, ...beside].join('；');
		if (stage) this.noteIf('endedBy', endedByOf(whole, stage), whole, field);
	}

	requestType(text: string, field: string): void {
		const type = requestTypeOf(text);
		if (type === undefined && text !== '') this.unknownWord(text);
		this.note('requestType', type, text, field);
	}

	delivery(text: string, field: string): void {
		const delivery = deliveryOf(text);
		if (delivery === undefined) this.unknownWord(text);
		this.note('shipped', delivery?.shipped, text, field);
		this.noteIf('signed', delivery?.signed, text, field);
	}

	/** What lines say of fast refund and of the returned parcel, where they say anything and agree. */
	lines(texts: readonly string[], field: string): void {
		const whole = texts.join('；');
		this.noteIf('speed', agreed(texts.map(speedOf)), whole, field);
		this.noteIf('returnSigned', agreed(texts.map(returnSignedOf)), whole, field);
	}
}

function agreed<T>(values: readonly (T | undefined)[]): T | undefined {
	return same(values.filter((value) => value !== undefined));
}

/** Notes whose evidence is the page's own text. */
export function pageNotes(at: number): Notes {
	return new Notes(at, (quote) => ({ by: 'page', quote }));
}

/** Notes whose evidence is a field of the console's JSON. */
export function jsonNotes(at: number): Notes {
	return new Notes(at, (quote, field) => ({ by: 'json', field, quote }));
}
