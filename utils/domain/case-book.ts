import { BoundedMap } from './bounded-map';
import { type Case, caseKey } from './case';
import { type FactName, type Facts, knownValue } from './fact';
import { mergeFacts } from './merge';

interface Told {
	facts: Facts;
	/** Facts that the page showed in the same words since this JSON came; where they differ later, the JSON is stale. */
	confirmed: Set<FactName>;
}

/** Most cases whose JSON is held; the oldest go first. */
const MOST = 2000;

/**
 * What one page of the console has said of its cases, in memory: JSON by case key, joined with a row's own facts when the row is read. Lives
 * as long as the tab; nothing of it is stored.
 */
export class CaseBook {
	private readonly told = new BoundedMap<string, Told>(MOST);
	/** The facts that were contradicted, by case and name: each counts once. */
	private readonly contradicted = new BoundedMap<string, true>(MOST);
	private count = 0;

	/** Takes in what the JSON says of a case. Facts without a readable key are left aside. */
	tell(facts: Facts): void {
		const key = caseKey(facts);
		if (key === undefined) return;
		this.told.set(key, { facts, confirmed: new Set() });
	}

	get contradictions(): number {
		return this.count;
	}

	/** Whether the JSON of just this case says of its state what the row says, and whatever else the row says for a verdict. */
	confirms(page: Facts): boolean {
		const told = this.told.get(caseKey(page) ?? '');
		const shown = DECIDING.filter((name) => knownValue(page, name) !== undefined);
		return told !== undefined && [...STATE, ...shown].every((name) => !differs(page, told.facts, name));
	}

	/** Whether the JSON of just this case says another state than the row, without ever having said the same. */
	disputes(page: Facts): boolean {
		const told = this.told.get(caseKey(page) ?? '');
		if (!told || told.confirmed.has('stage')) return false;
		const [shown, json] = [knownValue(page, 'stage'), knownValue(told.facts, 'stage')];
		return shown !== undefined && json !== undefined && shown !== json;
	}

	/** The case of a row: its own facts joined with its JSON, or undefined where the row has no readable key. */
	join(page: Facts): Case | undefined {
		const key = caseKey(page);
		if (key === undefined) return undefined;
		const told = this.told.get(key) ?? this.onlyRequestOf(page);
		if (!told) return { key, facts: page };
		const isStale = (name: FactName) => told.confirmed.has(name) && differs(page, told.facts, name);
		const json = isStale('stage') ? lastingOf(told.facts) : told.facts;
		const { facts, contradictions, agreed } = mergeFacts(page, json, isStale);
		for (const name of agreed) told.confirmed.add(name);
		for (const name of contradictions) this.contradict(`${key} ${name}`);
		// How fast refund went hangs on the state.
		if (contradictions.includes('stage')) delete facts.speed;
		return { key, facts };
	}

	private contradict(what: string): void {
		if (this.contradicted.has(what)) return;
		this.contradicted.set(what, true);
		this.count += 1;
	}

	/** The JSON of an order, or of its only request, for a page that shows no filing time. */
	private onlyRequestOf(page: Facts): Told | undefined {
		if (knownValue(page, 'requestedAt') !== undefined) return undefined;
		const orderSn = knownValue(page, 'orderSn');
		const candidates = [...this.told.values()].filter(
			({ facts }) => knownValue(facts, 'orderSn') === orderSn,
		);
		return candidates.length === 1 ? candidates[0] : undefined;
	}
}

const STATE: readonly FactName[] = ['stage', 'requestType', 'shipped'];

/** What else of a request decides its verdict. */
const DECIDING: readonly FactName[] = [
	'signed',
	'buyerReceived',
	'returnShipped',
	'returnSigned',
	'reasonText',
	'refundAmount',
	'speed',
];

/** What a request keeps when its state moves on. */
const LASTING: readonly FactName[] = [
	'orderSn',
	'afterSalesId',
	'requestType',
	'requestedAt',
	'confirmedAt',
	'reasonText',
	'refundAmount',
	'paidAmount',
	'goodsName',
	'goodsSpec',
	'goodsCount',
];

/** JSON from before the page changed the state still tells what was asked for, but neither clocks nor parcels. */
function lastingOf(facts: Facts): Facts {
	return Object.fromEntries(Object.entries(facts).filter(([name]) => LASTING.includes(name as FactName)));
}

function differs(page: Facts, json: Facts, name: FactName): boolean {
	return knownValue(page, name) !== knownValue(json, name);
}
