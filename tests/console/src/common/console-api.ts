import type { ConsoleApi } from '../../api';

const absent = async (): Promise<void> => {};

/** What a page may offer, while it offers none of it. */
const nothing = () => ({
	setPage: absent,
	resort: absent,
	reload: absent,
	changeStatus: () => {},
	setRowCount: absent,
	addRows: absent,
	receive: () => {},
	buyerWrites: () => {},
	robotWrites: () => {},
	openChat: () => {},
	filterSpeed: absent,
	showAppeals: absent,
});

/** Takes back what the page that leaves had offered, and counts its successor's loads from 0. */
export function leavePage(api: ConsoleApi): void {
	Object.assign(api, nothing(), { loads: 0, remark: '', appeal: '' });
}

/** Puts `window.__console` in place; a page overrides what it can do. */
export function installApi(own: Partial<ConsoleApi>): ConsoleApi {
	const api: ConsoleApi = {
		clicks: [],
		keys: [],
		sent: [],
		draft: '',
		remark: '',
		appeal: '',
		remarks: [],
		loads: 0,
		...nothing(),
		go: async (path) => location.assign(path),
		...own,
	};
	window.__console = api;
	document.addEventListener('click', (event) => logClick(api, event), true);
	return api;
}

/** Everything of the console's own that acts is logged, whoever clicked it. */
function logClick(api: ConsoleApi, event: MouseEvent): void {
	const target = event.target instanceof Element ? event.target : null;
	const acting = target?.closest('a, button, li.chat-item, .send-btn, [data-tracking]');
	if (!acting) return;
	api.clicks.push({ text: (acting.textContent ?? '').trim(), isTrusted: event.isTrusted });
}

/** Logs a key pressed in one of the console's reply boxes. */
export function logKey(api: ConsoleApi, event: KeyboardEvent): void {
	const { key, isTrusted, isComposing, defaultPrevented } = event;
	api.keys.push({ key, isTrusted, isComposing, defaultPrevented });
}
