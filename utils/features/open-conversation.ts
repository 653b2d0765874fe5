import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import { orderNamedIn, readChat } from '../consoles/pinduoduo/read-chat';
import { type OpenTalk, readOpenTalk } from '../consoles/pinduoduo/read-conversations';
import type { Assessment } from '../domain/assessment';
import { BoundedMap } from '../domain/bounded-map';
import type { BuyerCase } from '../domain/buyer';
import { type Case, orderOf } from '../domain/case';
import { type Facts, known, knownValue } from '../domain/fact';
import type { Reading } from '../domain/reading';
import type { CaseChoice } from '../messages/panel-channel';
import type { FeatureContext } from './context';
import type { OpenConversation } from './talks';

type Given = Pick<FeatureContext, 'root' | 'desk' | 'now' | 'terms' | 'talks' | 'signal'>;

const MOST = 500;

/**
 * Which case the open conversation is about: the one its newest order card or message names, else the only open case of the buyer, else the one that the agent
 * chose. While list and messages are of different buyers it is about none. Asks for the buyer's cases when another conversation is opened, and calls
 * `changed` when they have come. Numbers of buyers stay in memory.
 */
export class Conversation implements OpenConversation {
	private readonly cases = new BoundedMap<string, readonly BuyerCase[]>(MOST);
	private readonly chosen = new BoundedMap<string, string>(MOST);
	/** The buyer whose conversation was open last, and the messages that stood there when another buyer's was. */
	private buyer: string | undefined;
	private left = '';
	private shown = '';

	constructor(
		private readonly given: Given,
		private readonly changed: () => void,
	) {}

	subject(): Case | undefined {
		const talk = this.talk();
		if (!talk) return undefined;
		const { desk, now } = this.given;
		const reading = this.reading(talk);
		return reading && desk.identify(reading, now());
	}

	choices(): CaseChoice[] {
		const talk = this.talk();
		if (!talk || this.reading(talk) || orderNamedIn(this.given.root, this.map)) return [];
		const { desk, now } = this.given;
		return this.open(talk.buyer).flatMap(({ caseKey }) => {
			const subject = desk.identify(readingOf(caseKey, now()), now());
			if (!subject) return [];
			const requestType = knownValue(subject.facts, 'requestType');
			const { verdict } = this.assessed(subject);
			return [{ key: caseKey, orderSn: orderOf(caseKey), verdict, ...(requestType && { requestType }) }];
		});
	}

	choose(key: string): void {
		const talk = this.talk();
		if (!talk || !this.open(talk.buyer).some(({ caseKey }) => caseKey === key)) return;
		this.chosen.set(talk.buyer, key);
		this.changed();
	}

	/** What the pack says of a case here: nothing is sent on, since a chat does not show the state of a case. */
	assessed(subject: Case): Assessment {
		const { desk, now } = this.given;
		return desk.judge(subject, now());
	}

	private get map(): ConsoleMap {
		return this.given.terms().map;
	}

	/** The open conversation once it is settled whose messages are shown. */
	private talk(): OpenTalk | undefined {
		const talk = readOpenTalk(this.given.root, this.map);
		if (talk?.buyer !== this.buyer) {
			this.buyer = talk?.buyer;
			this.left = this.shown;
			if (talk) void this.ask(talk.buyer);
		}
		this.shown = talk?.shown ?? this.shown;
		if (!talk || talk.agreed === false) return undefined;
		// Where messages do not say whose they are, those that stood there before the buyer changed are taken to be the other's.
		return talk.agreed || talk.shown !== this.left || talk.shown === '' ? talk : undefined;
	}

	private reading(talk: OpenTalk): Reading | undefined {
		const { root, now } = this.given;
		const named = readChat(root, now(), this.map);
		const orderSn = named && knownValue(named.facts, 'orderSn');
		if (named && orderSn !== undefined) {
			const [only, ...others] = this.known(talk.buyer).filter(({ caseKey }) => orderOf(caseKey) === orderSn);
			if (!only || others.length > 0) return named;
			return { ...named, facts: { ...readingOf(only.caseKey, now()).facts, ...named.facts } };
		}
		// It names an order that cannot be read: which case it is about is open, whatever else the buyer has.
		if (orderNamedIn(root, this.map)) return undefined;
		const open = this.open(talk.buyer);
		const chosen = open.find(({ caseKey }) => caseKey === this.chosen.get(talk.buyer));
		const [only] = open;
		const key = chosen?.caseKey ?? (open.length === 1 && only?.open ? only.caseKey : undefined);
		return key === undefined ? undefined : readingOf(key, now());
	}

	private known(buyer: string): readonly BuyerCase[] {
		return this.cases.get(buyer) ?? [];
	}

	/** Cases that may still go on. */
	private open(buyer: string): BuyerCase[] {
		return this.known(buyer).filter(({ open }) => open !== false);
	}

	private async ask(buyer: string): Promise<void> {
		const cases = await this.given.talks?.buyers.recallBuyer(buyer);
		if (!cases || this.given.signal.aborted) return;
		const before = JSON.stringify(this.known(buyer));
		this.cases.set(buyer, cases);
		if (before !== JSON.stringify(cases)) this.changed();
	}
}

/** A case as the list showed it before: its order, and when the request was filed. */
function readingOf(caseKey: string, at: number): Reading {
	const seen = { by: 'memory', page: 'after-sales-list' } as const;
	const facts: Facts = { orderSn: known(orderOf(caseKey), seen, at) };
	const second = /\/(\d+)$/.exec(caseKey)?.[1];
	if (second !== undefined) facts.requestedAt = known(Number(second) * 1000, seen, at);
	return { facts, failures: [], unknownWords: [] };
}
