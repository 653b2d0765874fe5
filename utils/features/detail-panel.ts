import { readDetail } from '../consoles/pinduoduo/read-detail';
import { readOrderDetail } from '../consoles/pinduoduo/read-order-detail';
import { knownValue } from '../domain/fact';
import { caseCorner } from './case-corner';
import type { FeatureContext } from './context';
import { pageMemory } from './page-memory';

/** One badge on the after-sales detail page, at the lower right corner, which opens the panel on the request. */
export function detailPanel(context: FeatureContext): void {
	const { root, desk, terms, page } = context;
	const withEarlier = pageMemory(page);
	caseCorner(context, (at) => {
		const read = readDetail(root.body, new URL(root.location.href), at, terms().map);
		const reading = withEarlier(read, at);
		return { reading, seen: desk.look(reading, at) };
	});
}

/** The same on the page of an order. Of its request the page does not show when it was filed: such a one is not counted. */
export function orderDetail(context: FeatureContext): void {
	const { root, desk, terms } = context;
	caseCorner(context, (at) => {
		const reading = readOrderDetail(root.body, new URL(root.location.href), at, terms().map);
		const isBare = knownValue(reading.facts, 'stage') === 'none';
		const seen = desk.consider(reading, at);
		if (isBare) desk.keep(seen, at);
		else desk.remember(seen);
		return { reading, seen };
	});
}
