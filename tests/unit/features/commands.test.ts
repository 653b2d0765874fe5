// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { togglePanel } from '../../../utils/features/commands';
import { detailPanel, orderDetail } from '../../../utils/features/detail-panel';
import { expectationOf, openSaved } from '../../contract/saved-pages';
import { makeContext } from './support';

let page: ReturnType<typeof makeContext>;

afterEach(() => page.end());

it.each([
	['after-sales-detail', '2026-04-15-after-sales-detail-inline.html', detailPanel],
	['order-detail', '2026-01-01-order-detail-label.html', orderDetail],
] as const)('the command opens the panel of a page (%s) on its case', (kind, file, start) => {
	page = makeContext(kind);
	const { pathname, search } = new URL(expectationOf(file).address);
	history.replaceState(null, '', pathname + search);
	document.body.innerHTML = openSaved(file).body.innerHTML;
	start(page.context);
	togglePanel(page.context);
	expect(page.shown).toHaveBeenCalledTimes(1);
	expect(page.shown.mock.calls[0]?.[0]?.key).toMatch(/^\d{6}-\d{15}/);
	page.end();
	togglePanel(page.context);
	expect(page.shown.mock.calls[1]).toEqual([undefined]);
});
