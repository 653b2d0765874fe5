import type { Json } from '../../console/truth/types';
import type { Random } from '../random';
import { everyRow, type Stage } from '../stage';
import { LISTS, type Mutation } from './mutation';

/** What may befall the console's replies. All items alike, as a new build of the server would. */
export const JSON_REPLIES: readonly Mutation[] = [
	{ name: 'reply late', kinds: LISTS, weight: 3, apply: late },
	{ name: 'reply twice', kinds: LISTS, weight: 2, apply: twice },
	{ name: 'reply of another page', kinds: LISTS, weight: 2, apply: ofAnotherPage },
	{ name: 'reply in another order', kinds: LISTS, weight: 2, apply: reordered },
	{ name: 'reply cut off', kinds: LISTS, weight: 1, apply: cutOff },
	{ name: 'a field under another name', kinds: LISTS, weight: 4, apply: renameField },
	{ name: 'a field of another type', kinds: LISTS, weight: 4, apply: retypeField },
	{ name: 'a field dropped', kinds: LISTS, weight: 4, apply: dropField },
	{ name: 'two fields swapped', kinds: LISTS, weight: 3, apply: swapFields },
];

/** Without its JSON a row says less than the console does. */
function hurtAll(stage: Stage): void {
	for (const row of everyRow(stage)) row.hurt = true;
}

function late(stage: Stage, random: Random): string | undefined {
	const after = 50 + random.below(500);
	for (const reply of stage.replies) reply.after += after;
	return stage.replies.length > 0 ? `${after} ms` : undefined;
}

function twice(stage: Stage, random: Random): string | undefined {
	const after = 20 + random.below(400);
	const again = stage.replies.map((reply) => ({ ...reply, after: reply.after + after }));
	stage.replies.push(...again);
	return again.length > 0 ? `${after} ms later` : undefined;
}

function ofAnotherPage(stage: Stage, random: Random): string | undefined {
	const [reply] = stage.replies;
	if (!reply) return undefined;
	const keep = random.below(3);
	const others = reply.items.slice(reply.items.length - 4);
	stage.replies = [{ items: [...reply.items.slice(0, keep), ...others], after: 0 }];
	hurtAll(stage);
	return `${keep} of this page`;
}

function reordered(stage: Stage, random: Random): string | undefined {
	for (const reply of stage.replies) reply.items = random.shuffled(reply.items);
	return stage.replies.length > 0 ? 'all' : undefined;
}

function cutOff(stage: Stage): string | undefined {
	for (const reply of stage.replies)
		reply.body = JSON.stringify({ result: { list: reply.items } }).slice(0, 2000);
	hurtAll(stage);
	return stage.replies.length > 0 ? 'all' : undefined;
}

/** The fields that all items of a reply have. */
function fieldsOf(stage: Stage): string[] {
	const [first = {}] = stage.replies.flatMap(({ items }) => items);
	return Object.keys(first);
}

function change(stage: Stage, fields: readonly string[], alter: (item: Json) => Json): string | undefined {
	if (fields.length === 0) return undefined;
	for (const reply of stage.replies) reply.items = reply.items.map(alter);
	hurtAll(stage);
	return fields.join(', ');
}

function renameField(stage: Stage, random: Random): string | undefined {
	const fields = random.some(fieldsOf(stage), 1);
	const [from = ''] = fields;
	const to = random.pick([`${from}V2`, `new_${from}`, from.toUpperCase()]);
	return change(stage, fields, ({ [from]: value, ...rest }) => ({ ...rest, [to]: value }));
}

function retypeField(stage: Stage, random: Random): string | undefined {
	const fields = random.some(fieldsOf(stage), 1);
	const [name = ''] = fields;
	const how = random.pick(['text', 'object', 'list', 'null', 'thousandfold', 'boolean'] as const);
	const retyped: Record<typeof how, (value: unknown) => unknown> = {
		text: (value) => String(value),
		object: (value) => ({ value }),
		list: (value) => [value],
		null: () => null,
		thousandfold: (value) => (typeof value === 'number' ? value * 1000 : value),
		boolean: (value) => Boolean(value),
	};
	const said = change(stage, fields, (item) => ({ ...item, [name]: retyped[how](item[name]) }));
	return said && `${said} as ${how}`;
}

function dropField(stage: Stage, random: Random): string | undefined {
	const fields = random.some(fieldsOf(stage), 1 + random.below(3));
	return change(stage, fields, (item) =>
		Object.fromEntries(Object.entries(item).filter(([name]) => !fields.includes(name))),
	);
}

function swapFields(stage: Stage, random: Random): string | undefined {
	const fields = random.some(fieldsOf(stage), 2);
	const [one = '', other = ''] = fields;
	// A small number that has come to stand for a flag of fast refund is one, to whoever reads it.
	const isFlag = fields.some((name) => /speed/i.test(name));
	const isSmall = (item: Json) =>
		fields.some((name) => Number.isInteger(item[name]) && Number(item[name]) < 10);
	if (isFlag && stage.replies.some(({ items }) => items.some(isSmall))) return undefined;
	return change(stage, fields, (item) => ({ ...item, [one]: item[other], [other]: item[one] }));
}
