import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Mark } from '../../components/FeedbackMarks';
import type { KeptText } from '../../components/KeepReply';
import { PANEL } from '../../components/panel-text';
import type { ReplyLook } from '../../components/reply-item';
import { HOUR } from '../../utils/domain/clock';
import type { FactName } from '../../utils/domain/fact';
import type { CaseHistory } from '../../utils/domain/history';
import type { Tick } from '../../utils/domain/tick';
import type { FollowUp } from '../../utils/insight/follow-ups';
import type { FromPanel, InsertResult, ToPanel } from '../../utils/messages/panel-channel';
import type { ReplyUse } from '../../utils/messages/protocol';
import { findingsOf, findingsOfTemplate, prepareReply } from '../../utils/replies/prepare';
import { BODY_LIMIT, type Reply } from '../../utils/replies/reply';
import { templateFrom } from '../../utils/replies/template-from';
import { type CaseState, createCaseState } from './case-state';
import { createDesk, type Desk, type HostKey } from './desk';
import { createFeedback, type Feedback, type FeedbackRoad } from './feedback';
import { createFollowUps, type FollowUpRoad, type FollowUpsOfCase } from './follow-ups';
import { createLibrary, type Library } from './library';
import { createPicture, type PictureRoad, type ReplyPicture } from './picture';
import { createTypedOften, type TypedOften, type TypedRoad } from './typed-often';

export type Tab = 'check' | 'say' | 'why';

export interface PanelParts {
	post(message: FromPanel): void;
	/** An inserted reply is counted; who waits knows that it is stored. */
	used(use: ReplyUse): Promise<unknown>;
	newId(): string;
	/** Epoch ms. */
	clock(): number;
	trusted(event: Event): boolean;
	builtIn: readonly Reply[];
	/** Lays a template before the agent, on a page of its own. Absent where there is none. */
	propose?(made: { title: string; body: string }): void;
	/** What this browser saw before that bears on a case; undefined where it cannot be told. Absent where nobody is asked. */
	history?(caseKey: string): Promise<CaseHistory | undefined>;
	/** How cases went. Absent where nobody keeps it. */
	feedback?: FeedbackRoad;
	/** The way to what was typed often. Absent where nobody counts. */
	typed?: TypedRoad;
	/** Promises to come back to the buyer. Absent where nobody keeps them. */
	followUps?: FollowUpRoad;
	/** The way to pictures and to the clipboard. Absent where there is none. */
	picture?: PictureRoad;
}

export interface Panel {
	state: CaseState;
	desk: Desk;
	library: Library;
	feedback: Feedback;
	followUps: FollowUpsOfCase;
	tab: Signal<Tab>;
	/** The marked reply of the list in full. */
	look: ReadonlySignal<ReplyLook | undefined>;
	result: Signal<InsertResult | undefined>;
	/** What becomes of the picture of the reply that was inserted. */
	picture: ReplyPicture;
	/** True while the host's reply box has the caret and sends its keys here. */
	driven: Signal<boolean>;
	receive(message: ToPanel): void;
	answer(fact: FactName, answer: string | null, event: Event): void;
	step(id: string, done: boolean, event: Event): void;
	/** How the case went. */
	mark(change: Partial<Mark>, event: Event): void;
	/** A promise to the buyer was kept. */
	followedUp(promise: FollowUp, event: Event): void;
	pick(id: string, event: Event): void;
	/** The conversation is about this one of the offered cases. */
	choose(key: string, event: Event): void;
	/** What a typed text gives as a template, and what is done with it. */
	keep: { make(text: string, isTemplate: boolean): KeptText; propose(made: KeptText, event: Event): void };
	typed: TypedOften;
	/** One step back, or closed. */
	escape(): void;
	close(): void;
}

/** Everything the panel does, without a page to show it on. */
export function createPanel(parts: PanelParts): Panel {
	const state = createCaseState(parts.clock());
	const library = createLibrary(parts.builtIn, state);
	const feedback = createFeedback(parts.feedback);
	const followUps = createFollowUps(parts.followUps);
	const tab = signal<Tab>('check');
	const result = signal<InsertResult | undefined>();
	const picture = createPicture(parts.picture, parts.trusted);
	const typed = createTypedOften(parts.typed, parts.trusted);
	const driven = signal(false);
	let lastInsert: ReplyUse | undefined;

	const caseKey = () => state.view.peek()?.subject?.key;
	const close = () => parts.post({ type: 'close' });

	const desk = createDesk({
		items: library.items,
		trusted: parts.trusted,
		leave: close,
		check: (text) => findingsOf(text, state.facts.peek(), parts.clock()),
		prepare(id, answers) {
			// What is said of a limit must be right when it is said.
			const now = parts.clock();
			state.advance(now);
			const reply = library.find(id);
			result.value = undefined;
			picture.drop();
			if (!reply) return { kind: 'error', error: PANEL.gone };
			return prepareReply(reply, library.variables.peek(), answers, {
				now,
				language: library.language.peek(),
			});
		},
		insert(id, text) {
			const key = caseKey();
			const use = { id: parts.newId(), at: parts.clock() };
			lastInsert = { ...use, replyId: id, ...(key !== undefined && { caseKey: key }) };
			const along = library.hasPicture(id);
			// At once: the browser lets a page copy only while the agent's click or key is fresh.
			if (along) picture.start(id);
			parts.post({
				...{ type: 'insert', caseKey: key, replyId: id, text, use },
				...(along && { picture: true }),
			});
		},
		refuse: (why) => {
			result.value = { how: 'refused', why };
		},
	});

	function show({ view, again }: Extract<ToPanel, { type: 'view' }>) {
		const before = state.view.peek();
		const fresh = !again || before?.mode !== view.mode || before.subject?.key !== view.subject?.key;
		state.advance(parts.clock());
		state.show(view);
		if (!fresh) return;
		void askHistory(view.subject?.key);
		void feedback.show(view.subject?.key);
		typed.drop();
		void typed.read();
		void followUps.show(view.subject?.key);
		// A text made for one case must never go out in another, and a list opened again starts with its own search.
		desk.back();
		desk.search(view.query ?? '');
		result.value = undefined;
		picture.drop();
		driven.value = view.query !== undefined;
		tab.value = view.mode === 'replies' || !view.subject ? 'say' : 'check';
	}

	async function askHistory(key: string | undefined) {
		const history = key === undefined ? undefined : await parts.history?.(key).catch(() => undefined);
		// By then the panel may show another case.
		if (history && key === caseKey()) state.history.value = history;
	}

	/** What was promised with this reply, or kept by it, shows once it is stored. */
	async function count(use: ReplyUse) {
		const hours = library.find(use.replyId)?.followUp;
		await parts.used({ ...use, ...(hours !== undefined && { followUpAt: use.at + hours * HOUR }) });
		if (use.caseKey !== undefined && use.caseKey === caseKey()) await followUps.show(use.caseKey);
	}

	/** The box takes what is typed meanwhile for no search until it hears what comes of the key. */
	function hostKey(message: HostKey) {
		const before = lastInsert;
		desk.hostKey(message);
		const chooses = message.key === 'Enter' || message.key === 'Digit';
		// Where there is nothing to choose the list has closed.
		const any = desk.items.peek().length > 0;
		if (chooses && any && lastInsert === before) parts.post({ type: 'held' });
	}

	function receive(message: ToPanel) {
		if (message.type === 'view') show(message);
		if (message.type === 'query') {
			driven.value = true;
			tab.value = 'say';
			desk.back();
			desk.search(message.query);
		}
		if (message.type === 'key') hostKey(message);
		if (message.type === 'inserted') {
			result.value = message.result;
			picture.settle(message.result.how);
			if (message.result.how !== 'refused' && lastInsert) void count(lastInsert);
			lastInsert = undefined;
		}
	}

	function tick(id: Tick['id'], value: Tick['value'] | null, event: Event) {
		const key = caseKey();
		if (!parts.trusted(event) || key === undefined) return;
		state.advance(parts.clock());
		state.tick(id, value);
		parts.post({ type: 'tick', caseKey: key, tick: { id, value } });
	}

	return {
		state,
		desk,
		library,
		feedback,
		followUps,
		tab,
		look: computed(() => {
			const item = desk.items.value[desk.active.value];
			return item && library.look(item.id);
		}),
		result,
		picture,
		driven,
		receive,
		close,
		answer: (fact, answer, event) => tick(`fact:${fact}`, answer, event),
		step: (id, done, event) => tick(`step:${id}`, done ? true : null, event),
		mark(change, event) {
			if (parts.trusted(event)) void feedback.change(change, parts.clock());
		},
		followedUp(promise, event) {
			if (parts.trusted(event)) void followUps.done(promise, parts.clock());
		},
		pick(id, event) {
			driven.value = false;
			tab.value = 'say';
			desk.pick(id, event);
		},
		keep: {
			make(text, isTemplate) {
				const made = templateFrom(text, state.facts.peek(), parts.clock(), isTemplate);
				return { ...made, findings: findingsOfTemplate(made.findings) };
			},
			propose({ title, body }, event) {
				if (!parts.trusted(event)) return;
				if (body.length > BODY_LIMIT) result.value = { how: 'refused', why: PANEL.keepTooLong(BODY_LIMIT) };
				else parts.propose?.({ title, body });
			},
		},
		typed,
		choose(caseKey, event) {
			if (parts.trusted(event)) parts.post({ type: 'choose', caseKey });
		},
		escape: () => (desk.stage.peek().kind === 'list' ? close() : desk.back()),
	};
}
