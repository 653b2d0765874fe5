import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import type { ClassNames, Renaming } from './class-names';

/** Ids that say what they are; the others belong to the shell and stay. */
const SPEAKING_IDS = new Set(['copy', 'detail-express-box']);

type Props = Record<string, unknown>;

/** The properties of one host element under the other names. */
export function renamedProps(props: Props, rename: Renaming): Props {
	const out = { ...props };
	const { className, id } = props;
	const testId = props['data-testid'];
	if (typeof className === 'string' && className !== '') out.className = rename.classes(className);
	if (typeof testId === 'string') out['data-testid'] = rename.id(testId);
	if (typeof id === 'string' && SPEAKING_IDS.has(id)) out.id = rename.id(id);
	return out;
}

/** A tree of host elements under the names of its build; the tree itself where nothing is renamed. */
export function renamedTree(tree: ReactElement, { rename }: ClassNames): ReactElement {
	return rename ? (renamedNode(tree, rename) as ReactElement) : tree;
}

function renamedNode(node: ReactNode, rename: Renaming): ReactNode {
	if (Array.isArray(node)) return node.map((each: ReactNode) => renamedNode(each, rename));
	if (!isValidElement<Props>(node) || typeof node.type !== 'string') return node;
	const { children, ...props } = renamedProps(node.props, rename);
	const inside = Array.isArray(children) ? children : [children];
	if (children === undefined) return cloneElement(node, props);
	return cloneElement(node, props, ...inside.map((child) => renamedNode(child as ReactNode, rename)));
}
