import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/messages/client';
import { type TryCase, tryCases } from './sample-case';

/** The invented cases at once, those that were seen as soon as the background answers. */
export function useTryCases(now: number): readonly TryCase[] {
	const [cases, setCases] = useState(() => tryCases(now, []));
	useEffect(() => {
		ask('cases/recorded').then((recorded) => {
			if (recorded.ok) setCases(tryCases(now, recorded.value));
		});
	}, [now]);
	return cases;
}
