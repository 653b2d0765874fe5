import { installApi, logKey } from '../common/console-api';
import { pageProps } from '../common/page-props';
import { addStyle } from '../common/style';
import sheet from './editors.css?inline';
import { MOUNTS } from './mounts';

/** A chat page whose reply box is whatever the address asks for. Enter sends, as in most chats. */
const { editor = { name: 'textarea', host: 'page' }, chats = [] } = pageProps();
const api = installApi({});
const { body } = document;
const side = body.appendChild(document.createElement('ul'));
const window_ = body.appendChild(document.createElement('section'));
window_.className = 'chat-window';
const heading = window_.appendChild(document.createElement('h2'));
const box = window_.appendChild(document.createElement('div'));
box.className = 'reply-box';

const items = chats.slice(0, 3).map(({ uid, nick }) => {
	const row = side.appendChild(document.createElement('li'));
	row.className = 'chat-item';
	const item = row.appendChild(document.createElement('div'));
	item.className = 'chat-item-box';
	item.dataset.random = `${uid}-0-all`;
	item.textContent = nick;
	return item;
});
const openChat = (index: number): void => {
	items.forEach((item, place) => {
		item.classList.toggle('active', place === index);
	});
	heading.textContent = items[index]?.textContent ?? '';
};
openChat(0);

const place = await hostOf(editor.host);
const mount = await MOUNTS[editor.name]?.();
const mounted = await mount?.(place);
box.append(sendButton());
place.addEventListener('keydown', press, true);
api.openChat = openChat;
Object.defineProperty(api, 'draft', { get: () => mounted?.text() ?? '' });
api.loads = 1;

function press(event: KeyboardEvent): void {
	logKey(api, event);
	if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
	event.preventDefault();
	event.stopPropagation();
	api.sent.push({ uid: '', text: api.draft, by: 'key' });
}

function sendButton(): HTMLElement {
	const send = document.createElement('div');
	send.className = 'send-btn';
	send.textContent = '发送';
	send.addEventListener('click', () => api.sent.push({ uid: '', text: api.draft, by: 'click' }));
	return send;
}

/** Where the editor stands: in the page, in an open shadow root, or in a frame of the same origin. */
async function hostOf(host: 'page' | 'shadow' | 'frame'): Promise<HTMLElement> {
	if (host === 'shadow') {
		const element = box.appendChild(document.createElement('my-reply'));
		return element.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
	}
	if (host === 'frame') {
		const frame = box.appendChild(document.createElement('iframe'));
		frame.src = '/chat-merchant/frame.html';
		await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
		const inner = frame.contentDocument as Document;
		return inner.body.appendChild(inner.createElement('div'));
	}
	return box.appendChild(document.createElement('div'));
}
addStyle(sheet);
