import fc from 'fast-check';

/** One thing that may befall a page: which, and on the how manieth element. */
export interface Blow {
	kind: (typeof KINDS)[number];
	at: number;
	seed: number;
}

const KINDS = ['drop', 'double', 'shuffle', 'wrap', 'rename', 'empty', 'unwrap', 'ours'] as const;

export const blows = fc.array(
	fc.record({
		kind: fc.constantFrom(...KINDS),
		at: fc.nat({ max: 10_000 }),
		seed: fc.nat({ max: 1_000_000 }),
	}),
	{ minLength: 1, maxLength: 4 },
);

/** Does it to a root; elements that `spared` names are left as they are. */
export function damage(root: Element, given: readonly Blow[], spared = ''): void {
	for (const { kind, at, seed } of given) {
		const all = [...root.querySelectorAll('*')].filter((element) => !spared || !element.closest(spared));
		const target = all[at % all.length];
		if (target) strike(target, kind, seed);
	}
}

function strike(target: Element, kind: Blow['kind'], seed: number): void {
	if (kind === 'drop') target.remove();
	if (kind === 'double') target.after(target.cloneNode(true));
	if (kind === 'shuffle') shuffle(target, seed);
	if (kind === 'wrap') wrap(target, seed);
	if (kind === 'rename') rename(target, seed);
	if (kind === 'empty') target.replaceChildren();
	if (kind === 'unwrap') target.replaceWith(...target.childNodes);
	if (kind === 'ours') target.prepend(ours());
}

/** Turns the children round, so that each stands elsewhere. */
function shuffle(target: Element, seed: number): void {
	const children = [...target.childNodes];
	if (children.length < 2) return;
	const start = 1 + (seed % (children.length - 1));
	target.replaceChildren(...children.slice(start), ...children.slice(0, start));
}

function wrap(target: Element, seed: number): void {
	const wrapper = target.ownerDocument.createElement(seed % 2 === 0 ? 'div' : 'span');
	target.replaceWith(wrapper);
	wrapper.append(target);
}

function rename(target: Element, seed: number): void {
	const fresh = target.className.replace(/__[\w-]{5}/g, `__${seed.toString(36).padStart(5, 'z')}`);
	if (target.className !== '') target.className = fresh;
}

function ours(): Element {
	const element = document.createElement('rl-badge');
	element.textContent = '已完结 订单号：260101-000000000000009 退款成功';
	return element;
}
