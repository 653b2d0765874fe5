// @vitest-environment jsdom

import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findReplyBoxes } from '../../../utils/consoles/pinduoduo/reply-box';
import { handover } from '../../../utils/dom/handover';
import { write } from '../../../utils/features/box-writer';
import type { Brought } from '../../../utils/features/brought';
import { boxTarget } from '../../../utils/features/insertion';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';

const written = vi.fn(async (_text: string) => undefined);
let composing: boolean;

const inserted = vi.fn();
beforeAll(() => handover<Brought['boxes']>('boxes').give({ write, inserted } as never));

beforeEach(() => {
	composing = false;
	written.mockClear();
	inserted.mockClear();
	vi.stubGlobal('navigator', { clipboard: { writeText: written } });
	document.body.replaceChildren(...openSaved('2026-10-01-chat.html').body.childNodes);
});

afterEach(() => vi.unstubAllGlobals());

function target(stretch?: Parameters<typeof boxTarget>[2]) {
	const [reply] = findReplyBoxes(document, MAP);
	if (!reply) throw new Error('no box');
	const around = {
		...{ composing: () => composing, bring: () => undefined },
		terms: () => ({ map: MAP }) as never,
	};
	const { insert, ...rest } = boxTarget(reply, around, stretch);
	return {
		...rest,
		box: reply.box as HTMLTextAreaElement,
		insert: (text: string) => insert(text, () => undefined),
	};
}

/** The console opens another conversation. */
function openOther(): void {
	for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
	document.querySelector('[data-random^="8800000000002"]')?.classList.add('active');
}

describe('a reply', () => {
	it('goes into the box of the open conversation', async () => {
		const { box, insert } = target();
		expect(await insert('您好')).toEqual({ how: 'inserted' });
		expect(box.value).toBe('您好');
		expect(inserted).toHaveBeenCalledOnce();
	});

	it('goes nowhere once another conversation is open', async () => {
		const { box, insert } = target();
		openOther();
		expect(await insert('您好')).toMatchObject({ how: 'refused' });
		expect(box.value).toBe('');
		expect(written).not.toHaveBeenCalled();
	});

	it('goes nowhere once no conversation, or more than one, is open', async () => {
		const { box, insert } = target();
		document.querySelector('[data-random^="8800000000002"]')?.classList.add('active');
		expect(await insert('您好')).toMatchObject({ how: 'refused' });
		for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
		expect(await insert('您好')).toMatchObject({ how: 'refused' });
		expect(box.value).toBe('');
	});

	it('goes nowhere when the box is gone, or while an input method composes', async () => {
		const { box, insert } = target();
		composing = true;
		expect(await insert('您好')).toMatchObject({ how: 'refused' });
		composing = false;
		box.remove();
		expect(await insert('您好')).toMatchObject({ how: 'refused' });
		expect(box.value).toBe('');
	});

	it('is copied instead where the box cannot be written', async () => {
		const { box, insert } = target();
		box.disabled = true;
		expect(await insert('您好')).toMatchObject({ how: 'clipboard' });
		expect(written).toHaveBeenCalledWith('您好');
		expect(inserted).not.toHaveBeenCalled();
		expect(box.value).toBe('');
	});

	it.each([
		[
			'a fieldset around it is disabled',
			(box: HTMLElement) => {
				const group = document.createElement('fieldset');
				box.replaceWith(group);
				group.append(box);
				group.disabled = true;
			},
		],
		['it can only be read', (box: HTMLElement) => box.setAttribute('readonly', '')],
	])('is copied instead, and said to be, where %s', async (_why, lock) => {
		const { box, insert } = target();
		lock(box);
		expect(await insert('您好')).toEqual({ how: 'clipboard', why: '输入框现在不能写' });
		expect(box.value).toBe('');
	});

	it('is said to be too long where only the draft and it together are', async () => {
		const { box, insert } = target();
		box.maxLength = 4;
		box.value = '一二';
		box.setSelectionRange(2, 2);
		expect(await insert('三四五')).toEqual({ how: 'clipboard', why: '超过输入框的 4 字上限' });
		box.setSelectionRange(1, 2);
		expect(await insert('三四五')).toEqual({ how: 'inserted' });
		expect(box.value).toBe('一三四五');
	});

	it('is copied instead where it is too long for the box', async () => {
		const { box, insert } = target();
		box.maxLength = 3;
		expect(await insert('一二三四')).toMatchObject({ how: 'clipboard' });
		expect(box.value).toBe('');
	});

	it('is refused where it could not even be copied', async () => {
		const { box, insert } = target();
		box.readOnly = true;
		written.mockRejectedValueOnce(new Error('no'));
		expect(await insert('您好')).toMatchObject({ how: 'refused' });
	});

	it.each([
		['MacIntel', '⌘Z'],
		['Win32', 'Ctrl+Z'],
	])(
		'that the page made something else of is said so, with the key that takes it back on %s',
		async (platform, key) => {
			vi.stubGlobal('navigator', { platform, clipboard: { writeText: written } });
			const { box, insert } = target();
			const change = () => {
				box.value = '别的';
			};
			box.addEventListener('input', () => setTimeout(change));
			expect(await insert('您好')).toEqual({
				how: 'refused',
				why: expect.stringContaining(`按 ${key} 可以撤销`),
			});
			expect(inserted).not.toHaveBeenCalled();
		},
	);

	it('stands in place of the trigger', async () => {
		const { box, insert } = target(() => ({ from: 2, to: 5, text: '//退' }));
		box.value = '您好//退';
		expect(await insert('可以退')).toEqual({ how: 'inserted' });
		expect(box.value).toBe('您好可以退');
	});
});
