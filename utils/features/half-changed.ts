import { type FactName, type Facts, knownValue } from '../domain/fact';

/** A row that is half changed says nothing until it has stood still for so long (ms), */
const STANDS_STILL = 200;
/** or until so much time (ms) has gone by: a row that never stands still is read as it is. */
const LONGEST = 2000;

/** What a row showed when its case was last known, to tell a row that is being changed from one that was. */
interface Shown {
	orderSn: string;
	requestedAt: number | undefined;
	/** What it said of goods, money and state, all in one. */
	body: string;
}

const BODY: readonly FactName[] = [
	...(['stage', 'statusText', 'requestType', 'shipped', 'signed', 'reasonText'] as const),
	...(['goodsName', 'goodsSpec', 'paidAmount', 'refundAmount', 'confirmedAt', 'shipBy'] as const),
];

/** Watches one row of a list for the moments in which it shows one case's number beside another's state. */
export class RowSettling {
	private shown: Shown | undefined;
	private waiting: { timer: ReturnType<typeof setTimeout>; since: number } | undefined;

	/** `again` reads the row once more when it has stood still. */
	constructor(private readonly again: () => void) {}

	/** True while the row may be half changed. `at` is epoch ms; `confirmed` says that its JSON tells the same of its state. */
	isHalfChanged(facts: Facts, at: number, confirmed: () => boolean): boolean {
		const now = shownBy(facts);
		if (!now) return false;
		clearTimeout(this.waiting?.timer);
		const since = this.waiting?.since ?? at;
		const unsure = this.waiting !== undefined || (this.shown !== undefined && mayBeMixed(this.shown, now));
		if (!unsure || at - since > LONGEST || confirmed()) {
			this.waiting = undefined;
			this.shown = now;
			return false;
		}
		const timer = setTimeout(() => {
			this.waiting = undefined;
			this.shown = undefined;
			this.again();
		}, STANDS_STILL);
		this.waiting = { timer, since };
		return true;
	}

	end(): void {
		clearTimeout(this.waiting?.timer);
	}
}

/** What a row shows, or undefined where its order number cannot be read. */
function shownBy(facts: Facts): Shown | undefined {
	const orderSn = knownValue(facts, 'orderSn');
	if (orderSn === undefined) return undefined;
	const body = JSON.stringify(BODY.map((name) => knownValue(facts, name)));
	return { orderSn, requestedAt: knownValue(facts, 'requestedAt'), body };
}

/** Another order's number with the filing time or all the facts of the order before it: the rest of the row may still be to come. */
function mayBeMixed(before: Shown, now: Shown): boolean {
	if (before.orderSn === now.orderSn) return false;
	const sameTime = now.requestedAt !== undefined && before.requestedAt === now.requestedAt;
	return sameTime || before.body === now.body;
}
