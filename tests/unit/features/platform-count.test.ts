// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/domain/clock';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/domain/settings';
import { platformCount } from '../../../utils/features/platform-count';
import { MAP } from '../../fixtures/map';

let ended: AbortController;
let visibility: DocumentVisibilityState;
const tell = vi.fn();

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	ended = new AbortController();
	visibility = 'visible';
	vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
	tell.mockClear();
});

afterEach(() => {
	ended.abort();
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const show = (count: number | string) => {
	document.body.innerHTML = `<div>24小时内平台同意退款 <b>${count}</b></div>`;
};
function start(path = '/aftersales/aftersale_list', settings: Settings = DEFAULT_SETTINGS) {
	const place = { path };
	platformCount({
		root: document,
		signal: ended.signal,
		address: () => new URL(`https://mms.pinduoduo.com${place.path}`),
		kept: async () => ({ settings, map: MAP }),
		tell,
		now: Date.now,
	});
	return place;
}
const values = () => tell.mock.calls.map(([{ value }]) => value);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the console’s own count', () => {
	it('is told once the page rests, once for each number, with the time it came', async () => {
		show(2);
		start();
		await pass(2_999);
		expect(tell).not.toHaveBeenCalled();
		await pass(1);
		expect(tell.mock.calls).toEqual([[{ value: 2, at: 1_003_000 }]]);
		await pass(HOUR);
		expect(tell).toHaveBeenCalledTimes(1);
		show(3);
		await pass(2 * MINUTE);
		expect(values()).toEqual([2, 3]);
		expect(tell.mock.lastCall?.[0].at).toBeGreaterThan(1_003_000 + HOUR);
	});

	it('is looked for again while the page has none yet', async () => {
		show('--');
		start();
		await pass(5_000);
		show(4);
		await pass(10_000);
		expect(values()).toEqual([4]);
	});

	it('is looked for seldom', async () => {
		const walks = vi.spyOn(document.body, 'firstChild', 'get');
		show('--');
		start();
		await pass(HOUR);
		expect(walks.mock.calls.length).toBeLessThan(40);
	});

	it('is not told where it came while nobody looked, but the next one is', async () => {
		show(2);
		visibility = 'hidden';
		start();
		await pass(HOUR);
		visibility = 'visible';
		await pass(3 * MINUTE);
		expect(tell).not.toHaveBeenCalled();
		show(5);
		await pass(3 * MINUTE);
		expect(values()).toEqual([5]);
	});

	it('is not looked for on other pages, and told anew when the list is opened again', async () => {
		show(2);
		const place = start('/orders/list');
		await pass(10 * MINUTE);
		expect(tell).not.toHaveBeenCalled();
		place.path = '/aftersales/aftersale_list';
		await pass(3 * MINUTE);
		place.path = '/orders/list';
		await pass(3 * MINUTE);
		place.path = '/aftersales/aftersale_list';
		await pass(3 * MINUTE);
		expect(values()).toEqual([2, 2]);
	});

	it('is not told where the badges of the list are switched off, nor after the end', async () => {
		show(2);
		start(undefined, {
			...DEFAULT_SETTINGS,
			features: { ...DEFAULT_SETTINGS.features, 'request-badges': false },
		});
		start(undefined, { ...DEFAULT_SETTINGS, enabled: false });
		await pass(5 * MINUTE);
		start();
		ended.abort();
		await pass(5 * MINUTE);
		expect(tell).not.toHaveBeenCalled();
	});
});
