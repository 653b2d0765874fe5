import type { ExtensionMessenger } from '@webext-core/messaging';
import { RefusedError } from './errors';
import type { Protocol } from './protocol';
import { isRequest } from './requests';
import type { Router } from './router';
import type { Sender } from './sender';
import { TEXTS } from './texts';

type SendAnswer = (answer: unknown) => void;

type Listener = (message: unknown, sender: unknown, answer: SendAnswer) => undefined;

/**
 * The part of `browser.runtime` that is needed to answer what no handler is registered for. `never`, because the polyfill's
 * types know no listener that sometimes answers at once; the polyfill itself does.
 */
export interface MessageEvents {
	onMessage: { addListener(listener: never): void };
}

/** Connects the router to the browser. Called once, synchronously, at the top of the background's `main`. */
export function listen(
	router: Router,
	messenger: Pick<ExtensionMessenger<Protocol>, 'onMessage'>,
	runtime: MessageEvents,
): void {
	// First, because the messenger leaves unknown types unanswered and looks types up in a plain object, where
	// `constructor` would be found. The first answer is the one that counts.
	const refuseUnknown: Listener = (message, _sender, answer) => {
		const type = typeOf(message);
		if (type !== undefined && !isRequest(type)) answer({ err: refusal() });
		return undefined;
	};
	runtime.onMessage.addListener(refuseUnknown as never);
	for (const type of router.types()) {
		messenger.onMessage(type, (message) => {
			const sender = message.sender as unknown as Sender | undefined;
			return router.answer(type, message.data, sender) as never;
		});
	}
}

function typeOf(message: unknown): string | undefined {
	if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
	return typeof message.type === 'string' ? message.type : undefined;
}

/** An error in the shape the messenger sends errors in. */
function refusal(): { name: string; message: string; stack: string } {
	const { name, message } = new RefusedError(TEXTS.unknownType);
	return { name, message, stack: '' };
}
