import { describe, expect, it, vi } from 'vitest';
import { acceptPort } from '../../entrypoints/panel/greeting';

const WORD = '0123456789abcdef';

function post(target: EventTarget, data: unknown, ports: MessagePort[] = [new MessageChannel().port1]) {
	target.dispatchEvent(new MessageEvent('message', { data, ports }));
}

describe('the greeting of the framed panel', () => {
	it('takes the port that comes with the right word, once', () => {
		const target = new EventTarget();
		const onPort = vi.fn();
		acceptPort(target, WORD, onPort);
		post(target, { refundLens: 'panel', word: WORD });
		post(target, { refundLens: 'panel', word: WORD });
		expect(onPort).toHaveBeenCalledOnce();
	});

	it.each([
		['another word', { refundLens: 'panel', word: `${WORD}x` }, undefined],
		['no word', { refundLens: 'panel' }, undefined],
		['another sender', { word: WORD }, undefined],
		['a bare text', WORD, undefined],
		['nothing', null, undefined],
		['no port', { refundLens: 'panel', word: WORD }, []],
		[
			'two ports',
			{ refundLens: 'panel', word: WORD },
			[new MessageChannel().port1, new MessageChannel().port2],
		],
	])('ignores a message with %s', (_what, data, ports) => {
		const target = new EventTarget();
		const onPort = vi.fn();
		acceptPort(target, WORD, onPort);
		post(target, data, ports);
		expect(onPort).not.toHaveBeenCalled();
	});

	it('listens to nobody where the frame has no long enough word', () => {
		const target = new EventTarget();
		const onPort = vi.fn();
		acceptPort(target, '', onPort);
		post(target, { refundLens: 'panel', word: '' });
		expect(onPort).not.toHaveBeenCalled();
	});
});
