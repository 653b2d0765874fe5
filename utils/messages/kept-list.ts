import type { KnownCase } from './handlers/known-cases';

/** The list of cases that was read last, for its following pages: to find it, all details of its days are read. */
export interface KeptList {
	/** The list of this name; read anew for its first page and where another was kept. */
	of(
		name: string,
		isFirst: boolean,
		read: () => Promise<readonly KnownCase[]>,
	): Promise<readonly KnownCase[]>;
	/** Its last page was read, or what it names is no longer there. */
	forget(): void;
}

/** In memory alone: a background that was started anew reads once more. */
export function createKeptList(): KeptList {
	let kept: { name: string; list: Promise<readonly KnownCase[]> } | undefined;
	return {
		of(name, isFirst, read) {
			if (!isFirst && kept?.name === name) return kept.list;
			const own = { name, list: read() };
			kept = own;
			own.list.catch(() => {
				if (kept === own) kept = undefined;
			});
			return own.list;
		},
		forget() {
			kept = undefined;
		},
	};
}
