import type { Json } from '../console/truth/types';
import { MUTATIONS } from './mutations';
import { Random } from './random';

/** The pages of the console that are changed. */
export const KINDS = ['list', 'orders', 'orders-2021', 'detail'] as const;
export type Kind = (typeof KINDS)[number];

/** Everything that a seed decides, before any page is opened. */
export interface Plan {
	seed: number;
	kind: Kind;
	/** Ids of the cases that the page shows. */
	cases: string[];
	/** Ids of cases that it does not show at first: a row may be recycled for one, a reply may be about one. */
	spares: string[];
	/** Whether the page asks for its JSON at all. */
	json: boolean;
	transport: 'fetch' | 'xhr';
	mutations: string[];
}

/** One case as the sample console draws it. */
export interface CaseMarkup {
	id: string;
	orderSn: string;
	html: string;
	/** Its item in the console's reply, where the page has one. */
	json?: Json;
}

/** What the changed page is given. */
export interface SeedPage {
	plan: Plan;
	/** Places in `plan.mutations` that are left out, to find out which of them matter. */
	skipped: number[];
	/** Markup around the rows; the place of the rows is marked. */
	shell: string;
	cases: CaseMarkup[];
	spares: CaseMarkup[];
}

/** Attribute of the element of the shell that holds the rows. */
export const HOLDER = 'data-rows';

const SHARES: readonly { kind: Kind; weight: number; rows: number }[] = [
	{ kind: 'list', weight: 55, rows: 12 },
	{ kind: 'orders', weight: 17, rows: 10 },
	{ kind: 'orders-2021', weight: 13, rows: 10 },
	{ kind: 'detail', weight: 15, rows: 1 },
];

/** What a seed does; `ids` are the cases that each kind of page can show. */
export function planOf(seed: number, ids: Readonly<Record<Kind, readonly string[]>>): Plan {
	const random = new Random(`plan ${seed}`);
	const { kind, rows } = random.weighted(SHARES);
	const drawn = random.some(ids[kind], rows + 4);
	return {
		seed,
		kind,
		cases: drawn.slice(0, rows),
		spares: drawn.slice(rows),
		json: kind !== 'detail' && random.chance(0.6),
		transport: random.chance(0.5) ? 'fetch' : 'xhr',
		mutations: mutationsFor(kind, random),
	};
}

/** One to four, none twice; what changes the page for good comes before what happens while it is open. */
function mutationsFor(kind: Kind, random: Random): string[] {
	const open = MUTATIONS.filter(({ kinds }) => kinds.includes(kind));
	const chosen = new Set<(typeof open)[number]>();
	const count = 1 + random.below(4);
	while (chosen.size < count) chosen.add(random.weighted(open));
	return open.filter((mutation) => chosen.has(mutation)).map(({ name }) => name);
}
