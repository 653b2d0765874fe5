import type { Own, Sender } from '../../../utils/messages/sender';
import type { TypedBoard } from '../../../utils/messages/typed-board';

export const own: Own = { id: 'refund-lens-id', base: 'chrome-extension://refund-lens-id/' };

export const fromConsole: Sender = {
	id: own.id,
	url: 'https://mms.pinduoduo.com/aftersales/list',
	origin: 'https://mms.pinduoduo.com',
	frameId: 0,
	documentLifecycle: 'active',
	tab: { id: 7 },
};
export const fromPanel: Sender = { id: own.id, url: `${own.base}panel.html`, frameId: 3, tab: { id: 7 } };
export const fromOptions: Sender = { id: own.id, url: `${own.base}options.html`, frameId: 0, tab: { id: 9 } };
export const fromPopup: Sender = { id: own.id, url: `${own.base}popup.html` };

export const strangers: [string, Sender | undefined][] = [
	['nobody', undefined],
	['another extension', { ...fromPopup, id: 'other' }],
	['no extension at all', { ...fromConsole, id: undefined }],
	['a frame of the console', { ...fromConsole, frameId: 4 }],
	['another site', { ...fromConsole, url: 'https://mobile.pinduoduo.com/' }],
	['a site whose name begins alike', { ...fromConsole, url: 'https://mms.pinduoduo.com.evil.cn/' }],
	['the console without TLS', { ...fromConsole, url: 'http://mms.pinduoduo.com/' }],
	['a page of another origin', { ...fromConsole, origin: 'https://evil.cn' }],
	['a prerendered console page', { ...fromConsole, documentLifecycle: 'prerender' }],
	['a cached console page', { ...fromConsole, documentLifecycle: 'cached' }],
	['a console script without a tab', { ...fromConsole, tab: undefined }],
	['a page without an address', { ...fromPopup, url: undefined }],
];

/** Where nobody types. */
export const noTyped: TypedBoard = {
	tell: async () => undefined,
	often: async () => [],
	refuse: async () => undefined,
	forget: async () => undefined,
};

/** A place that forgets when the browser closes, and what lies in it. */
export function memorySession() {
	const values = new Map<string, unknown>();
	const shelf = {
		read: async (key: string) => structuredClone(values.get(key)),
		write: async (key: string, value: unknown) => void values.set(key, structuredClone(value)),
		remove: async (key: string) => void values.delete(key),
	};
	return { values, shelf };
}
