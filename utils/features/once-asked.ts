import type { FeatureContext } from './context';

/** Starts something when the agent first asks for the details of a request: a list on which nobody does needs nothing of it. */
export function onceAsked(start: (context: FeatureContext) => void): (context: FeatureContext) => void {
	return (context) => {
		const { root, signal, terms } = context;
		const words = terms().map.labels['list.details'];
		const asked = new AbortController();
		const click = ({ target }: Event): void => {
			const link = target instanceof Element ? target.closest('a, button, [role="button"]') : null;
			const text = (link ?? (target as Element | null))?.textContent?.trim() ?? '';
			if (!words.includes(text)) return;
			asked.abort();
			start(context);
		};
		root.addEventListener('click', click, {
			capture: true,
			signal: AbortSignal.any([signal, asked.signal]),
		});
	};
}
