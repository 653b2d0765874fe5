// @vitest-environment jsdom

import { describe, expect, it, vi } from 'vitest';
import { readPlatformCount } from '../../utils/consoles/pinduoduo/read-platform-count';
import type { FeatureContext } from '../../utils/features/context';
import { platformCount } from '../../utils/features/platform-count';
import { MAP } from '../fixtures/map';

function read(html: string): number | undefined {
	document.body.innerHTML = `<div class="top-panel">${html}</div>`;
	return readPlatformCount(document.body, MAP);
}

describe('the console’s own count of refunds that the platform agreed to', () => {
	it.each([
		[
			'beside the words',
			'<div>24小时内平台同意退款 <b>17</b></div><div>24小时内将逾期工单数 <b>3</b></div>',
			17,
		],
		['in a box with them', '<div><p><span>24小时内平台同意退款</span></p><p>0</p></div><div>5</div>', 0],
		['behind a colon, with its unit', '<span>24小时内平台同意退款：1,204单</span>', 1204],
		['twice the same', '<b>24小时内平台同意退款 4</b><i>24小时内平台同意退款 4</i>', 4],
	])('is read %s', (_how, html, count) => {
		expect(read(html)).toBe(count);
	});

	it.each([
		['has no number yet', '<div>24小时内平台同意退款 <b>--</b></div>'],
		['is not on the page', '<div>24小时内将逾期工单数 <b>3</b></div>'],
		['is about something else', '<div>24小时内平台同意退款率 <b>3</b></div>'],
		['is a share', '<div>24小时内平台同意退款 <b>3%</b></div>'],
		[
			'stands there twice with different numbers',
			'<b>24小时内平台同意退款 4</b><i>24小时内平台同意退款 5</i>',
		],
		['is followed by another number', '<div><span>24小时内平台同意退款</span><b>3</b><b>4.5</b></div>'],
	])('is unknown where it %s', (_why, html) => {
		expect(read(html)).toBeUndefined();
	});

	it('is told once for each number, with the time it came, and again only where telling failed', async () => {
		vi.useFakeTimers();
		const ended = new AbortController();
		const tell = vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true);
		let clock = 0;
		const context = { root: document, signal: ended.signal, terms: () => ({ map: MAP }), now: () => ++clock };
		read('<div>24小时内平台同意退款 <b>2</b></div>');
		platformCount(context as unknown as FeatureContext, tell);
		await vi.advanceTimersByTimeAsync(30_000);
		expect(tell.mock.calls).toEqual([[{ value: 2, at: 1 }], [{ value: 2, at: 2 }]]);
		read('<div>24小时内平台同意退款 <b>3</b></div>');
		await vi.advanceTimersByTimeAsync(30_000);
		expect(tell).toHaveBeenLastCalledWith({ value: 3, at: 3 });
		expect(tell).toHaveBeenCalledTimes(3);
		ended.abort();
		read('<div>24小时内平台同意退款 <b>9</b></div>');
		await vi.advanceTimersByTimeAsync(30_000);
		expect(tell).toHaveBeenCalledTimes(3);
		vi.useRealTimers();
	});
});
