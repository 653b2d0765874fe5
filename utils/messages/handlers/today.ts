import { dayText } from '../../domain/clock';
import { noOutcomes } from '../../insight/day-totals';
import type { Today } from '../protocol';
import type { Services } from './services';

export async function readToday({ store, now }: Services): Promise<Today> {
	const at = now();
	const { totals, dueSoon } = await store.today();
	return {
		day: dayText(at),
		seen: totals?.seen ?? 0,
		dueSoon,
		closed: totals?.closed ?? noOutcomes(),
		repliesInserted: totals?.repliesInserted ?? 0,
	};
}
