// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConditionEditor } from '../../components/rules/ConditionEditor';
import { DurationInput } from '../../components/rules/DurationInput';
import { FindingCards } from '../../components/rules/FindingCards';
import { MoneyInput } from '../../components/rules/MoneyInput';
import { StepsInput } from '../../components/rules/StepsInput';
import { SwitchOn } from '../../components/rules/SwitchOn';
import { TrialView } from '../../components/rules/TrialView';
import { UpdateList } from '../../components/rules/UpdateList';
import { WordsInput } from '../../components/rules/WordsInput';
import { sampleCases } from '../../entrypoints/options/rules/sample-cases';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings';
import type { Finding } from '../../utils/policy/checks/finding';
import type { Condition } from '../../utils/policy/condition';
import { DEFAULT_PACK } from '../../utils/policy/packs';
import { tryPack } from '../../utils/policy/trial';
import { NOW } from './samples';

afterEach(cleanup);

const type = (element: HTMLElement, value: string) => fireEvent.input(element, { target: { value } });
const pick = (element: HTMLElement, value: string) => fireEvent.change(element, { target: { value } });

describe('the condition form', () => {
	const shown = (condition: Condition) => {
		const onChange = vi.fn();
		render(<ConditionEditor condition={condition} origin="S02" onChange={onChange} />);
		return onChange;
	};

	it('takes an amount in yuan and hands it on in fen, with its source beside it', () => {
		const onChange = shown({ all: [{ fact: 'paidAmount', below: 20000 }] });
		expect(screen.getByText('S02')).toBeTruthy();
		type(screen.getByLabelText('实付金额比多少'), '299.9');
		expect(onChange).toHaveBeenLastCalledWith({ all: [{ fact: 'paidAmount', below: 29990 }] });
	});

	it('keeps the last good amount while what stands there is none', () => {
		const onChange = shown({ fact: 'paidAmount', below: 20000 });
		const field = screen.getByLabelText('实付金额比多少');
		type(field, '二百');
		expect(onChange).not.toHaveBeenCalled();
		expect(field.getAttribute('aria-invalid')).toBe('true');
		fireEvent.blur(field);
		expect((field as HTMLInputElement).value).toBe('200');
	});

	it('turns a comparison round, a box into any, not all and none', () => {
		const parts: Condition[] = [{ fact: 'paidAmount', below: 20000 }];
		const onChange = shown({ all: parts });
		pick(screen.getByLabelText('实付金额怎么比'), 'not-below');
		expect(onChange).toHaveBeenLastCalledWith({ all: [{ not: parts[0] }] });
		pick(screen.getByLabelText('这一组怎么算'), 'not-any');
		expect(onChange).toHaveBeenLastCalledWith({ not: { any: parts } });
	});

	it('offers what fits the fact that is chosen', () => {
		const onChange = shown({ fact: 'paidAmount', below: 20000 });
		pick(screen.getByLabelText('看什么'), 'signedAt');
		expect(onChange).toHaveBeenLastCalledWith({ elapsed: ['signedAt', 'requestedAt'], atMostMinutes: 120 });
		pick(screen.getByLabelText('看什么'), 'goodsName');
		expect(onChange).toHaveBeenLastCalledWith({ fact: 'goodsName', contains: [] });
	});

	it('adds a second line and a box, and takes a line out', () => {
		const one: Condition = { fact: 'shipped', in: [true] };
		const onChange = shown(one);
		fireEvent.click(screen.getByRole('button', { name: '加条件' }));
		expect(onChange.mock.lastCall?.[0].all[0]).toEqual(one);
		cleanup();
		const more = shown({ all: [one, { any: [one] }] });
		fireEvent.click(screen.getAllByRole('button', { name: '去掉这个条件' })[0] as HTMLElement);
		expect(more).toHaveBeenLastCalledWith({ all: [{ any: [one] }] });
	});

	it('ticks values in the order of the words, and says where none is left', () => {
		const onChange = shown({ fact: 'requestType', in: ['exchange'] });
		fireEvent.click(screen.getByRole('checkbox', { name: '仅退款' }));
		expect(onChange).toHaveBeenLastCalledWith({ fact: 'requestType', in: ['refund-only', 'exchange'] });
		cleanup();
		shown({ fact: 'requestType', in: [] });
		expect(screen.getByText('至少选一个')).toBeTruthy();
	});
});

describe('fields', () => {
	it('for spans keep the number when the unit is another', () => {
		const onChange = vi.fn();
		render(<DurationInput label="时限" minutes={120} onChange={onChange} />);
		pick(screen.getByLabelText('时限的单位'), 'days');
		expect(onChange).toHaveBeenLastCalledWith(2880);
	});

	it('follow an undo', () => {
		const { rerender } = render(<MoneyInput label="金额" value={20000} onChange={() => {}} />);
		rerender(<MoneyInput label="金额" value={30000} onChange={() => {}} />);
		expect((screen.getByLabelText('金额') as HTMLInputElement).value).toBe('300');
	});

	it('for words take Enter, but not the one that ends a composition', () => {
		const onChange = vi.fn();
		render(<WordsInput label="词" words={['旧']} longest={40} most={60} onChange={onChange} />);
		const field = screen.getByLabelText('给词加一个词');
		type(field, '新');
		fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
		expect(onChange).not.toHaveBeenCalled();
		fireEvent.keyDown(field, { key: 'Enter' });
		expect(onChange).toHaveBeenLastCalledWith(['旧', '新']);
	});

	it('for words take a column pasted from a sheet', () => {
		const onChange = vi.fn();
		render(<WordsInput label="词" words={[]} longest={40} most={60} onChange={onChange} />);
		const clipboardData = { getData: () => '开线\n脱胶\n开线' };
		fireEvent.paste(screen.getByLabelText('给词加一个词'), { clipboardData });
		expect(onChange).toHaveBeenLastCalledWith(['开线', '脱胶']);
	});

	it('for steps keep the id of a reworded step, for ticks are stored under it', () => {
		const onChange = vi.fn();
		render(<StepsInput steps={[{ id: 'recall', text: '召回' }]} newId={() => 'x'} onChange={onChange} />);
		type(screen.getByLabelText('步骤第 1 条'), '联系快递召回');
		expect(onChange).toHaveBeenLastCalledWith([{ id: 'recall', text: '联系快递召回' }]);
		pick(screen.getByLabelText('属于'), 'refuse');
		expect(onChange).toHaveBeenLastCalledWith([{ id: 'recall', text: '召回', rung: 'refuse' }]);
	});
});

describe('before switching on', () => {
	const show = (more: Partial<Parameters<typeof SwitchOn>[0]>) => {
		const onApply = vi.fn(async () => undefined as string | undefined);
		render(<SwitchOn blocks={0} warns={0} unsettled={0} canApply onApply={onApply} {...more} />);
		return { onApply, button: screen.getByRole('button', { name: '启用这些改动' }) as HTMLButtonElement };
	};

	it('a grave finding, an open conflict and checks that still run stand in the way', () => {
		expect(show({ blocks: 1 }).button.disabled).toBe(true);
		expect(screen.getByText(/1 处问题/)).toBeTruthy();
		cleanup();
		expect(show({ unsettled: 2 }).button.disabled).toBe(true);
		cleanup();
		expect(show({ blocks: undefined }).button.disabled).toBe(true);
	});

	it('a hint has to be confirmed', () => {
		const { button, onApply } = show({ warns: 1 });
		expect(button.disabled).toBe(true);
		fireEvent.click(screen.getByRole('checkbox'));
		fireEvent.click(button);
		expect(onApply).toHaveBeenCalledTimes(1);
	});

	it('a refusal is told, and that the old rules stay in force', async () => {
		const { button } = show({ onApply: async () => '规则包换过了。' });
		fireEvent.click(button);
		expect(await screen.findByText(/原来的规则继续生效。规则包换过了/)).toBeTruthy();
	});

	it('findings come gravest first, each with its case and its rules to open', () => {
		const onOpen = vi.fn();
		const finding = (severity: Finding['severity'], text: string): Finding => ({
			kind: 'gap',
			severity,
			rules: ['R'],
			text,
			example: { shipped: { kind: 'known', value: true, evidence: { by: 'agent' }, at: 0 } },
		});
		render(
			<FindingCards
				findings={[finding('warn', '轻'), finding('block', '重')]}
				titleOf={() => '规则甲'}
				onOpen={onOpen}
			/>,
		);
		const [first] = screen.getAllByRole('listitem');
		expect(first?.textContent).toMatch(/不能启用重例如这样一单发货 已发货规则甲/);
		fireEvent.click(within(first as HTMLElement).getByRole('button', { name: '规则甲' }));
		expect(onOpen).toHaveBeenCalledWith('R');
	});

	it('a trial says how many change and what money, and opens each case with the reasons before and after', () => {
		const cases = sampleCases({ ...DEFAULT_SETTINGS.shop, optInFastRefund: true }, NOW);
		const text = JSON.stringify(DEFAULT_PACK).replace(
			'"paidAmount","below":20000',
			'"paidAmount","below":30000',
		);
		const trial = tryPack(DEFAULT_PACK, JSON.parse(text), cases);
		render(
			<TrialView
				chosen="samples"
				counts={{ recorded: 0, samples: cases.length }}
				failed={undefined}
				trial={trial}
				sources={DEFAULT_PACK.sources}
				onChoose={() => {}}
			/>,
		);
		expect(screen.getByText(`${cases.length} 单里，${trial.changed.length} 单的判断会变`)).toBeTruthy();
		const [first] = screen.getAllByRole('button', { expanded: false });
		fireEvent.click(first as HTMLElement);
		expect(screen.getByRole('region', { name: '现在' }).textContent).toContain('未发货，超过极速退款时限');
		expect(screen.getByRole('region', { name: '启用之后' }).textContent).toContain('商家版极速退款');
	});

	it('a merge shows three sides and takes either', () => {
		const onChoose = vi.fn();
		const item = {
			key: 'k',
			where: '规则甲',
			what: '时限',
			was: '一',
			platform: '二',
			shop: '三',
			isGone: false,
		};
		render(<UpdateList items={[{ ...item, side: undefined }]} onChoose={onChoose} onOpen={() => {}} />);
		for (const side of ['一', '二', '三']) expect(screen.getByText(side)).toBeTruthy();
		fireEvent.click(screen.getByRole('radio', { name: /用平台现在的/ }));
		expect(onChoose).toHaveBeenLastCalledWith('k', 'platform');
		fireEvent.click(screen.getByRole('radio', { name: /留店铺的/ }));
		expect(onChoose).toHaveBeenLastCalledWith('k', 'shop');
	});
});
