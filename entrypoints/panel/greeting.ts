import type { PanelGreeting } from '../../utils/messages/panel-channel';

/** Shorter words could be guessed by a page that sends messages in a loop. */
const SHORTEST = 16;

function isGreeting(data: unknown, word: string): data is PanelGreeting {
	if (typeof data !== 'object' || data === null) return false;
	return 'refundLens' in data && data.refundLens === 'panel' && 'word' in data && data.word === word;
}

/**
 * Waits for the overlay's port: one message that carries the frame's own word and one port. The host page may post here
 * too, but does not know the word. After the first right one nothing more is listened to.
 */
export function acceptPort(target: EventTarget, word: string, onPort: (port: MessagePort) => void): void {
	if (word.length < SHORTEST) return;
	function receive(event: Event) {
		if (!(event instanceof MessageEvent) || event.ports.length !== 1) return;
		const [port] = event.ports;
		if (!port || !isGreeting(event.data, word)) return;
		target.removeEventListener('message', receive);
		onPort(port);
	}
	target.addEventListener('message', receive);
}
