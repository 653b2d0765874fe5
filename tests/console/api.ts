import type { Json } from './truth/types';

/** One click on something of the console's that acts. */
export interface ConsoleClick {
	text: string;
	isTrusted: boolean;
}

/** One key pressed in a reply box. */
export interface ConsoleKey {
	key: string;
	isTrusted: boolean;
	isComposing: boolean;
	/** Whether the page's own listener found the key already handled. */
	defaultPrevented: boolean;
}

/** What each page of the sample console offers to tests as `window.__console`. */
export interface ConsoleApi {
	clicks: ConsoleClick[];
	keys: ConsoleKey[];
	/** Messages sent from the chat. */
	sent: { uid: string; text: string; by: 'click' | 'key' }[];
	/** Text of the chat's reply box, as the page's own state holds it. */
	draft: string;
	/** Text of the open remark box, as the page's own state holds it. */
	remark: string;
	/** Text of the open appeal form, as the page's own state holds it. */
	appeal: string;
	/** Remarks saved from the dialog. */
	remarks: { orderSn: string; text: string }[];
	/** Times the page rendered its list anew after a reply landed. */
	loads: number;
	/** Goes to page `n` (from 1). */
	setPage: (n: number) => Promise<void>;
	/** Sorts the list anew: `apply` by apply time, `expire` by time left. */
	resort: (mode: 'apply' | 'expire') => Promise<void>;
	/** Asks for the list again. */
	reload: () => Promise<void>;
	/** Changes the JSON item of an order and redraws its row in place. The next reply carries the change too. */
	changeStatus: (orderSn: string, patch: Json) => void;
	/** Shows `n` generated rows at once, in place of the list. No JSON goes with them. */
	setRowCount: (n: number) => Promise<void>;
	/** Adds generated rows: `batches` times `size`, one batch a frame. Resolves after the last is drawn. */
	addRows: (batches: number, size: number) => Promise<void>;
	/** A message from the buyer of the open conversation arrives. */
	receive: (text: string) => void;
	/** A message from the buyer of the conversation at `index` arrives, whether it is open or not. */
	buyerWrites: (index: number, text: string) => void;
	/** The shop's robot answers in the conversation at `index`. The buyer still waits for a person. */
	robotWrites: (index: number, text: string) => void;
	/** Opens the conversation at `index` of the list. */
	openChat: (index: number) => void;
	/** After-sales list: sets or lifts the filter 极速退款, as its box in 高级查询 does. */
	filterSpeed: (on: boolean) => Promise<void>;
	/** Appeals: shows a tab (`subAppealQueryType`) and, where given, one kind of it. */
	showAppeals: (tab: number, kind?: number) => Promise<void>;
	/**
	 * Moves to another page of the side bar without a load: the address changes, the old container is emptied, the new one is
	 * filled once its data is there. Resolves then; `loads` starts anew and counts the new page's lists. Other paths are loaded.
	 */
	go: (path: string) => Promise<void>;
}

declare global {
	interface Window {
		__console: ConsoleApi;
		__pwned?: unknown;
	}
}
