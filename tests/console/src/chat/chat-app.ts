import type Vue from 'vue';
import type { ComponentOptions } from 'vue';
import type { ConsoleApi } from '../../api';
import { chatStamp, stamp } from '../../truth/clock';
import type { ChatMessage, ChatTruth } from '../../truth/types';
import { logKey } from '../common/console-api';
import { pageProps } from '../common/page-props';
import { post } from '../common/transport';
import { ForeignNodes } from './foreign-nodes';
import { TEMPLATE } from './template';

interface ChatVm extends Vue {
	chats: ChatTruth[];
	openUid: string;
	draft: string;
	drafts: Record<string, string>;
	elapsed: number;
	open: ChatTruth | undefined;
	openChat: (uid: string) => void;
	send: (by: 'click' | 'key') => void;
}

/** The chat page. Its tree wipes whatever others put into it, as the real one does. */
export function chatComponent(api: ConsoleApi): ComponentOptions<Vue> {
	const foreign = new ForeignNodes('.reply-box, .chatWindowHeader');
	const options = {
		template: TEMPLATE,
		data: () => ({
			chats: structuredClone(pageProps().chats ?? []),
			openUid: '',
			draft: '',
			drafts: {},
			elapsed: 0,
		}),
		computed: {
			open(this: ChatVm) {
				return this.chats.find((chat) => chat.uid === this.openUid);
			},
			messages(this: ChatVm) {
				return this.open?.messages ?? [];
			},
			/** A buyer appears in several groups; all but one of the lists are hidden. */
			groups(this: ChatVm) {
				const unread = this.chats.filter((chat) => chat.unread > 0);
				return [
					{ name: 'all', chats: this.chats },
					{ name: 'unRead', chats: unread },
				];
			},
		},
		watch: {
			draft(text: string) {
				api.draft = text;
			},
		},
		mounted(this: ChatVm) {
			offer(api, this, foreign);
			void post('/plateau/chat/latest_conversations', { page: 1, size: 50 }, 'xhr');
			const start = Date.now();
			setInterval(() => {
				this.elapsed = Math.floor((Date.now() - start) / 1000);
			}, 1000);
			document.addEventListener('keydown', (event) => switchByKey(this, event));
			const first = this.chats[0];
			if (first) this.openChat(first.uid);
		},
		updated() {
			foreign.learn();
		},
		methods: {
			...showing,
			/** A time stands above the first message, above cards, and after a pause. */
			showsTime(this: ChatVm, index: number): boolean {
				const { messages = [] } = this.open ?? {};
				const [before, message] = [messages[index - 1], messages[index]];
				if (!before || !message || message.info) return true;
				return message.at - before.at >= PAUSE;
			},
			pick(this: ChatVm, uid: string, event: MouseEvent) {
				if (event.isTrusted) this.openChat(uid);
			},
			openChat(this: ChatVm, uid: string) {
				if (uid === this.openUid) return;
				this.drafts[this.openUid] = this.draft;
				this.openUid = uid;
				this.draft = this.drafts[uid] ?? '';
				if (this.open) this.open.unread = 0;
				void askHistory(uid, this.open?.orderSn ?? null);
			},
			keydown(this: ChatVm, event: KeyboardEvent) {
				logKey(api, event);
				const wanted = event.key === 'Enter' && event.ctrlKey && !event.isComposing;
				if (!wanted || !event.isTrusted) return;
				event.preventDefault();
				this.send('key');
			},
			clickSend(this: ChatVm, event: MouseEvent) {
				if (event.isTrusted) this.send('click');
			},
			send(this: ChatVm, by: 'click' | 'key') {
				const text = this.draft;
				if (text.trim() === '' || !this.open) return;
				api.sent.push({ uid: this.openUid, text, by });
				this.open.messages.push(fresh('mall_cs', text));
				this.open.waited = null;
				this.open.waitingSince = null;
				this.draft = '';
			},
		},
	};
	return options as unknown as ComponentOptions<Vue>;
}

/** Ms. */
const PAUSE = 3 * 60_000;

/** Methods that only turn values into what is shown. */
const showing = {
	stamp: chatStamp,
	clock: (ms: number): string => stamp(ms).slice(11, 16),
	lastText: (chat: ChatTruth): string => chat.messages.at(-1)?.content ?? '',
	lastAt: (chat: ChatTruth): number => chat.messages.at(-1)?.at ?? 0,
	side: (message: ChatMessage): string =>
		message.from === 'user' ? 'buyer-item' : `cs-item isread${message.from === 'robot' ? ' callback' : ''}`,
	overdue(this: ChatVm, chat: ChatTruth): boolean {
		return (chat.waited ?? 0) + this.elapsed > 180;
	},
	waiting(this: ChatVm, chat: ChatTruth): string {
		const seconds = (chat.waited ?? 0) + this.elapsed;
		if (seconds < 60) return `已等待${seconds}秒`;
		if (seconds < 3600) return `已等待${Math.floor(seconds / 60)}分${seconds % 60}秒`;
		return `已等待${Math.floor(seconds / 3600)}小时`;
	},
};

let newest = 0;

/** A message of this moment; two in one ms still get ids of their own. */
function fresh(from: ChatMessage['from'], content: string): ChatMessage {
	const at = Math.max(Date.now(), newest + 1);
	newest = at;
	return { msgId: String(at), from, type: 0, content, at };
}

function askHistory(uid: string, orderSn: string | null): Promise<unknown> {
	const endTime = Math.floor(Date.now() / 1000);
	const body = { uid, orderSn, startTime: endTime - 7 * 86_400, endTime, pageNum: 0, pageSize: 50 };
	return post('/latitude/message/getHistoryMessage', body, 'xhr');
}

/** Up and down switch conversations wherever the focus is, save inside a text of several lines. */
function switchByKey(vm: ChatVm, event: KeyboardEvent): void {
	const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
	if (step === 0 || event.isComposing || vm.draft.includes('\n')) return;
	const next = vm.chats[vm.chats.findIndex((chat) => chat.uid === vm.openUid) + step];
	if (next) vm.openChat(next.uid);
}

function offer(api: ConsoleApi, vm: ChatVm, foreign: ForeignNodes): void {
	api.openChat = (index) => {
		const chat = vm.chats[index];
		if (chat) vm.openChat(chat.uid);
	};
	api.buyerWrites = (index, text) => {
		const chat = vm.chats[index];
		if (!chat) return;
		const message = fresh('user', text);
		chat.messages.push(message);
		chat.waited ??= -vm.elapsed;
		chat.waitingSince ??= message.at;
		if (chat.uid === vm.openUid) foreign.wipe();
		else chat.unread++;
	};
	api.robotWrites = (index, text) => {
		const chat = vm.chats[index];
		if (!chat) return;
		chat.messages.push(fresh('robot', text));
		if (chat.uid === vm.openUid) foreign.wipe();
	};
	api.receive = (text) =>
		api.buyerWrites(
			vm.chats.findIndex((chat) => chat.uid === vm.openUid),
			text,
		);
}
