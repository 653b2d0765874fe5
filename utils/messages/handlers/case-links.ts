import { orderOf } from '../../domain/case';
import type { Services } from './services';

const CONSOLE = 'https://mms.pinduoduo.com';

/** The console's page of each case whose order number is in memory, by the case's id. */
export async function linksFor({
	store,
	places,
}: Pick<Services, 'store' | 'places'>): Promise<ReadonlyMap<string, string>> {
	const keys = await places.all();
	const ids = await store.caseIds(keys);
	return new Map(
		[...ids].map(([key, id]) => [
			id,
			`${CONSOLE}/orders/detail?type=4399&sn=${encodeURIComponent(orderOf(key))}`,
		]),
	);
}
