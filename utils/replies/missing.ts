import {
	Context,
	IfTag,
	isTruthy,
	Output,
	type Template,
	toValueSync,
	UnlessTag,
	type Value,
} from 'liquidjs';
import { SETTING, type Setting } from './filters';
import { engine } from './template';
import { truthOf } from './truth';

type Scope = Readonly<Record<string, unknown>>;

/**
 * Names of all the variables that rendering would need and `scope` lacks, in the order they are met. A branch that
 * would not be rendered needs nothing; where what is not known decides a condition, every branch that may follow is asked
 * about. `{{ x | default: … }}` does not need `x`.
 */
export function missingOf(templates: readonly Template[], scope: Scope, setting: Setting): string[] {
	const asked = new Set<string>();
	const globals = { [SETTING]: setting };
	const context = new Context(scope, engine.options, { sync: true, globals }, { liquid: engine });
	walk(templates, scope, context, asked);
	return [...asked];
}

function walk(templates: readonly Template[], scope: Scope, context: Context, asked: Set<string>): void {
	for (const template of templates) {
		if (template instanceof Output) ask(template.value, scope, asked);
		else if (template instanceof IfTag || template instanceof UnlessTag) {
			branch(template, scope, context, asked);
		}
	}
}

function branch(tag: IfTag | UnlessTag, scope: Scope, context: Context, asked: Set<string>): void {
	for (const [index, { value, templates }] of tag.branches.entries()) {
		const truth = decided(value, scope, context);
		if (truth === undefined) {
			ask(value, scope, asked);
			walk(templates, scope, context, asked);
			continue;
		}
		// Only the first branch of `unless` is turned round; its `elsif` are ordinary.
		if (truth === (tag instanceof UnlessTag && index === 0)) continue;
		walk(templates, scope, context, asked);
		return;
	}
	walk(tag.elseTemplates ?? [], scope, context, asked);
}

/** Undefined where the condition hangs on what is not known. */
function decided(value: Value, scope: Scope, context: Context): boolean | undefined {
	if (needed(value, scope).length === 0) return isTruthy(toValueSync(value.value(context, true)), context);
	if (value.filters.length > 0) return undefined;
	return truthOf(value, context, (token) => namesIn([token]).some((name) => !Object.hasOwn(scope, name)));
}

function ask(value: Value, scope: Scope, asked: Set<string>): void {
	for (const name of needed(value, scope)) asked.add(name);
}

/** The names that `value` needs and `scope` lacks. */
function needed(value: Value, scope: Scope): string[] {
	const spared = value.filters[0]?.name === 'default' ? namesIn(value.initial.postfix) : [];
	return namesIn([value]).filter((name) => !Object.hasOwn(scope, name) && !spared.includes(name));
}

type Arguments = NonNullable<Template['arguments']>;

/** Root names of the variables in an expression, by the engine's own static analysis of a template made of it. */
function namesIn(expression: Iterable<unknown>): string[] {
	const probe = {
		render: () => undefined,
		arguments: () => expression as ReturnType<Arguments>,
	} as unknown as Template;
	return engine.globalVariablesSync([probe]);
}
