import type { SessionShelf } from './health-board';
import { createTurns } from './turns';

/** Case keys in clear of what was seen since the browser was opened; they are gone when it closes. The only way back from a stored case to its page. */
export interface CasePlaces {
	tell(caseKeys: readonly string[]): Promise<void>;
	all(): Promise<readonly string[]>;
	forget(): Promise<void>;
}

const PLACE = 'case-places';
const MOST = 3000;

/** A shelf that fails costs only the way back. */
export function createCasePlaces(shelf: SessionShelf): CasePlaces {
	const inTurn = createTurns();
	const read = async () => ((await shelf.read(PLACE)) ?? []) as string[];
	return {
		tell: (caseKeys) =>
			inTurn(async () => {
				const before = new Set(await read());
				const fresh = caseKeys.filter((key) => !key.endsWith('/') && !before.has(key));
				if (fresh.length === 0) return;
				await shelf.write(PLACE, [...before, ...new Set(fresh)].slice(-MOST));
			}, undefined),
		all: () => inTurn(read, []),
		forget: () => inTurn(() => shelf.remove(PLACE), undefined),
	};
}
