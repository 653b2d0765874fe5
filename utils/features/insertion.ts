import { addresseeOf, type ReplyBox } from '../consoles/pinduoduo/reply-box';
import { insertIntoBox, type Stretch } from '../dom/insert';
import type { InsertResult } from '../messages/panel-channel';
import type { Target } from './panel';

/**
 * A reply box as a target. Whom the box wrote to when the list was opened is remembered: when another conversation is open by the time a reply
 * was chosen, nothing is inserted. `stretch` is the trigger's text, to be replaced. Never sends and never clicks.
 */
export function boxTarget(
	reply: ReplyBox,
	composing: () => boolean,
	stretch?: () => Stretch | undefined,
): Target {
	const addressee = addresseeOf(reply);
	return {
		anchor: reply.box,
		async insert(text): Promise<InsertResult> {
			const { box } = reply;
			if (!box.isConnected) return { how: 'refused', why: '输入框已经不在了，请重新打开' };
			if (addresseeOf(reply) !== addressee)
				return { how: 'refused', why: '会话已经切换，没有填入；请在当前会话里重新选择' };
			if (composing()) return { how: 'refused', why: '输入法正在组字，请先选完字' };
			if (box.disabled || box.readOnly) return copied(text, '输入框现在不能写');
			const instead = stretch?.();
			if (insertIntoBox(box, text, instead)) return { how: 'inserted' };
			return copied(
				text,
				box.maxLength >= 0 && text.length > box.maxLength
					? `超过输入框的 ${box.maxLength} 字上限`
					: '输入框没有接受',
			);
		},
	};
}

async function copied(text: string, why: string): Promise<InsertResult> {
	try {
		await navigator.clipboard.writeText(text);
		return { how: 'clipboard', why };
	} catch {
		return { how: 'refused', why: `${why}，也没能复制` };
	}
}
