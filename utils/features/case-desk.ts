import type { HealthLog } from '../diagnostics/health-log';
import type { Assessment } from '../domain/assessment';
import { BoundedMap } from '../domain/bounded-map';
import { type Case, orderOf } from '../domain/case';
import { CaseBook } from '../domain/case-book';
import { type Facts, knownValue } from '../domain/fact';
import { goodsText } from '../domain/goods-text';
import { expiryOf, withMemory } from '../domain/memory';
import type { Reading } from '../domain/reading';
import type { PageKind, Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import { withTicks } from '../policy/answers';
import { assess } from '../policy/assess';
import { withShop } from '../policy/shop-facts';
import type { Backstage, Terms } from './backstage';

/** One case as it lies on the desk: what is known of it with shop and ticks, and what the pack says. */
export interface Seen {
	subject: Case | undefined;
	assessment: Assessment;
	/** What this page alone says of it. */
	shown?: Facts;
}

/** Most cases that a page holds at once; a day's work goes on without them growing. */
const MOST = 2000;

/** Joins what rows, JSON, earlier pages, shop and agent know of each case of the page, assesses it, and sends on what was sighted. */
export class CaseDesk {
	readonly book = new CaseBook();
	private readonly ticks = new BoundedMap<string, Tick[]>(MOST);
	/** What earlier pages showed of each case. */
	private readonly recalled = new BoundedMap<string, Facts>(MOST);
	/** Facts of each case as last joined, before shop and ticks. */
	private readonly bare = new BoundedMap<string, Facts>(MOST);
	/** Facts of each case as this page showed them, and when (epoch ms). */
	private readonly shown = new BoundedMap<string, { facts: Facts; at: number }>(MOST);
	private readonly asked = new BoundedMap<string, true>(MOST);
	private readonly sighted = new BoundedMap<string, string>(MOST);
	private pending: string[] = [];

	constructor(
		private readonly page: PageKind,
		private readonly backstage: Backstage,
		private readonly health: HealthLog,
		private readonly terms: () => Terms,
		/** Called when something stored arrived that changes what cases look like. */
		private readonly storedCame: () => void,
	) {}

	/** What a reading amounts to at `now` (epoch ms), and keeps it. */
	look(reading: Reading, now: number): Seen {
		const seen = this.consider(reading, now);
		this.keep(seen, now);
		return seen;
	}

	/** What a reading amounts to; nothing of it is kept. Without a readable number nothing is said of any case. */
	consider(reading: Reading, now: number): Seen {
		const joined = this.book.join(reading.facts);
		this.health.json.contradictions = this.book.contradictions;
		if (!joined)
			return { subject: undefined, assessment: assess({ key: '', facts: {} }, this.terms().pack, now) };
		const recalled = this.recall(joined, now);
		this.wantStored(joined.key);
		const subject = this.complete(recalled, now);
		return { subject, assessment: this.assess(subject, now), shown: joined.facts };
	}

	/** Remembers what was considered for other pages and sends it on as a sighting, once it is sure that the page could be read. */
	keep(seen: Seen, now: number): void {
		this.remember(seen);
		if (seen.subject) this.sight(seen.subject, seen.assessment, now);
	}

	/** Remembers it without a sighting: a page that does not show when a request was filed would count it a second time. */
	remember({ subject, shown }: Seen): void {
		if (subject && shown) this.backstage.tell(subject.key, shown, this.page);
	}

	/** The case's facts without shop and ticks, for the panel, which adds these itself. */
	pageFacts({ key, facts }: Pick<Case, 'key' | 'facts'>): Facts {
		return this.bare.get(key) ?? facts;
	}

	/** Which case a reading is about, without assessing it or sending anything on: a chat card does not show the state. */
	identify(reading: Reading, now: number): Case | undefined {
		const joined = this.book.join(reading.facts);
		if (!joined) return undefined;
		this.wantStored(joined.key);
		return this.recall(joined, now);
	}

	/** The only case of an order that this page has shown; undefined where it showed none, or two requests of one order. */
	caseOfOrder(orderSn: string): Case | undefined {
		const keys = [...this.bare.keys()].filter((key) => orderOf(key) === orderSn);
		const [key] = keys;
		const facts = key === undefined ? undefined : this.bare.get(key);
		return key !== undefined && facts && keys.length === 1 ? { key, facts } : undefined;
	}

	ticksOf(key: string): Tick[] {
		return this.ticks.get(key) ?? [];
	}

	/** Takes ticks as another tab or the panel changed them. */
	setTicks(key: string, ticks: Tick[]): void {
		this.ticks.set(key, ticks);
		this.storedCame();
	}

	/** What the pack says of a case with shop and ticks; nothing of it is kept. */
	judge(subject: Case, now: number): Assessment {
		return this.assess(this.complete(subject, now), now);
	}

	private complete({ key, facts }: Case, now: number): Case {
		const { settings, pack } = this.terms();
		return { key, facts: withTicks(withShop(facts, settings.shop, now), this.ticksOf(key), pack) };
	}

	/** Other tabs may have shown more since: what is remembered is asked for again when it is next looked at. */
	askAnew(): void {
		this.asked.clear();
	}

	/** The case with what earlier pages showed of it where this one is silent. */
	private recall({ key, facts }: Case, now: number): Case {
		const recalled = this.recalled.get(key);
		const whole = recalled ? withMemory(facts, recalled, now) : facts;
		this.shown.set(key, { facts, at: now });
		this.bare.set(key, whole);
		return { key, facts: whole };
	}

	/** What rests on a memory that can be out of date must be looked at again by then. */
	private assess(subject: Case, now: number): Assessment {
		const assessment = assess(subject, this.terms().pack, now);
		const expiry = expiryOf(this.recalled.get(subject.key) ?? {});
		if (expiry === undefined || expiry <= now) return assessment;
		return { ...assessment, until: Math.min(expiry, assessment.until ?? expiry) };
	}

	private wantStored(key: string): void {
		if (this.asked.has(key)) return;
		this.asked.set(key, true);
		if (this.pending.push(key) > 1) return;
		setTimeout(() => this.readStored(this.pending.splice(0, 200)), 20);
	}

	private async readStored(keys: string[]): Promise<void> {
		const [stored, recalled] = await Promise.all([this.backstage.ticks(keys), this.backstage.recall(keys)]);
		let some = false;
		for (const key of keys) {
			const facts = recalled?.[key];
			if (!facts) continue;
			this.recalled.set(key, facts);
			some ||= this.isNews(key);
		}
		for (const [key, ticks] of Object.entries(stored ?? {})) {
			if (ticks.length === 0 || this.ticks.has(key)) continue;
			this.ticks.set(key, ticks);
			some = true;
		}
		if (!stored || !recalled) for (const key of keys) this.asked.delete(key);
		if (some) this.storedCame();
		if (this.pending.length > 0) await this.readStored(this.pending.splice(0, 200));
	}

	/** Whether earlier pages showed more of a case than is known of it here. Mostly they showed the same, and then nothing needs to be drawn anew. */
	private isNews(key: string): boolean {
		const page = this.shown.get(key);
		if (!page) return false;
		return (
			told(withMemory(page.facts, this.recalled.get(key) ?? {}, page.at)) !== told(this.bare.get(key) ?? {})
		);
	}

	private sight(subject: Case, assessment: Assessment, now: number): void {
		const sighting = toSighting(subject, assessment, this.page, now);
		const { at: _at, timeoutAt, ...rest } = sighting;
		const print = JSON.stringify([rest, timeoutAt === undefined ? 0 : Math.round(timeoutAt / 600_000)]);
		if (this.sighted.get(subject.key) === print) return;
		this.sighted.set(subject.key, print);
		this.backstage.sight(sighting);
	}
}

/** What is known by these facts, as one text. */
function told(facts: Facts): string {
	return JSON.stringify(
		Object.entries(facts).map(([name, fact]) => [name, fact.kind === 'known' && fact.value]),
	);
}

function toSighting(
	{ key, facts }: Case,
	assessment: Assessment,
	page: PageKind,
	now: number,
): Omit<Sighting, 'id'> {
	const optional = {
		stage: knownValue(facts, 'stage'),
		requestType: knownValue(facts, 'requestType'),
		reasonGroup: assessment.reasonGroup,
		outcome: assessment.outcome,
		refundAmount: knownValue(facts, 'refundAmount'),
		requestedAt: knownValue(facts, 'requestedAt'),
		timeoutAt: knownValue(facts, 'timeoutAt'),
		goods: goodsText(knownValue(facts, 'goodsName')),
		sku: goodsText(knownValue(facts, 'goodsSpec')),
		shipping: shippingOf(facts),
	};
	const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
	const { verdict, speed } = assessment;
	return { caseKey: key, at: now, page, verdict, speed: speed.state, ...given };
}

function shippingOf(facts: Facts): Sighting['shipping'] {
	if (knownValue(facts, 'signed')) return 'signed';
	const shipped = knownValue(facts, 'shipped');
	return shipped === undefined ? undefined : shipped ? 'shipped' : 'unshipped';
}
