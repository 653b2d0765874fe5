import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Given } from '../../components/loaded';
import type { NoticeItem } from '../../components/Notice';
import { OPTIONS } from '../../components/options-text';
import { PICTURE } from '../../components/picture-text';
import { tagsOf } from '../../components/ReplyEditor';
import { REPLY_TEXTS } from '../../components/replies-text';
import { parseReply, type Reply } from '../../utils/replies/reply';
import type { ReplyUsage } from '../../utils/storage/reply-uses';
import { createPictureDesk, type PictureDesk, type PictureParts } from './replies/picture-desk';

/** How often each reply was inserted in the last 90 days, when last, and what became of it. */
export type Usage = Readonly<Record<string, ReplyUsage>>;

export interface ReplyParts {
	builtIn: readonly Reply[];
	list(): Promise<Given<{ replies: Reply[]; usage?: Usage; pictures?: readonly string[] }>>;
	save(reply: Reply): Promise<Given<Reply>>;
	remove(id: string): Promise<Given<unknown>>;
	newId(): string;
	pictures: PictureParts;
}

export type DraftPart = Partial<
	Record<'title' | 'scenario' | 'tone' | 'body' | 'tags' | 'note' | 'followUp', string>
>;

export interface ReplyStore {
	replies: Signal<readonly Reply[]>;
	usage: ReadonlySignal<Usage>;
	/** Ids of the replies that have a picture. */
	illustrated: ReadonlySignal<ReadonlySet<string>>;
	/** The picture of the draft. */
	picture: PictureDesk;
	query: Signal<string>;
	draft: Signal<Reply | undefined>;
	notice: Signal<NoticeItem | undefined>;
	dirty: ReadonlySignal<boolean>;
	error: ReadonlySignal<string | undefined>;
	/** What was asked for while an unsaved draft stood in the way. */
	waiting: Signal<(() => void) | undefined>;
	load(): Promise<void>;
	open(id: string): void;
	/** A new one, empty or with what was made of a typed text. */
	create(from?: { title: string; body: string }): void;
	change(part: DraftPart): void;
	save(): Promise<boolean>;
	discard(): void;
	remove(): Promise<void>;
	isChanged(reply: Reply): boolean;
}

/** Replies and the one being edited. A changed draft is never dropped without a word. */
export function createReplyStore(parts: ReplyParts): ReplyStore {
	const replies = signal<readonly Reply[]>(parts.builtIn);
	const shipped = new Map(parts.builtIn.map((reply) => [reply.id, reply]));
	const usage = signal<Usage>({});
	const illustrated = signal<ReadonlySet<string>>(new Set());
	const picture = createPictureDesk(parts.pictures);
	const draft = signal<Reply | undefined>();
	const notice = signal<NoticeItem | undefined>();
	const waiting = signal<(() => void) | undefined>();
	const saved = computed(() => replies.value.find(({ id }) => id === draft.value?.id));
	const dirty = computed(
		() => draft.value !== undefined && (picture.dirty.value || !alike(draft.value, saved.value)),
	);
	const error = computed(() => {
		if (!draft.value) return undefined;
		const parsed = parseReply(draft.value);
		return parsed.ok ? undefined : parsed.error;
	});

	/** Does it now, or once the agent has said what becomes of the draft. */
	function leave(next: () => void) {
		if (dirty.value) waiting.value = next;
		else next();
	}

	function start(reply: Reply | undefined) {
		notice.value = undefined;
		waiting.value = undefined;
		draft.value = reply;
		void showPicture();
	}

	function showPicture() {
		const id = draft.peek()?.id;
		return picture.open(id, id !== undefined && illustrated.peek().has(id));
	}

	async function load() {
		const list = await parts.list();
		if (!list.ok) {
			notice.value = { tone: 'danger', text: REPLY_TEXTS.notLoaded(list.error) };
			return;
		}
		// Asked only now: the agent may have begun one while the list was on its way.
		const touched = dirty.peek();
		replies.value = list.value.replies;
		usage.value = list.value.usage ?? {};
		illustrated.value = new Set(list.value.pictures);
		// What is open and untouched shows what is stored now; an unsaved draft stays.
		if (!draft.value || touched) return;
		draft.value = list.value.replies.find(({ id }) => id === draft.value?.id);
		await showPicture();
	}

	function failed(why: string): false {
		notice.value = { tone: 'danger', text: OPTIONS.saveFailed(why) };
		return false;
	}

	return {
		replies,
		usage,
		illustrated,
		picture,
		query: signal(''),
		draft,
		notice,
		dirty,
		error,
		waiting,
		load,
		open: (id) => {
			if (id !== draft.value?.id) leave(() => start(replies.value.find((reply) => reply.id === id)));
		},
		create: (from) =>
			leave(() =>
				start({
					id: parts.newId(),
					title: from?.title ?? '',
					scenario: 'greeting',
					body: from?.body ?? '',
					tone: 'warm',
					tags: [],
					origin: 'mine',
				}),
			),
		change(part) {
			if (!draft.value) return;
			notice.value = undefined;
			const { tags, note, followUp, ...rest } = part;
			const next = { ...draft.value, ...rest, ...(tags !== undefined && { tags: tagsOf(tags) }) } as Reply;
			if (followUp !== undefined) next.followUp = followUp === '' ? undefined : Number(followUp);
			if (note !== undefined) next.note = note === '' ? undefined : note;
			draft.value = next;
		},
		async save() {
			const current = draft.value;
			if (!current) return true;
			const kept = await parts.save(current);
			if (!kept.ok) return failed(kept.error);
			const existed = replies.value.some(({ id }) => id === kept.value.id);
			replies.value = existed
				? replies.value.map((reply) => (reply.id === kept.value.id ? kept.value : reply))
				: [...replies.value, kept.value];
			draft.value = kept.value;
			// After the reply: a picture belongs to one that is stored.
			const trouble = await picture.keep(kept.value.id);
			if (trouble !== undefined) {
				notice.value = { tone: 'danger', text: PICTURE.notKept(trouble) };
				return false;
			}
			illustrated.value = withOrWithout(illustrated.value, kept.value.id, picture.shown.value !== undefined);
			notice.value = { tone: 'good', text: OPTIONS.saved };
			return true;
		},
		discard: () => start(saved.value),
		async remove() {
			const id = draft.value?.id;
			if (id === undefined) return;
			const gone = saved.value ? await parts.remove(id) : undefined;
			if (gone && !gone.ok) {
				failed(gone.error);
				return;
			}
			await load();
			start(replies.value.find((reply) => reply.id === id));
		},
		isChanged(reply) {
			const first = shipped.get(reply.id);
			return first !== undefined && !alike(first, reply);
		},
	};
}

function withOrWithout(ids: ReadonlySet<string>, id: string, has: boolean): ReadonlySet<string> {
	const next = new Set(ids);
	if (has) next.add(id);
	else next.delete(id);
	return next;
}

function alike(one: Reply, other: Reply | undefined): boolean {
	const key = (reply: Reply) =>
		JSON.stringify([
			reply.title,
			reply.scenario,
			reply.tone,
			reply.body,
			reply.tags,
			reply.note ?? '',
			reply.followUp,
		]);
	return other !== undefined && key(one) === key(other);
}
