import { driftedInChat } from '../consoles/pinduoduo/chat-drift';
import { SECOND } from '../domain/clock';
import type { FeatureContext } from './context';

/** How long after a change the page is looked over (ms): it draws its list and its messages one after the other. */
const SETTLE = 2 * SECOND;

const looking = new WeakSet<AbortSignal>();

/** Tells what of the chat is no longer where the map says. The chat's features ask for it, whichever of them are on; it looks once for all. */
export function keepChatHealth({ root, signal, watch, health, terms }: FeatureContext): void {
	if (looking.has(signal)) return;
	looking.add(signal);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let told = '';
	/** What the look before this one found: only what is found twice is told, for a page may be on its way to something else. */
	let before = '';
	const look = (): void => {
		timer = undefined;
		const drifted = driftedInChat(root, terms().map);
		const now = drifted.join();
		const isSure = now === before;
		before = now;
		if (now === told) return;
		if (!isSure) return lookSoon();
		told = now;
		health.anchorsOff = () => drifted;
		health.anew();
	};
	const lookSoon = (): void => {
		timer ??= setTimeout(look, SETTLE);
	};
	watch.batches(lookSoon);
	lookSoon();
	signal.addEventListener('abort', () => clearTimeout(timer));
}
