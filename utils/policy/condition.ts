import * as v from 'valibot';
import { FACT_NAMES, type FactName } from '../domain/fact';
import { AMOUNTS, isInstant, TEXTS, VALUES_OF } from './fact-kinds';

/** The closed set of operators. Durations in whole minutes, days are Shanghai days, money is fen. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Atom;

export type Atom =
	| { fact: string; in: (string | boolean)[] }
	| { fact: string; below: number }
	| { fact: string; contains: string[] }
	/** `to` minus `from` is at most so many minutes, inclusive. */
	| { elapsed: [from: string, to: string]; atMostMinutes: number }
	/** The Shanghai day of `to` is at most so many days after that of `from`. */
	| { days: [from: string, to: string]; atMost: number };

/** Deepest nesting, so that a bottomless pack cannot exhaust the stack. */
const DEEPEST = 12;
/** Most operators in one condition, so that a bushy one cannot exhaust the time. */
const MOST_OPERATORS = 400;
const MOST_PARTS = 40;
const MOST_WORDS = 60;
const LONGEST_WORD = 40;
const MOST_COUNT = 100_000_000;

type Path = readonly (string | number)[];

/** What is wrong with a condition, and where in it. */
interface Fault {
	message: string;
	path: Path;
}

interface Budget {
	operators: number;
}

/**
 * Checked by hand and not by a union schema, which could only say that nothing fits. A condition is taken only with exactly the
 * keys of one operator.
 */
function faultIn(node: unknown, path: Path, budget: Budget): Fault | undefined {
	const at = (message: string, ...more: Path): Fault => ({ message, path: [...path, ...more] });
	budget.operators += 1;
	if (budget.operators > MOST_OPERATORS) return at('条件太多');
	if (path.filter((part) => typeof part === 'string').length > DEEPEST) return at('条件嵌套太深');
	if (typeof node !== 'object' || node === null || Array.isArray(node)) return at('条件写法不认识');
	const parts = new Map<string, unknown>(Object.entries(node));
	switch ([...parts.keys()].sort().join()) {
		case 'all':
			return faultInParts(parts.get('all'), [...path, 'all'], budget);
		case 'any':
			return faultInParts(parts.get('any'), [...path, 'any'], budget);
		case 'not':
			return faultIn(parts.get('not'), [...path, 'not'], budget);
		case 'fact,in':
			return faultInFact(parts.get('fact'), path) ?? faultInValues(parts, path);
		case 'below,fact':
			return (
				faultInFact(parts.get('fact'), path) ??
				(AMOUNTS.includes(parts.get('fact') as FactName) ? undefined : at('这个事实不是数', 'fact')) ??
				faultInCount(parts.get('below'), [...path, 'below'])
			);
		case 'contains,fact':
			return (
				faultInFact(parts.get('fact'), path) ??
				(TEXTS.includes(parts.get('fact') as FactName) ? undefined : at('这个事实不是文字', 'fact')) ??
				faultInWords(parts.get('contains'), [...path, 'contains'], MOST_WORDS)
			);
		case 'atMostMinutes,elapsed':
			return (
				faultInPair(parts.get('elapsed'), [...path, 'elapsed']) ??
				faultInCount(parts.get('atMostMinutes'), [...path, 'atMostMinutes'])
			);
		case 'atMost,days':
			return (
				faultInPair(parts.get('days'), [...path, 'days']) ??
				faultInCount(parts.get('atMost'), [...path, 'atMost'])
			);
		default:
			return at('条件写法不认识');
	}
}

function faultInParts(parts: unknown, path: Path, budget: Budget): Fault | undefined {
	const fault = faultInList(parts, path, MOST_PARTS);
	if (fault || !Array.isArray(parts)) return fault;
	for (const [index, part] of parts.entries()) {
		const inner = faultIn(part, [...path, index], budget);
		if (inner) return inner;
	}
	return undefined;
}

function faultInList(list: unknown, path: Path, most: number): Fault | undefined {
	if (!Array.isArray(list)) return { message: '这里要一个列表', path };
	if (list.length === 0) return { message: '列表是空的', path };
	return list.length > most ? { message: `列表最多 ${most} 项`, path } : undefined;
}

function faultInFact(name: unknown, path: Path): Fault | undefined {
	return FACT_NAMES.some((fact) => fact === name)
		? undefined
		: { message: '没有这个事实', path: [...path, 'fact'] };
}

function faultInValues(parts: ReadonlyMap<string, unknown>, path: Path): Fault | undefined {
	const name = parts.get('fact') as FactName;
	const list = parts.get('in');
	const here = [...path, 'in'];
	if (TEXTS.includes(name)) return faultInWords(list, here, MOST_PARTS);
	const allowed = VALUES_OF[name];
	if (!allowed) return { message: '这个事实不能列举', path: [...path, 'fact'] };
	const fault = faultInList(list, here, MOST_PARTS);
	if (fault || !Array.isArray(list)) return fault;
	const wrong = list.findIndex((value) => !allowed.includes(value));
	return wrong < 0 ? undefined : { message: '这个事实没有这个值', path: [...here, wrong] };
}

function faultInWords(list: unknown, path: Path, most: number): Fault | undefined {
	const fault = faultInList(list, path, most);
	if (fault || !Array.isArray(list)) return fault;
	const wrong = list.findIndex(
		(word) => typeof word !== 'string' || word.length === 0 || word.length > LONGEST_WORD,
	);
	return wrong < 0 ? undefined : { message: `这里要 1 到 ${LONGEST_WORD} 个字`, path: [...path, wrong] };
}

function faultInCount(count: unknown, path: Path): Fault | undefined {
	const fits = Number.isInteger(count) && Number(count) >= 0 && Number(count) <= MOST_COUNT;
	return fits ? undefined : { message: `这里要 0 到 ${MOST_COUNT} 的整数`, path };
}

function faultInPair(pair: unknown, path: Path): Fault | undefined {
	if (!Array.isArray(pair) || pair.length !== 2) return { message: '这里要两个时刻', path };
	const wrong = pair.findIndex((name) => !isInstant(name));
	if (wrong >= 0) return { message: '没有这个时刻', path: [...path, wrong] };
	return pair[0] === pair[1] ? { message: '两个时刻不能相同', path } : undefined;
}

/** A condition from untrusted data; a refusal names the place inside the condition. */
export const conditionSchema: v.GenericSchema<unknown, Condition> = v.pipe(
	v.unknown(),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const fault = faultIn(dataset.value, [], { operators: 0 });
		if (!fault) return dataset.value as Condition;
		const [first, ...rest] = fault.path.map(toPathItem);
		addIssue({ message: fault.message, ...(first && { path: [first, ...rest] }) });
		return NEVER;
	}),
);

function toPathItem(key: string | number): v.UnknownPathItem {
	return { type: 'unknown', origin: 'value', input: undefined, key, value: undefined };
}
