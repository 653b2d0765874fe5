// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handover } from '../../../utils/dom/handover';
import { write } from '../../../utils/features/box-writer';
import type { Brought } from '../../../utils/features/brought';
import type { FeatureContext } from '../../../utils/features/context';
import type { Target } from '../../../utils/features/insertion';
import { replyTrigger } from '../../../utils/features/reply-trigger';
import { openSaved } from '../../contract/saved-pages';
import { makeContext } from './support';

const panel = {
	open: true,
	onClose: undefined as (() => void) | undefined,
	showCase: vi.fn(),
	showReplies: vi.fn<(target: Target, subject: unknown, query?: string) => void>(),
	search: vi.fn(),
	press: vi.fn(),
	refresh: vi.fn(),
	close: vi.fn(() => {
		const told = panel.onClose;
		panel.onClose = undefined;
		told?.();
	}),
};
let end: () => void;
let box: HTMLTextAreaElement;

handover<Brought['boxes']>('boxes').give({ write, inserted: () => undefined } as unknown as Brought['boxes']);

beforeEach(() => {
	vi.clearAllMocks();
	panel.onClose = undefined;
	document.body.replaceChildren(...openSaved('2026-10-01-chat.html').body.childNodes);
	box = document.querySelector('#replyTextarea') as HTMLTextAreaElement;
	const made = makeContext('chat');
	end = made.end;
	replyTrigger({ ...made.context, panel } as unknown as FeatureContext);
});

afterEach(() => end());

function type(text: string, into = box): void {
	into.focus();
	into.value = text;
	into.setSelectionRange(text.length, text.length);
	into.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** A second box of the page, as in a console that keeps one for every open conversation. */
function otherBox(): HTMLTextAreaElement {
	const other = box.cloneNode() as HTMLTextAreaElement;
	box.after(other);
	return other;
}

describe('the trigger in a reply box', () => {
	it('opens the list once and then searches', () => {
		type('您好//');
		type('您好//tui');
		expect(panel.showReplies).toHaveBeenCalledOnce();
		expect(panel.search).toHaveBeenLastCalledWith('tui');
	});

	it('opens the list anew at the other box when it is typed there, never searching for the first one', async () => {
		type('//');
		const other = otherBox();
		type('//', other);
		expect(panel.search).not.toHaveBeenCalled();
		expect(panel.showReplies.mock.calls.map(([target]) => target.anchor)).toEqual([box, other]);
		await panel.showReplies.mock.calls[1]?.[0].insert('您好', () => undefined);
		expect([box.value, other.value]).toEqual(['//', '您好']);
	});

	it('does not drive a panel that was opened for something else', () => {
		type('//');
		panel.onClose?.();
		type('//tui');
		expect(panel.search).not.toHaveBeenCalled();
		expect(panel.showReplies).toHaveBeenCalledOnce();
	});

	it('stays closed, whoever closed it, until the trigger is typed again', () => {
		type('//');
		panel.close();
		type('//tui');
		expect(panel.showReplies).toHaveBeenCalledOnce();
		type('');
		type('//');
		expect(panel.showReplies).toHaveBeenCalledTimes(2);
	});

	it('closes the list when the caret leaves it', () => {
		type('您好//');
		box.setSelectionRange(1, 1);
		document.dispatchEvent(new Event('selectionchange'));
		expect(panel.close).toHaveBeenCalledOnce();
	});

	it('closes the list when it is switched off, so that no key goes to the page from under it', () => {
		type('//');
		end();
		expect(panel.close).toHaveBeenCalledOnce();
	});
});
