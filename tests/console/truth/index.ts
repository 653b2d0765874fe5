import { buildRequest } from './build-request';
import { makeChats } from './chats';
import { makeOrders } from './orders';
import { EDGES } from './requests-edges';
import { HOSTILE } from './requests-hostile';
import { RETURNS } from './requests-returns';
import { SHIPPED } from './requests-shipped';
import { SPEED } from './requests-speed';
import { STAGES } from './requests-stages';
import { UNSHIPPED } from './requests-unshipped';
import type { Truth } from './types';

export type * from './types';

const SPECS = [...UNSHIPPED, ...SHIPPED, ...RETURNS, ...STAGES, ...SPEED, ...EDGES, ...HOSTILE];

/** The one truth of tests and demo. `now` is epoch ms; request dates count from its Shanghai day, order dates from itself. */
export function makeTruth(now: number): Truth {
	const requests = SPECS.map((spec) => buildRequest(spec, now));
	const orders = makeOrders(now);
	return { now, requests, orders, chats: makeChats(now, requests, orders) };
}
