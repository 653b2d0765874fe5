import { useEffect, useState } from 'preact/hooks';
import { LOADING, type Loaded, load } from '../../../components/loaded';
import { ask } from '../../../utils/messages/client';
import type { TrialCase } from '../../../utils/policy/trial';

/** A month of a busy shop is some megabytes. */
const LIMIT = { limitMs: 60_000 };

/** The cases that this browser has seen, to try rules on. */
export function useRecorded(): Loaded<TrialCase[]> {
	const [recorded, setRecorded] = useState<Loaded<TrialCase[]>>(LOADING);
	useEffect(() => {
		void load(ask('cases/recorded', undefined, LIMIT)).then(setRecorded);
	}, []);
	return recorded;
}
