import type { NoticeProtocol } from './protocol';

/** Tells the console pages something; a page that is gone or has no script of ours is no error. */
export interface Notices {
	/** To every open console tab, except the one that knows already. */
	toConsoles<K extends keyof NoticeProtocol>(
		type: K,
		data: Parameters<NoticeProtocol[K]>[0],
		except?: number,
	): Promise<void>;
	toTab<K extends keyof NoticeProtocol>(
		tabId: number,
		type: K,
		data: Parameters<NoticeProtocol[K]>[0],
	): Promise<void>;
}

export interface NoticeRoads {
	/** Ids of the tabs that show the console. */
	consoleTabs(): Promise<number[]>;
	/** To the top frame of a tab. */
	send(type: keyof NoticeProtocol, data: unknown, tabId: number): Promise<unknown>;
}

export function createNotices({ consoleTabs, send }: NoticeRoads): Notices {
	const toTab: Notices['toTab'] = async (tabId, type, data) => {
		await send(type, data, tabId).catch(() => {});
	};
	return {
		toTab,
		async toConsoles(type, data, except) {
			const tabs = await consoleTabs().catch(() => []);
			await Promise.all(tabs.filter((id) => id !== except).map((id) => toTab(id, type, data)));
		},
	};
}
