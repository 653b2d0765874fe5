import { type Context, evalToken, isTruthy, TypeGuards, toValueSync, type Value } from 'liquidjs';

type Token = Value['initial']['postfix'][number];

/** A value, or `undefined` where it hangs on something that is not known. */
type Known = { value: unknown } | undefined;

/**
 * Whether a condition holds, by three-valued logic: `未发货 and 退货包运费` is no as soon as one of them is, whatever the other.
 * Undefined where what is not known decides. `unknown` tells whether a token names something that is not known.
 */
export function truthOf(
	value: Value,
	context: Context,
	unknown: (token: Token) => boolean,
): boolean | undefined {
	const stack: Known[] = [];
	for (const token of value.initial.postfix) {
		if (TypeGuards.isOperatorToken(token)) stack.push(operate(token.operator, stack, context));
		else stack.push(unknown(token) ? undefined : { value: toValueSync(evalToken(token, context, true)) });
	}
	const result = stack.pop();
	return result && isTruthy(result.value, context);
}

function operate(operator: string, stack: Known[], context: Context): Known {
	const right = stack.pop();
	if (operator === 'not') return right && { value: !isTruthy(right.value, context) };
	const left = stack.pop();
	if (operator === 'and' || operator === 'or') return join(operator === 'or', left, right, context);
	const compare = context.opts.operators[operator];
	if (!left || !right || !compare) return undefined;
	return { value: toValueSync(compare(left.value, right.value, context) as Generator) };
}

/** The one value that decides alone is yes for `or` and no for `and`. */
function join(decides: boolean, left: Known, right: Known, context: Context): Known {
	for (const side of [left, right]) {
		if (side && isTruthy(side.value, context) === decides) return { value: decides };
	}
	return left && right && { value: !decides };
}
