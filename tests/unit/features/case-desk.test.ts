// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY } from '../../../utils/domain/clock';
import { type Facts, known } from '../../../utils/domain/fact';
import { makeContext, NOW } from './support';

const seen = { by: 'page', quote: '' } as const;
const earlier = { by: 'memory', page: 'order-list' } as const;

const SHOWN: Facts = {
	orderSn: known('261123-123456789012345', seen, NOW),
	requestedAt: known(NOW - DAY, seen, NOW),
	shipped: known(false, seen, NOW),
};

let page: ReturnType<typeof makeContext>;
let drawnAnew: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	page = makeContext('after-sales-list');
	drawnAnew = vi.spyOn(page.context.watch, 'redraw');
});

afterEach(() => {
	page.end();
	vi.useRealTimers();
});

/** Looks at the case while earlier pages have shown `recalled` of it, until the memory has answered. */
async function lookAt(recalled: Facts) {
	page.backstage.recall = async ([key = '']) => ({ [key]: recalled });
	page.desk.look({ facts: SHOWN, failures: [], unknownWords: [] }, NOW);
	await vi.runAllTimersAsync();
}

describe('what earlier pages showed of a case', () => {
	it('has the page drawn anew where it says more than the page', async () => {
		await lookAt({ confirmedAt: known(NOW - 2 * DAY, earlier, NOW - DAY) });
		expect(drawnAnew).toHaveBeenCalledTimes(1);
	});

	it('has nothing drawn anew where it is what the page says itself', async () => {
		await lookAt({ shipped: known(false, earlier, NOW - 1000), requestedAt: known(NOW - DAY, earlier, NOW) });
		expect(drawnAnew).not.toHaveBeenCalled();
	});

	it('has the page drawn anew when it has changed since it was last asked for, and only then', async () => {
		await lookAt({ confirmedAt: known(NOW - 2 * DAY, earlier, NOW - DAY) });
		page.desk.askAnew();
		await lookAt({ confirmedAt: known(NOW - 2 * DAY, earlier, NOW) });
		expect(drawnAnew).toHaveBeenCalledTimes(1);
		page.desk.askAnew();
		await lookAt({ confirmedAt: known(NOW - 3 * DAY, earlier, NOW) });
		expect(drawnAnew).toHaveBeenCalledTimes(2);
	});
});
