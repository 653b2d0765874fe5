/** Runs a piece of work after all that were given before it; what fails gives `otherwise`. */
export type InTurn = <T>(work: () => Promise<T>, otherwise: T) => Promise<T>;

/** One after the other, for whoever reads a shelf, changes and writes it: two at once would each write without the other's. */
export function createTurns(): InTurn {
	let turn: Promise<unknown> = Promise.resolve();
	return (work, otherwise) => {
		const done = turn.then(work).catch(() => otherwise);
		turn = done;
		return done;
	};
}
