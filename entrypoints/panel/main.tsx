import { render } from 'preact';
import '../../components/tokens.css';
import { FEEDBACK } from '../../components/feedback-text';
import { KeyNamesContext, keyNamesOf } from '../../components/key-names';
import { SECOND } from '../../utils/domain/clock';
import { ask } from '../../utils/messages/client';
import type { FromPanel, ToPanel } from '../../utils/messages/panel-channel';
import { BUILT_IN_REPLIES } from '../../utils/replies/built-in';
import { acceptPort } from './greeting';
import { PanelApp } from './PanelApp';
import { createPanel } from './panel';
import './panel.css';
import './feedback.css';
import './replies.css';
import './picture.css';

acceptPort(window, location.hash.slice(1), (port) => {
	const panel = createPanel({
		post: (message: FromPanel) => port.postMessage(message),
		// A count that gets lost with the background asleep is not worth a word to the agent.
		used: (use) => ask('replies/used', use),
		newId: () => crypto.randomUUID(),
		propose: (made) => void ask('replies/propose', made),
		clock: Date.now,
		async history(caseKey) {
			const history = await ask('history/read', { caseKey });
			return history.ok ? history.value : undefined;
		},
		feedback: {
			async read(caseKey) {
				const read = await ask('feedback/read', { caseKey });
				return read.ok ? read.value : undefined;
			},
			async write(given) {
				const kept = await ask('feedback/write', given);
				return kept.ok ? undefined : kept.error || FEEDBACK.notKept;
			},
		},
		typed: {
			async read() {
				const read = await ask('replies/typed-often');
				return read.ok ? read.value : undefined;
			},
			refuse: (body) => void ask('replies/typed-refuse', { body }),
		},
		followUps: {
			async read(caseKey) {
				const read = await ask('follow-ups/read', { caseKey });
				return read.ok ? read.value : undefined;
			},
			done: async (given) => (await ask('follow-ups/done', given)).ok,
		},
		picture: {
			async read(id) {
				const read = await ask('replies/picture', { id });
				return read.ok ? read.value?.png : undefined;
			},
			copy: (png) => navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]),
		},
		trusted: (event) => event.isTrusted,
		builtIn: BUILT_IN_REPLIES,
	});
	// The built-in replies stand until the background answers; where it does not, what was there stays.
	const readReplies = async () => {
		// Late is better than never: 20 000 replies take three seconds on a machine that is busy.
		const list = await ask('replies/list', undefined, { limitMs: 60_000 });
		if (list.ok && !isSame(list.value, panel.library.list.peek())) panel.library.list.value = list.value;
	};
	let isNew = true;
	port.onmessage = ({ data }: MessageEvent<ToPanel>) => {
		panel.receive(data);
		// The frame lives as long as the console's page; replies may have been edited since it was last open. One that the page threw out begins anew.
		if (data.type === 'view' && (!data.again || isNew)) readReplies();
		isNew = false;
		const theme = panel.state.view.peek()?.settings.theme ?? 'auto';
		document.documentElement.dataset.theme = theme;
	};
	setInterval(() => panel.state.advance(Date.now()), 10 * SECOND);
	const root = document.getElementById('app');
	if (root)
		render(
			<KeyNamesContext.Provider value={keyNamesOf(navigator.platform)}>
				<PanelApp panel={panel} />
			</KeyNamesContext.Provider>,
			root,
		);
	port.postMessage({ type: 'ready' } satisfies FromPanel);
});

/** The same list must not be ranked and drawn again under the agent's fingers. */
function isSame(one: unknown, other: unknown): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
