import { analyzeSync, IfTag, Output, type Template, TypeGuards, UnlessTag, type Value } from 'liquidjs';

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/**
 * What the engine reads past without a word and an author did not mean: `{% if 未发货 和 已签收 %}`, of which it takes only the first, a
 * comparison with nothing, a name with a comma in it. One sentence with the line, or undefined.
 */
export function unreadableIn(templates: readonly Template[]): string | undefined {
	for (const value of valuesIn(templates)) {
		const tokens = value.initial.postfix;
		if (isWhole(tokens)) continue;
		const words = tokens.map((token) => token.getText()).join(' ');
		return `第 ${tokens[0]?.getPosition()[0]} 行的「${words}」读不通：条件之间写 and 或 or，比较写 == 或 !=，花括号里只写一个变量`;
	}
	for (const [name, places] of Object.entries(analyzeSync([...templates], { partials: false }).globals)) {
		if (NAME.test(name)) continue;
		return `第 ${places[0]?.location.row} 行的「${name}」不能做变量名，变量名只用文字、数字和下划线`;
	}
	return undefined;
}

function* valuesIn(templates: readonly Template[]): Generator<Value> {
	for (const template of templates) {
		if (template instanceof Output) yield template.value;
		if (!(template instanceof IfTag || template instanceof UnlessTag)) continue;
		for (const branch of template.branches) {
			yield branch.value;
			yield* valuesIn(branch.templates);
		}
		yield* valuesIn(template.elseTemplates ?? []);
	}
}

/** Operators take what stands before them; in the end one value has to be left. */
function isWhole(tokens: Value['initial']['postfix']): boolean {
	let left = 0;
	for (const token of tokens) {
		if (!TypeGuards.isOperatorToken(token)) left++;
		else if (token.operator !== 'not') left--;
		if (left < 1) return false;
	}
	return left === 1;
}
