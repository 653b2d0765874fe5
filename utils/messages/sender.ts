/** The parts of the browser's `MessageSender` that are looked at. Filled in by the browser, not by the sender. */
export interface Sender {
	id?: string | undefined;
	url?: string | undefined;
	origin?: string | undefined;
	frameId?: number | undefined;
	documentLifecycle?: string | undefined;
	tab?: { id?: number | undefined } | undefined;
}

/** `console`: our script in the console's top frame; `panel`: our page in a frame; `page`: our own top-level page. */
export interface Caller {
	role: 'console' | 'panel' | 'page';
	tabId: number | undefined;
}

/** Who we are: `runtime.id`, and `runtime.getURL('')` ending in a slash. */
export interface Own {
	id: string;
	base: string;
}

const CONSOLE_ORIGIN = 'https://mms.pinduoduo.com';

/** Who sent a message, or undefined where it is nobody we answer: another extension, another site, a frame, a cached page. */
export function callerOf(sender: Sender | undefined, own: Own): Caller | undefined {
	if (!sender || sender.id !== own.id || sender.url === undefined) return undefined;
	const tabId = sender.tab?.id;
	if (sender.url.startsWith(own.base)) {
		// Pop-up and side panel have no tab; options and dashboard are the top frame of theirs.
		const framed = sender.tab !== undefined && sender.frameId !== 0;
		return { role: framed ? 'panel' : 'page', tabId };
	}
	const live = sender.documentLifecycle === undefined || sender.documentLifecycle === 'active';
	const onConsole =
		sender.tab !== undefined &&
		sender.frameId === 0 &&
		sender.url.startsWith(`${CONSOLE_ORIGIN}/`) &&
		(sender.origin === undefined || sender.origin === CONSOLE_ORIGIN);
	return onConsole && live ? { role: 'console', tabId } : undefined;
}
