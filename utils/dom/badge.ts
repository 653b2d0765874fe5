/** What a badge shows. The attributes are for whoever relies on the badge from outside; they hold no text of the page. */
export interface BadgeFace {
	verdict: string;
	speed: string;
	basis: string;
	/** Visible parts in order: the verdict's label first. */
	label: string;
	/** Time left, or empty. */
	time: string;
	/** Fast refund in words, or empty where nothing is known of it. */
	chip: string;
	/** Said by screen readers and shown as the native tip. */
	title: string;
	due: boolean;
}

/** A drawn badge: one custom element in light DOM, its content in a closed shadow root. */
export interface Badge {
	readonly element: HTMLElement;
	show(face: BadgeFace): void;
}

/**
 * Creates a badge. Plain DOM instead of a component: a thousand of them must cost little more than a thousand spans. `open` is called for a
 * trusted click or key only.
 */
export function createBadge(root: Document, styles: (shadow: ShadowRoot) => void, open: () => void): Badge {
	const element = root.createElement('rl-badge');
	const shadow = element.attachShadow({ mode: 'closed' });
	styles(shadow);
	const button = root.createElement('button');
	// One text node, and further elements only where there is something to say: layout pays for each of them in every row.
	const label = root.createTextNode('');
	const parts = { i: undefined, s: undefined } as Record<'i' | 's', HTMLElement | undefined>;
	button.append(label);
	shadow.append(button);
	const say = (name: 'i' | 's', text: string): void => {
		if (!parts[name] && text === '') return;
		parts[name] ??= button.appendChild(root.createElement(name));
		parts[name].textContent = text;
	};
	button.addEventListener('click', (event) => {
		event.stopPropagation();
		event.preventDefault();
		if (event.isTrusted) open();
	});
	let shown = '';
	return {
		element,
		show(face) {
			const next = JSON.stringify(face);
			if (next === shown) return;
			shown = next;
			const { verdict, speed, basis, due, title } = face;
			Object.assign(element.dataset, { verdict, speed, basis });
			Object.assign(button.dataset, { verdict, basis, due });
			button.title = title;
			button.setAttribute('aria-label', title);
			label.data = face.label;
			say('i', face.time);
			say('s', face.chip);
		},
	};
}

/** Gives every badge of a page the same sheet; where the browser refuses a shared one, each gets its own style element. */
export function sharedStyles(root: Document, css: string): (shadow: ShadowRoot) => void {
	let sheet: CSSStyleSheet | undefined;
	try {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
	} catch {
		sheet = undefined;
	}
	return (shadow) => {
		try {
			if (sheet) {
				shadow.adoptedStyleSheets = [sheet];
				return;
			}
		} catch {
			sheet = undefined;
		}
		const style = root.createElement('style');
		style.textContent = css;
		shadow.append(style);
	};
}
