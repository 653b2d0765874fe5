import { firstOf } from '../consoles/pinduoduo/console-map';
import { replyBoxOf } from '../consoles/pinduoduo/reply-box';
import { originOf } from '../dom/boxes';
import { textOf } from '../dom/text';
import type { Facts } from '../domain/fact';
import { boxPages } from './box-pages';
import type { BoxTexts } from './box-texts';
import type { FeatureContext } from './context';
import { subjectOf } from './reply-subject';

/** A text that the agent typed and sent to the buyer with this number. Whoever takes it leaves nothing of the case and of these names in it, or drops it. */
export type TellTyped = (typed: { text: string; to: string; facts: Facts; names: readonly string[] }) => void;

/** Tells what the agent types himself in the chat and sends. Keeps no text. */
export function typedWatch(
	context: FeatureContext,
	parts: { typed: BoxTexts['typed']; tell: TellTyped; first: EventTarget | null },
): void {
	const { root, signal, terms } = context;
	const map = () => terms().map;

	const begin = (node: EventTarget | null): void => {
		const reply = replyBoxOf(node, map());
		const to = reply?.kind === 'chat' ? reply.addressee() : undefined;
		if (!reply || to === undefined) return;
		parts.typed(reply, {
			map,
			left(text) {
				if (signal.aborted) return;
				const name = textOf(firstOf(root, map().anchors['chat.headerName']));
				parts.tell({ text, to, facts: subjectOf(reply, context)?.facts ?? {}, names: [name] });
			},
		});
	};

	boxPages(context).each((document) => {
		const begun = (event: Event) => event.isTrusted && begin(originOf(event));
		document.addEventListener('beforeinput', begun, { capture: true, signal });
	});
	begin(parts.first);
}
