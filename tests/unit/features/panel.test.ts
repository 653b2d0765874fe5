// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findReplyBoxes } from '../../../utils/consoles/pinduoduo/reply-box';
import type { FrameOptions } from '../../../utils/dom/frame';
import { known } from '../../../utils/domain/fact';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import type { Backstage } from '../../../utils/features/backstage';
import { boxTarget, type Target } from '../../../utils/features/insertion';
import { Panel } from '../../../utils/features/panel';
import type { ToPanel } from '../../../utils/messages/panel-channel';
import type { ReplyUse } from '../../../utils/messages/protocol';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { openSaved } from '../../contract/saved-pages';
import { MAP } from '../../fixtures/map';
import { NOW } from './support';

const posted: ToPanel[] = [];
let receive: FrameOptions['receive'];
let visible = false;
vi.mock('../../../utils/dom/follow', () => ({ followAnchor: () => () => undefined }));
vi.mock('../../../utils/dom/frame', () => ({
	mountFrame: (root: Document, options: FrameOptions) => {
		receive = options.receive;
		const element = root.createElement('rl-panel');
		root.documentElement.append(element);
		const show = () => {
			visible = true;
		};
		return {
			element,
			post: (message: ToPanel) => posted.push(message),
			dock: show,
			standAt: show,
			hide: () => {
				visible = false;
			},
			get visible() {
				return visible;
			},
			isInPlainSight: () => visible,
			focus: () => undefined,
		};
	},
}));

const written = vi.fn(async (_text: string) => undefined);
const kept = vi.fn<(use: ReplyUse) => void>();
const USE = { id: 'use-number-1', at: NOW };
const SUBJECT = { key: '261119-000000000000107/1', facts: {} };
let ended: AbortController;
let facts: Record<string, unknown>;
let closed: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('navigator', { clipboard: { writeText: written } });
	posted.length = 0;
	visible = false;
	facts = {};
	closed = vi.fn();
	kept.mockClear();
	ended = new AbortController();
	document.body.replaceChildren(...openSaved('2026-10-01-chat.html').body.childNodes);
});

afterEach(() => {
	ended.abort();
	vi.useRealTimers();
	vi.unstubAllGlobals();
	document.querySelector('rl-panel')?.remove();
});

function makePanel(page: 'chat' | 'after-sales-list' = 'chat'): Panel {
	return new Panel({
		root: document,
		page,
		backstage: { isStored: () => true, panelAddress: '' } as unknown as Backstage,
		desk: { pageFacts: () => facts, ticksOf: () => [] } as never,
		terms: () => ({ settings: DEFAULT_SETTINGS, pack: DEFAULT_PACK, map: MAP }),
		signal: ended.signal,
		now: () => NOW,
		closed,
		composing: () => false,
		keepUse: kept,
	});
}

function target() {
	const [reply] = findReplyBoxes(document, MAP);
	if (!reply) throw new Error('no box');
	return boxTarget(reply, {
		...{ composing: () => false, bring: () => undefined },
		terms: () => ({ map: MAP }) as never,
	});
}

const views = () => posted.filter((message) => message.type === 'view');
const pageChanges = (panel: Panel) => {
	panel.pageChanged();
	vi.advanceTimersByTime(500);
};

describe('the reply list at a box', () => {
	it('closes with a click elsewhere on the page, and not with one in its box', () => {
		const panel = makePanel();
		const { anchor, ...rest } = target();
		panel.showReplies({ anchor, ...rest }, undefined);
		anchor.dispatchEvent(new Event('pointerdown', { bubbles: true }));
		expect(panel.open).toBe(true);
		document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
		expect(panel.open).toBe(false);
		expect(closed).toHaveBeenCalledOnce();
	});

	it('closes when the conversation changes under it, even where the box stays the same', () => {
		const panel = makePanel();
		panel.showReplies(target(), undefined);
		pageChanges(panel);
		expect(panel.open).toBe(true);
		for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
		document.querySelector('[data-random^="8800000000002"]')?.classList.add('active');
		pageChanges(panel);
		expect(panel.open).toBe(false);
	});
});

describe('the docked panel', () => {
	it('stays open with a click on the page', () => {
		const panel = makePanel();
		panel.showCase(SUBJECT);
		document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
		expect(panel.open).toBe(true);
	});

	it('follows what the page says of its case, and not the time at which it was read', () => {
		const panel = makePanel();
		facts = { stage: known('merchant', { by: 'agent' }, NOW) };
		panel.showCase(SUBJECT);
		facts = { stage: known('merchant', { by: 'agent' }, NOW + 5000) };
		pageChanges(panel);
		expect(views()).toHaveLength(1);
		facts = { stage: known('withdrawn', { by: 'agent' }, NOW + 5000) };
		pageChanges(panel);
		expect(views().at(-1)).toMatchObject({ again: true, view: { subject: { facts } } });
	});

	it('copies a reply where the page has no box, as it says it will', async () => {
		document.body.replaceChildren();
		const panel = makePanel('after-sales-list');
		panel.showCase(SUBJECT);
		receive({ type: 'insert', caseKey: SUBJECT.key, replyId: 'one', text: '您好', use: USE });
		await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ result: { how: 'clipboard' } }));
		expect(written).toHaveBeenCalledWith('您好');
	});

	it('keeps what became of an inserted reply under the id of its use', async () => {
		const panel = makePanel();
		const insert: Target['insert'] = async (_text, became) => {
			became('slight');
			return { how: 'inserted' };
		};
		panel.showReplies({ ...target(), insert }, SUBJECT);
		receive({ type: 'insert', caseKey: SUBJECT.key, replyId: 'one', text: '您好', use: USE });
		await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce());
		expect(kept).toHaveBeenCalledWith({ ...USE, replyId: 'one', caseKey: SUBJECT.key, edit: 'slight' });
	});

	it('puts a reply in that was chosen before it was known what the talk is about', async () => {
		const panel = makePanel();
		const insert = vi.fn<Target['insert']>(async () => ({ how: 'inserted' }));
		const held = vi.fn();
		panel.showReplies({ ...target(), insert, held }, SUBJECT);
		receive({ type: 'insert', caseKey: undefined, replyId: 'one', text: '您好', use: USE });
		await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ result: { how: 'inserted' } }));
		expect(insert).toHaveBeenCalledOnce();
		expect(held).not.toHaveBeenCalled();
	});

	it('refuses a reply that was made for another case, and lets the box know that none comes', async () => {
		const panel = makePanel();
		const insert = vi.fn<Target['insert']>();
		const held = vi.fn();
		panel.showReplies({ ...target(), insert, held }, SUBJECT);
		receive({ type: 'insert', caseKey: '261119-000000000000999/1', replyId: 'one', text: '您好', use: USE });
		await vi.waitFor(() => expect(posted.at(-1)).toMatchObject({ result: { how: 'refused' } }));
		expect(insert).not.toHaveBeenCalled();
		expect(held).toHaveBeenCalledOnce();
	});

	it("does not write one order's reply into another order's remark", () => {
		const dialog = document.createElement('div');
		dialog.setAttribute('role', 'dialog');
		dialog.innerHTML =
			'<p>订单编号：261119-000000000000999</p><textarea data-testid="beast-core-textArea-htmlInput"></textarea>';
		document.body.replaceChildren(dialog);
		expect(findReplyBoxes(document, MAP)).toHaveLength(1);
		const panel = makePanel('after-sales-list');
		panel.showCase(SUBJECT);
		expect(views()[0]?.view.canInsert).toBe(false);
		panel.showCase({ key: '261119-000000000000999/1', facts: {} });
		expect(views()[1]?.view.canInsert).toBe(true);
	});

	it('shows its case again when the page threw the frame out and it came back', () => {
		const panel = makePanel();
		panel.showCase(SUBJECT);
		receive({ type: 'ready' });
		expect(views()).toHaveLength(2);
	});

	it('closes with its page', () => {
		makePanel().showCase(SUBJECT);
		ended.abort();
		expect(closed).toHaveBeenCalledOnce();
	});
});
