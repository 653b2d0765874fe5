import type { ConsoleApi } from '../../api';

const absent = async (): Promise<void> => {};

/** Puts `window.__console` in place; a page overrides what it can do. */
export function installApi(own: Partial<ConsoleApi>): ConsoleApi {
	const api: ConsoleApi = {
		clicks: [],
		keys: [],
		sent: [],
		draft: '',
		remark: '',
		remarks: [],
		loads: 0,
		setPage: absent,
		resort: absent,
		reload: absent,
		changeStatus: () => {},
		setRowCount: absent,
		addRows: absent,
		receive: () => {},
		openChat: () => {},
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
