import { readPlatformCount } from '../consoles/pinduoduo/read-platform-count';
import type { FeatureContext } from './context';

/** Tells the background; false where that did not work. `at` is when the page came to show this number (epoch ms). */
export type TellCount = (count: { value: number; at: number }) => Promise<boolean>;

/** Nobody waits for this number, so the page is looked at seldom (ms). */
const EVERY = 5000;

/** Tells the console's own count of refunds that the platform agreed to, once for each number that the page shows. */
export function platformCount({ root, signal, terms, now }: FeatureContext, tell: TellCount): void {
	let told: number | undefined;
	const look = async (): Promise<void> => {
		const value = readPlatformCount(root.body, terms().map);
		if (value === undefined || value === told) return;
		told = value;
		// The same number told again later would pass for a newer one.
		if (!(await tell({ value, at: now() })) && told === value) told = undefined;
	};
	const clock = setInterval(() => void look(), EVERY);
	signal.addEventListener('abort', () => clearInterval(clock), { once: true });
	void look();
}
