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
import { engine } from './template';

type Scope = Readonly<Record<string, unknown>>;

/**
 * Names of all the variables that rendering would need and `scope` lacks, in the order they are met. A branch that
 * would not be rendered needs nothing; where the condition itself is unknown every branch that may follow is asked
 * about. `{{ x | default: … }}` does not need `x`.
 */
export function missingOf(templates: readonly Template[], scope: Scope): string[] {
	const asked = new Set<string>();
	const context = new Context(scope, engine.options, { sync: true }, { liquid: engine });
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
		if (ask(value, scope, asked)) {
			walk(templates, scope, context, asked);
			continue;
		}
		const truth = isTruthy(toValueSync(value.value(context, true)), context);
		// Only the first branch of `unless` is turned round; its `elsif` are ordinary.
		if (truth === (tag instanceof UnlessTag && index === 0)) continue;
		walk(templates, scope, context, asked);
		return;
	}
	walk(tag.elseTemplates ?? [], scope, context, asked);
}

/** Adds the names that `value` needs and `scope` lacks; true where there was one. */
function ask(value: Value, scope: Scope, asked: Set<string>): boolean {
	const spared = value.filters[0]?.name === 'default' ? namesIn(value.initial.postfix) : [];
	const needed = namesIn([value]).filter((name) => !Object.hasOwn(scope, name) && !spared.includes(name));
	for (const name of needed) asked.add(name);
	return needed.length > 0;
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
