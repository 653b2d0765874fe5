import { Fragment, jsx as plainJsx, jsxs as plainJsxs } from 'react/jsx-runtime';
import { renamedProps } from '../../shared/renamed-tree';
import { names } from './names';

/*
 * Every element of the pages that are written in JSX is made here, so that a build with other names needs no second set of
 * components. Without `?rename=all` React's own functions are used as they are.
 */
const { rename } = names;

function renaming(make: typeof plainJsx): typeof plainJsx {
	if (!rename) return make;
	return (type, props, key) =>
		make(
			type,
			typeof type === 'string' ? renamedProps(props as Record<string, unknown>, rename) : props,
			key,
		);
}

export { Fragment };
export const jsx = renaming(plainJsx);
export const jsxs = renaming(plainJsxs);
