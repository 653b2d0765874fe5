import { pageKindOf } from '../consoles/pinduoduo/pages';
import { readPlatformCount } from '../consoles/pinduoduo/read-platform-count';
import { MINUTE, SECOND } from '../domain/clock';
import type { Terms } from './backstage';

export interface CountWatch {
	root: Document;
	signal: AbortSignal;
	/** Address of the page. */
	address: () => URL;
	/** What is in force, as kept last; undefined where nothing is. */
	kept: () => Promise<Pick<Terms, 'settings' | 'map'> | undefined>;
	/** `at` is when the number came, a few minutes too late at most (epoch ms). */
	tell: (count: { value: number; at: number }) => void;
	/** Epoch ms. */
	now: () => number;
}

/** The page comes to rest before the first look; nobody waits for this number (ms). */
const FIRST = 3 * SECOND;
/** Later looks (ms). */
const EVERY = 2 * MINUTE;

/**
 * Tells the console's own count of refunds that the platform agreed to, once for each number that the list of requests comes to show while this looks on. After
 * a time in which it did not look, as on a hidden tab, nobody knows when a number came: that one is only remembered, to notice the next.
 */
export function platformCount({ root, signal, address, kept, tell, now }: CountWatch): void {
	let known: number | undefined;
	let looked = now();
	let wait = FIRST;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const read = async (): Promise<number | undefined> => {
		if (pageKindOf(address()) !== 'after-sales-list') return undefined;
		const terms = await kept();
		const { enabled, features } = terms?.settings ?? {};
		return terms && enabled && features?.['request-badges']
			? readPlatformCount(root.body, terms.map)
			: undefined;
	};
	const look = async (): Promise<void> => {
		if (root.visibilityState !== 'hidden') {
			const value = await read();
			const isNew = value !== undefined && value !== known;
			if (isNew && !signal.aborted && now() - looked < 2 * EVERY) tell({ value, at: now() });
			known = value;
			looked = now();
		}
		lookLater();
	};
	const lookLater = (): void => {
		if (signal.aborted) return;
		timer = setTimeout(() => void look(), wait);
		wait = Math.min(2 * wait, EVERY);
	};
	lookLater();
	signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
