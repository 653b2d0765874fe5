// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reply, showPanel } from './panel-parts';
import { NOT_SHIPPED, NOW, SIGNED, viewOf } from './samples';

afterEach(cleanup);

const LIST = viewOf(SIGNED, { mode: 'replies' });
const box = () => screen.getByRole('combobox');
const options = () =>
	screen.getAllByRole('option').map((option) => option.querySelector('strong')?.textContent);
const choose = (title: string) => fireEvent.click(screen.getByRole('option', { name: new RegExp(title) }));

describe('the reply list', () => {
	it('opens with the search box focused and what suits the case first', () => {
		showPanel(LIST);
		expect(document.activeElement).toBe(box());
		expect(options()).toEqual(['请拍照', '说明这一单', '退货地址', '站外联系']);
	});

	it('inserts the marked reply on Enter', () => {
		const { sent } = showPanel(LIST);
		fireEvent.keyDown(box(), { key: 'Enter' });
		expect(sent).toEqual([
			{
				type: 'insert',
				caseKey: '261119-000000000000107/1',
				replyId: 'photo',
				text: '亲，麻烦您拍一张照片，我们马上核实。',
				use: { id: 'use-1', at: NOW },
			},
		]);
	});

	it('does nothing on Enter while an input method composes, in either way a browser says so', () => {
		const { sent } = showPanel(LIST);
		fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
		fireEvent.keyDown(box(), { key: 'Enter', keyCode: 229 });
		fireEvent.keyDown(box(), { key: '1', isComposing: true });
		expect(sent).toEqual([]);
	});

	it('picks by digit only while nothing is searched for', () => {
		const { sent } = showPanel(LIST);
		fireEvent.input(box(), { target: { value: '拍照' } });
		fireEvent.keyDown(box(), { key: '1' });
		expect(sent).toEqual([]);
		fireEvent.input(box(), { target: { value: '' } });
		fireEvent.keyDown(box(), { key: '1' });
		expect(sent).toHaveLength(1);
	});

	it('closes on Escape, but not while composing', () => {
		const { sent } = showPanel(LIST);
		fireEvent.keyDown(box(), { key: 'Escape', isComposing: true });
		expect(sent).toEqual([]);
		fireEvent.keyDown(box(), { key: 'Escape' });
		expect(sent).toEqual([{ type: 'close' }]);
	});

	it('does not insert on a forged click or key', () => {
		const { sent } = showPanel(LIST, { trusted: (event) => event.isTrusted });
		choose('请拍照');
		fireEvent.keyDown(box(), { key: 'Enter' });
		expect(sent).toEqual([]);
	});

	it('asks for what is missing and inserts only when it is filled in', async () => {
		const { sent } = showPanel(LIST);
		choose('退货地址');
		expect(sent).toEqual([]);
		const field = await screen.findByLabelText('退货地址');
		expect(document.querySelector('mark')?.textContent).toBe('〔退货地址〕');
		expect(screen.getByRole('button', { name: '插入到回复框' }).hasAttribute('disabled')).toBe(true);
		fireEvent.input(field, { target: { value: '样例市样例路 1 号' } });
		expect(document.querySelector('.preview')?.textContent).toContain(
			'请寄到样例市样例路 1 号，收到后处理 ¥39.90',
		);
		fireEvent.submit(field.closest('form') as HTMLFormElement);
		expect(sent).toMatchObject([
			{ type: 'insert', replyId: 'address', text: expect.stringContaining('样例路 1 号') },
		]);
	});

	it('holds a text with a blocked word until it is mended', async () => {
		const { sent } = showPanel(LIST);
		choose('站外联系');
		const text = await screen.findByLabelText('回复内容');
		expect(document.querySelector('.findings')?.textContent).toMatch(/不能用.*微信.*可以改成/);
		fireEvent.submit(text.closest('form') as HTMLFormElement);
		expect(sent).toEqual([]);
		fireEvent.input(text, { target: { value: '亲，在这里留言就可以。' } });
		fireEvent.submit(text.closest('form') as HTMLFormElement);
		expect(sent).toMatchObject([{ type: 'insert', text: '亲，在这里留言就可以。' }]);
	});

	it('asks once about a warned word, then inserts', async () => {
		const { sent } = showPanel(LIST, { builtIn: [reply('sure', '承诺', '亲，一定退给您。')] });
		choose('承诺');
		expect(sent).toEqual([]);
		fireEvent.submit((await screen.findByLabelText('回复内容')).closest('form') as HTMLFormElement);
		expect(sent).toMatchObject([{ type: 'insert', text: '亲，一定退给您。' }]);
	});

	it('goes back from a form on Escape instead of closing', async () => {
		const { sent } = showPanel(LIST);
		choose('退货地址');
		fireEvent.keyDown(await screen.findByLabelText('退货地址'), { key: 'Escape' });
		expect(await screen.findByRole('combobox')).toBeTruthy();
		expect(sent).toEqual([]);
	});

	it('takes the calmer wording over with one key, and not while an input method composes', async () => {
		showPanel(LIST, { builtIn: [reply('sure', '承诺', '亲，一定退给您。请放心')] });
		choose('承诺');
		const box = await screen.findByLabelText<HTMLTextAreaElement>('回复内容');
		fireEvent.keyDown(box, { key: 'Enter', altKey: true, isComposing: true });
		expect(box.value).toBe('亲，一定退给您。请放心');
		fireEvent.keyDown(box, { key: 'Enter', altKey: true });
		await vi.waitFor(() => expect(box.value).toBe('亲，以页面和物流的实际更新为准，我会帮您跟着。请放心'));
		expect(screen.queryByRole('button', { name: /换成更稳妥/ })).toBeNull();
	});

	it('makes a template of a typed text, the values of the case variables, and lays it before the agent', () => {
		const propose = vi.fn();
		showPanel(LIST, { propose });
		const box = screen.getByLabelText(/会换成变量/);
		fireEvent.input(box, { target: { value: '亲，39.9元的事找 13800138000' } });
		fireEvent.click(screen.getByRole('button', { name: '去设置里起名保存' }));
		const [made] = propose.mock.calls[0] ?? [];
		expect(made.body).toMatch(/^亲，\{\{退款金额\}\}的事找/);
		expect(Object.keys(made)).toEqual(['title', 'body']);
		fireEvent.input(box, { target: { value: '长'.repeat(2001) } });
		fireEvent.click(screen.getByRole('button', { name: '去设置里起名保存' }));
		expect(screen.getByText(/最多 2000 个字/)).toBeTruthy();
		expect(propose).toHaveBeenCalledTimes(1);
	});

	it('drops a half-filled reply when the panel turns to another case', async () => {
		const { panel } = showPanel(LIST);
		choose('退货地址');
		await screen.findByLabelText('退货地址');
		panel.receive({ type: 'view', view: viewOf(NOT_SHIPPED, { mode: 'replies' }) });
		expect(await screen.findByRole('combobox')).toBeTruthy();
	});

	it('starts with its own search when it is opened again for the same case', async () => {
		const { panel, sent } = showPanel(viewOf(SIGNED, { mode: 'replies', query: '拍照' }));
		panel.receive({ type: 'view', view: viewOf(SIGNED, { mode: 'replies', query: '' }) });
		expect(panel.desk.query.value).toBe('');
		expect(panel.desk.items.value).toHaveLength(4);
		expect(sent).toEqual([]);
	});

	it('keeps a half-filled reply while its case is only drawn anew', async () => {
		const { panel } = showPanel(LIST);
		choose('退货地址');
		await screen.findByLabelText('退货地址');
		panel.receive({ type: 'view', view: LIST, again: true });
		expect(panel.desk.stage.value.kind).toBe('fill');
	});

	it('closes on Enter in the host where nothing is found, instead of holding the keyboard', () => {
		const { panel, sent } = showPanel(viewOf(SIGNED, { mode: 'replies', query: 'qqzzqq' }));
		panel.receive({ type: 'key', key: 'ArrowDown' });
		expect(sent).toEqual([]);
		panel.receive({ type: 'key', key: 'Enter' });
		expect(sent).toEqual([{ type: 'close' }]);
	});

	it('takes a double click for one', () => {
		const { sent } = showPanel(LIST);
		const photo = screen.getByRole('option', { name: /请拍照/ });
		fireEvent.click(photo, { detail: 1 });
		fireEvent.click(photo, { detail: 2 });
		expect(sent).toHaveLength(1);
	});

	it('leaves keys with Shift to the browser', () => {
		const { sent } = showPanel(LIST);
		fireEvent.keyDown(box(), { key: 'Enter', shiftKey: true });
		expect(sent).toEqual([]);
	});

	it('is driven from the reply box of the host', async () => {
		const { panel, sent } = showPanel(viewOf(SIGNED, { mode: 'replies', query: '' }));
		expect(document.activeElement).not.toBe(box());
		panel.receive({ type: 'key', key: 'ArrowDown' });
		panel.receive({ type: 'key', key: 'ArrowUp' });
		panel.receive({ type: 'query', query: '拍照' });
		panel.receive({ type: 'key', key: 'Enter' });
		expect(sent).toMatchObject([{ type: 'insert', replyId: 'photo' }]);
	});

	it('tells the box when its key gets no text for now, as where something is asked for first', () => {
		const { panel, sent } = showPanel(viewOf(SIGNED, { mode: 'replies', query: '退货地址' }));
		panel.receive({ type: 'key', key: 'ArrowDown' });
		expect(sent).toEqual([]);
		panel.receive({ type: 'key', key: 'Enter' });
		expect(panel.desk.stage.value.kind).toBe('fill');
		panel.receive({ type: 'key', key: 'Digit', digit: 9 });
		expect(sent).toEqual([{ type: 'held' }, { type: 'held' }]);
	});

	it.each([
		[{ how: 'inserted' as const }, '已插入回复框', 1],
		[{ how: 'clipboard' as const, why: '回复框换过了。' }, '已复制到剪贴板，请粘贴。回复框换过了。', 1],
		[{ how: 'refused' as const, why: '会话已经换人。' }, '没有插入：会话已经换人。', 0],
	])('says what became of the insertion: %o', async (result, text, counted) => {
		const used = vi.fn();
		const { panel } = showPanel(LIST, { used });
		fireEvent.keyDown(box(), { key: 'Enter' });
		panel.receive({ type: 'inserted', result });
		expect(await screen.findByText(new RegExp(text))).toBeTruthy();
		expect(used).toHaveBeenCalledTimes(counted);
		// By the id that the page was given, which adds what became of the text.
		const { key } = LIST.subject ?? {};
		if (counted) expect(used).toHaveBeenCalledWith({ id: 'use-1', at: NOW, replyId: 'photo', caseKey: key });
	});
});

describe('the marked reply', () => {
	const tones = (['warm', 'formal'] as const).map((tone) =>
		reply(
			`sorry-${tone}`,
			'致歉',
			tone === 'warm' ? '亲，抱歉，退 {{退款金额}}。' : '非常抱歉，退 {{退款金额}}。',
			{
				tone,
				group: 'quality/sorry',
				note: '先看照片',
				...(tone === 'warm' && { translations: { en: 'Sorry, {{退款金额}} is on its way.' } }),
			},
		),
	);

	it('is shown in full with its values marked, and its note, which never goes out', async () => {
		const { sent } = showPanel(LIST, { builtIn: tones });
		const look = await screen.findByRole('region', { name: '预览' });
		expect(look.textContent).toContain('亲，抱歉，退 ');
		expect(look.querySelector('mark[data-kind=value]')?.textContent).toMatch(/^¥/);
		expect(look.textContent).toContain('先看照片');
		choose('致歉');
		expect(JSON.stringify(sent)).not.toContain('先看照片');
	});

	it('changes its tone for the whole list, and its language', async () => {
		const { panel, sent } = showPanel(LIST, { builtIn: tones });
		expect(screen.getAllByRole('option', { name: /致歉/ })).toHaveLength(1);
		fireEvent.click(await screen.findByRole('button', { name: '正式' }));
		expect((await screen.findByRole('button', { name: '正式' })).getAttribute('aria-pressed')).toBe('true');
		fireEvent.click(screen.getByRole('button', { name: '亲切' }));
		fireEvent.click(await screen.findByRole('button', { name: 'English' }));
		choose('致歉');
		expect(sent).toMatchObject([
			{ type: 'insert', replyId: 'sorry-warm', text: expect.stringMatching(/^Sorry, ¥/) },
		]);
		expect(panel.library.language.value).toBe('en');
	});

	it('is in the tone that was used last', () => {
		const { panel } = showPanel(LIST, { builtIn: tones });
		panel.library.list.value = {
			replies: tones,
			usage: { 'sorry-formal': { times: 1, lastUsedAt: 5, edits: {} } },
			pictures: [],
		};
		expect(panel.desk.items.value.map(({ id }) => id)).toContain('sorry-formal');
	});
});

describe('a reply with fields, stops and pins', () => {
	const ask = reply(
		'ask',
		'补寄',
		'{% if 方案 == "补寄" %}{{发出日}}补寄{% else %}退款{% endif %}{% if 备注 %}，{{备注}}{% endif %}',
		{
			fields: [
				{ name: '方案', kind: 'choice', choices: ['补寄', '退款'] },
				{ name: '发出日', kind: 'date' },
				{ name: '备注', kind: 'text', optional: true, hint: '没有就空着' },
			],
		},
	);
	const stop = reply('stop', '进展', '查到{% 光标 "写上结果" %}，稍后{% 光标 %}再联系您。', { pinned: true });
	const wrong = reply('wrong', '差价', '补{{差价 | 金额}}');

	it('asks for the fields of the branch that is taken, with the text beside them', async () => {
		const { sent } = showPanel(LIST, { builtIn: [ask] });
		choose('补寄');
		fireEvent.change(await screen.findByLabelText('方案'), { target: { value: '补寄' } });
		fireEvent.input(await screen.findByLabelText('发出日'), { target: { value: '2026-12-01' } });
		expect(await screen.findByText('12月1日')).toBeTruthy();
		fireEvent.submit(screen.getByLabelText('方案').closest('form') as HTMLFormElement);
		expect(sent).toMatchObject([{ type: 'insert', text: '12月1日补寄' }]);
	});

	it('says what is wrong with an answer and does not go on', async () => {
		const { sent } = showPanel(LIST, { builtIn: [wrong] });
		choose('差价');
		fireEvent.input(await screen.findByLabelText('差价'), { target: { value: '一点' } });
		expect(await screen.findByText(/不是金额/)).toBeTruthy();
		fireEvent.submit(screen.getByLabelText('差价').closest('form') as HTMLFormElement);
		expect(sent).toEqual([]);
		fireEvent.input(screen.getByLabelText('差价'), { target: { value: '3' } });
		expect(await screen.findByText('¥3.00')).toBeTruthy();
	});

	it('takes the caret from stop to stop by Tab, and goes out once everything is written over', async () => {
		const { sent } = showPanel(LIST, { builtIn: [stop] });
		choose('进展');
		const area = (await screen.findByLabelText('回复内容')) as HTMLTextAreaElement;
		const selected = () => [area.selectionStart, area.selectionEnd];
		expect(selected()).toEqual([2, 8]);
		fireEvent.submit(area.closest('form') as HTMLFormElement);
		expect(sent).toEqual([]);
		fireEvent.input(area, { target: { value: '查到在路上，稍后再联系您。' } });
		await screen.findByText('Tab 跳到下一处要写的地方');
		area.setSelectionRange(5, 5);
		expect(fireEvent.keyDown(area, { key: 'Tab' })).toBe(false);
		expect(selected()).toEqual([8, 8]);
		expect(fireEvent.keyDown(area, { key: 'Tab' })).toBe(true);
		expect(fireEvent.keyDown(area, { key: 'Tab', shiftKey: true })).toBe(false);
		expect(selected()).toEqual([2, 5]);
		fireEvent.submit(area.closest('form') as HTMLFormElement);
		expect(sent).toMatchObject([{ type: 'insert', text: '查到在路上，稍后再联系您。' }]);
	});

	it('says at night what a late message may do, and asks for no second word because of it', async () => {
		const night = Date.parse('2026-11-23T23:30:00+08:00');
		const { sent } = showPanel(LIST, { builtIn: [stop], clock: () => night });
		expect(screen.getByLabelText('预览').textContent).toContain('提示：现在是 23:00 到 8:00');
		choose('进展');
		const area = (await screen.findByLabelText('回复内容')) as HTMLTextAreaElement;
		fireEvent.input(area, { target: { value: '查到在路上，稍后再联系您。' } });
		await screen.findByText(/深夜连发消息/);
		expect(screen.queryByText('插入前请再看一眼')).toBeNull();
		fireEvent.click(await screen.findByRole('button', { name: '插入到回复框' }));
		fireEvent.submit(area.closest('form') as HTMLFormElement);
		expect(sent).toMatchObject([{ type: 'insert' }]);
	});

	it('is chosen by Alt and a digit while something is searched for, and a digit alone is searched', async () => {
		const { panel, sent } = showPanel(viewOf(SIGNED, { mode: 'replies', query: '差价' }), {
			builtIn: [wrong, ask],
		});
		fireEvent.keyDown(box(), { key: '1', code: 'Digit1' });
		expect(panel.desk.stage.value.kind).toBe('list');
		fireEvent.keyDown(box(), { key: '¡', code: 'Digit1', altKey: true });
		expect(panel.desk.stage.value).toMatchObject({ kind: 'fill', id: 'wrong' });
		expect(sent).toEqual([]);
	});

	it('stands first among its equals and says that it is pinned', () => {
		const { panel } = showPanel(LIST, { builtIn: [wrong, ask, stop] });
		const own = panel.desk.items.value.filter(({ id }) => ['wrong', 'ask', 'stop'].includes(id));
		expect(own[0]).toMatchObject({ id: 'stop', why: expect.stringContaining('置顶') });
	});

	it('is found by what was meant, and shows where', () => {
		const { panel } = showPanel(viewOf(SIGNED, { mode: 'replies', query: 'cahjia' }), {
			builtIn: [wrong, ask],
		});
		expect(panel.desk.items.value).toMatchObject([{ id: 'wrong', marks: [{ from: 0, to: 2 }] }]);
		expect(screen.getByRole('option').querySelector('mark')?.textContent).toBe('差价');
	});
});
