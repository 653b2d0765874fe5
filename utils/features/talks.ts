import type { Endpoint } from '../consoles/pinduoduo/endpoints';
import type { Case } from '../domain/case';
import type { WaitingBuyer } from '../domain/reply-clock';
import type { CaseChoice } from '../messages/panel-channel';
import type { Backstage } from './backstage';

/** One reply of the console as the tap handed it on. */
export interface Copy {
	endpoint: Endpoint;
	body: string;
	/** Epoch ms. */
	at: number;
}

/** What the chat's own script knows of the open conversation. */
export interface OpenConversation {
	/** The case it is about; undefined where that cannot be told. */
	subject(): Case | undefined;
	/** The buyer's open cases, where they are several and none was chosen. */
	choices(): CaseChoice[];
	/** The agent says which of them it is. */
	choose(key: string): void;
}

/** So many copies are kept for the chat's script, which is brought after the first of them came. */
const MOST = 6;

/** Where the chat's own script meets the rest of the page: it comes later, and reads what came before it. */
export class Talks {
	private copies: Copy[] = [];
	private readonly readers = new Set<(copy: Copy) => void>();
	conversation: OpenConversation | undefined;
	waiting: (() => WaitingBuyer[]) | undefined;

	constructor(readonly buyers: Pick<Backstage, 'tellBuyers' | 'recallBuyer'>) {}

	hand(copy: Copy): void {
		this.copies = [...this.copies, copy].slice(-MOST);
		for (const read of this.readers) read(copy);
	}

	/** Calls `read` for the copies that are kept and for every later one, until the signal. */
	read(read: (copy: Copy) => void, signal: AbortSignal): void {
		this.copies.forEach(read);
		this.readers.add(read);
		signal.addEventListener('abort', () => this.readers.delete(read), { once: true });
	}
}
