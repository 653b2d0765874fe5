import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { PanelApp } from '../../entrypoints/panel/PanelApp';
import { createPanel, type Panel, type PanelParts } from '../../entrypoints/panel/panel';
import type { FromPanel, PanelView } from '../../utils/messages/panel-channel';
import type { Reply } from '../../utils/replies/reply';
import { NOW } from './samples';

export function reply(id: string, title: string, body: string, more: Partial<Reply> = {}): Reply {
	return { id, title, scenario: 'quality', body, tone: 'warm', tags: [], origin: 'built-in', ...more };
}

export const REPLIES = [
	reply('photo', '请拍照', '亲，麻烦您拍一张照片，我们马上核实。'),
	reply('address', '退货地址', '亲，请寄到{{退货地址}}，收到后处理 {{退款金额}}。', {
		scenario: 'return_address',
	}),
	reply('promise', '站外联系', '亲，加我微信返现给您。', { scenario: 'greeting' }),
];

/** The panel on a page of its own, with everything it sends in `sent`. jsdom's clicks are not trusted, so by default all are. */
export function showPanel(
	view: PanelView,
	more: Partial<PanelParts> = {},
): { panel: Panel; sent: FromPanel[] } {
	const sent: FromPanel[] = [];
	const panel = createPanel({
		post: (message) => sent.push(message),
		used: vi.fn(),
		newId: () => 'use-1',
		clock: () => NOW,
		trusted: () => true,
		builtIn: REPLIES,
		...more,
	});
	panel.receive({ type: 'view', view });
	render(<PanelApp panel={panel} />);
	return { panel, sent };
}
