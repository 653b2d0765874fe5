import { Liquid, LiquidError, type Template } from 'liquidjs';
import { fail, ok, type Result } from '../domain/result';
import { CursorTag } from './cursor-tag';
import { OWN_FILTERS, SAID_SENTENCE } from './filters';
import { withPlainSigns } from './loose-marks';
import { VALUE, VALUE_END, withoutMarks } from './marks';
import { unreadableIn } from './readable';

/**
 * What a template may use. Without loops, captures and partials each template ends, needs no files, and what it asks for
 * can be read off it exactly.
 */
const TAGS = new Set(['if', 'unless', 'comment', '#', '光标']);
const FILTERS = new Set([
	...['default', 'append', 'prepend', 'strip', 'replace', 'remove', 'size'],
	...Object.keys(OWN_FILTERS),
]);

export const engine = new Liquid({
	strictVariables: true,
	strictFilters: true,
	ownPropertyOnly: true,
	// Only reached after `missingOf` found nothing: what stays unknown then stands before a `default`.
	lenientIf: true,
	parseLimit: 10_000,
	renderLimit: 1000,
	memoryLimit: 100_000,
	templates: {},
	outputEscape: (value: unknown) => {
		const text = typeof value === 'boolean' ? (value ? '是' : '否') : String(value ?? '');
		return text === '' ? text : `${VALUE}${text}${VALUE_END}`;
	},
});
engine.registerTag('光标', CursorTag);
for (const [name, filter] of Object.entries(OWN_FILTERS)) engine.registerFilter(name, filter);
keepOnly(engine.tags, TAGS);
keepOnly(engine.filters, FILTERS);

/** Without a prototype `{% constructor %}` and `{{ x | toString }}` are as unknown as any other word. */
function keepOnly(table: object, names: ReadonlySet<string>): void {
	for (const name of Object.keys(table)) if (!names.has(name)) Reflect.deleteProperty(table, name);
	Object.setPrototypeOf(table, null);
}

/** Whole marks. No brace and no backslash may stand inside: a literal must not be able to spell a brace. */
const MARKS = /\{\{[^{}\\]*\}\}|\{%[^{}\\]*%\}/g;
const EMPTY = /\{\{-?\s*-?\}\}/;

/** A list shows the same templates with every key that is pressed. */
const parsed = new Map<string, Result<Template[]>>();
const MOST_PARSED = 500;

/** The parsed template, or one Chinese sentence that names the line. */
export function parseTemplate(body: string): Result<Template[]> {
	const known = parsed.get(body);
	if (known) return known;
	const result = parse(body);
	if (parsed.size >= MOST_PARSED) parsed.clear();
	parsed.set(body, result);
	return result;
}

function parse(source: string): Result<Template[]> {
	// A character that cannot be seen would make another name of the same one.
	const body = withPlainSigns(source).replace(MARKS, (mark) => mark.replace(/\p{Cf}/gu, ''));
	const bare = body.replace(MARKS, (mark) => mark.replace(/[^\n]/g, ' '));
	const brace = bare.search(/[{}]/);
	if (brace !== -1) return fail(`${lineAt(body, brace)}的花括号没有写完整，变量要写成 {{变量名}}`);
	const empty = body.search(EMPTY);
	if (empty !== -1) return fail(`${lineAt(body, empty)}的 {{ }} 里没有写变量名`);
	try {
		const templates = engine.parse(withoutMarks(body));
		const unreadable = unreadableIn(templates);
		return unreadable === undefined ? ok(templates) : fail(unreadable);
	} catch (error) {
		return fail(templateError(error));
	}
}

function lineAt(body: string, index: number): string {
	return `第 ${body.slice(0, index).split('\n').length} 行`;
}

/** What is written in place of the engine's own words. */
const MEANT: Readonly<Record<string, string>> = {
	如果: 'if',
	否则如果: 'elsif',
	否则: 'else',
	结束: 'endif',
	elseif: 'elsif',
	elif: 'elsif',
};

const SAYINGS: [RegExp, (word: string) => string][] = [
	[SAID_SENTENCE, (sentence) => `：${sentence}`],
	[/cursor prompt/, () => '的光标写法不对，要写成 {% 光标 %} 或 {% 光标 "提示" %}'],
	[/tag "(如果|否则如果|否则|结束|elseif|elif)" not found/, (word) => `的「${word}」要写成 ${MEANT[word]}`],
	[/unexpected "if /, () => '的 else if 要写成 elsif'],
	[/duplicated else|after else/, () => '的 {% else %} 只能有一个，放在最后'],
	[/tag "(?:end.*|else|elsif)" not found/, () => '多了一个结束或分支的标签，前面没有对应的 {% if %}'],
	[/tag "([^"]*)" not found/, (word) => `用了不支持的标签「${word}」，可用的是 if、unless、comment、光标`],
	[/tag \{%-?\s*(\w+).* not closed/s, (word) => `的 {% ${word} %} 没有结束，要有对应的 {% end${word} %}`],
	[/illegal tag syntax/, () => '的 {% %} 里没有写标签'],
	[/invalid value expression: ""/, () => '的标签里没有写条件'],
	[/before filter/, () => '的写法看不懂：等于要写成 ==，过滤器前面要写 |'],
	[/after filter name/, () => '的过滤器看不懂：后面有内容时要写冒号，如 打码: 2'],
	[/^(\w+) expect/, (word) => `的过滤器「${word}」后面没有写内容`],
	[/undefined filter: ([^\s,]+)/, (word) => `用了不认识的过滤器「${word}」`],
	[/undefined variable: ([^\n,]+)/, (word) => `的「${word}」没有这样的内容`],
	[/limit exceeded/, () => '太长或太复杂，超出了限度'],
];

/** One Chinese sentence for whatever the engine threw; it names the line where that is known. */
export function templateError(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const line = LiquidError.is(error) ? `第 ${error.token.getPosition()[0]} 行` : '话术';
	for (const [pattern, say] of SAYINGS) {
		const match = pattern.exec(message);
		if (match) return `${line}${say(match[1] ?? '')}`;
	}
	return `${line}的写法看不懂，请检查 {{ }} 和 {% %} 里的内容`;
}
