import { readFileSync } from 'node:fs';
import { checkText, type Finding } from '../../../utils/replies/check';

/** One labelled sentence: what the check must say of it, and of which class it is an example or a near miss. */
export interface Labelled {
	bad: boolean;
	code: string;
	text: string;
	goods: string | undefined;
	order: string | undefined;
}

export interface Figures {
	code: string;
	right: number;
	missed: number;
	falseAlarms: number;
	precision: number;
	recall: number;
}

/** `\u200b` stands for the character, so that an editor shows it. */
const unescaped = (text: string) =>
	text.replace(/\\u([\da-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

export function readLabelled(name: string): Labelled[] {
	const path = new URL(`../../fixtures/reply-checks/${name}.tsv`, import.meta.url);
	return readFileSync(path, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const [label = '', text = '', about = ''] = line.split('\t');
			const of = (key: string) => (about.startsWith(`${key}=`) ? about.slice(key.length + 1) : undefined);
			return {
				bad: label.startsWith('+'),
				code: label.slice(1),
				text: unescaped(text),
				goods: of('goods'),
				order: of('order'),
			};
		});
}

/** What the agent would be held or asked for; a remark is no finding. */
function findingsFor({ text, goods, order }: Labelled): Finding[] {
	const found = checkText(text, {
		allowed: goods ? [goods] : [],
		hour: 12,
		...(order && { own: { orders: [order] } }),
	});
	return found.filter(({ severity }) => severity !== 'info');
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** A bad sentence is right where its own class is named; an honest one is a false alarm of every class that is named. */
export function figuresOf(sentences: readonly Labelled[]): Figures[] {
	const codes = [...new Set(sentences.map(({ code }) => code))].filter((code) => code !== 'OK').sort();
	const told = sentences.map((one) => ({ one, codes: new Set(findingsFor(one).map(({ code }) => code)) }));
	const figures = codes.map((code) => {
		const bad = told.filter(({ one }) => one.bad && one.code === code);
		const right = bad.filter((entry) => (entry.codes as ReadonlySet<string>).has(code)).length;
		const falseAlarms = told.filter(
			({ one, codes: found }) => !one.bad && (found as ReadonlySet<string>).has(code),
		).length;
		return withShares({ code, right, missed: bad.length - right, falseAlarms });
	});
	// Over all: a sentence counts once, however many classes are named in it.
	const right = told.filter(({ one, codes: found }) => one.bad && found.size > 0).length;
	const missed = told.filter(({ one, codes: found }) => one.bad && found.size === 0).length;
	const falseAlarms = told.filter(({ one, codes: found }) => !one.bad && found.size > 0).length;
	return [...figures, withShares({ code: 'all', right, missed, falseAlarms })];
}

function withShares(counts: Omit<Figures, 'precision' | 'recall'>): Figures {
	const { right, missed, falseAlarms } = counts;
	return {
		...counts,
		precision: share(right, right + falseAlarms),
		recall: share(right, right + missed),
	};
}

export function tableOf(name: string, figures: readonly Figures[]): string {
	const rows = figures.map(({ code, right, missed, falseAlarms, precision, recall }) =>
		[
			code.padEnd(16),
			...[right, missed, falseAlarms].map((count) => String(count).padStart(7)),
			...[precision, recall].map((value) => value.toFixed(3).padStart(10)),
		].join(''),
	);
	const head = `${name.padEnd(16)}  right missed  false precision    recall`;
	return [head, ...rows].join('\n');
}
