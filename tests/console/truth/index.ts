import { makeAppeals } from './appeals';
import { buildRequest } from './build-request';
import { makeChats, withBuyers } from './chats';
import { SECOND } from './clock';
import { withOrderPages } from './order-details';
import { makeOrders } from './orders';
import { EDGES } from './requests-edges';
import { HOSTILE } from './requests-hostile';
import { RETURNS } from './requests-returns';
import { SHIPPED } from './requests-shipped';
import { SPEED } from './requests-speed';
import { STAGES } from './requests-stages';
import { UNSHIPPED } from './requests-unshipped';
import type { Truth } from './types';
import { makeWorkOrders } from './work-orders';

export type * from './types';

const SPECS = [...UNSHIPPED, ...SHIPPED, ...RETURNS, ...STAGES, ...SPEED, ...EDGES, ...HOSTILE];

/** The one truth of tests and demo. `now` is epoch ms; request dates count from its Shanghai day, order dates from itself. */
export function makeTruth(now: number): Truth {
	const filed = withOrderPages(SPECS.map((spec) => buildRequest(spec, now)));
	const orders = makeOrders(now);
	const chats = makeChats(now, filed, orders);
	const requests = withBuyers(filed, chats);
	const whole = Math.floor(now / SECOND) * SECOND;
	return {
		now,
		requests,
		orders,
		chats,
		workOrders: makeWorkOrders(whole, requests, orders),
		appeals: makeAppeals(requests, orders),
	};
}
