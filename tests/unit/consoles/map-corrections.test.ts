// @vitest-environment node
import { describe, expect, it } from 'vitest';
import {
	correctedDocument,
	correctedMap,
	joinCorrections,
	MAP_RULES,
	type MapCorrection,
	parseCorrection,
	readCorrection,
} from '../../../utils/consoles/pinduoduo/map-corrections';
import { SHIPPED_MAP } from '../../../utils/consoles/pinduoduo/map-document';
import { MAP } from '../../fixtures/map';

const HEAD = { format: 'refund-lens-console-map', version: '2026-11-23' };
const way = (css: string) => ({ by: 'stem', css });
const withWay = (css: string) => ({ ...HEAD, anchors: { 'list.row': { ways: [way(css)] } } });

function sound(input: unknown): MapCorrection {
	const read = readCorrection(input);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

function problems(input: unknown): string[] {
	const read = readCorrection(input);
	return read.ok ? [] : read.problems.map(({ place, why }) => `${place} ${why}`);
}

describe('a correction', () => {
	it('is tried before what is shipped, which stays as fall-back', () => {
		const map = correctedMap(
			sound({
				...withWay('.case'),
				labels: { 'list.applyTime': { words: ['提交时间'] } },
				replies: { requests: { fields: { status: ['statusName'] } } },
			}),
		);
		expect(map.anchors['list.row'].ways).toEqual(['.case', ...MAP.anchors['list.row'].ways]);
		expect(map.labels['list.applyTime']).toEqual(['提交时间', '申请时间']);
		expect(map.replies.requests.fields.status).toEqual(['statusName', 'afterSalesTitle']);
		expect(map.replies.requests.list).toEqual(MAP.replies.requests.list);
		expect(map.corrected).toBe(true);
		expect(map.anchors['list.cell']).toEqual(MAP.anchors['list.cell']);
	});

	it('changes bounds only where it gives them', () => {
		const map = correctedMap(sound({ ...HEAD, anchors: { 'list.cell': { least: 6 } } }));
		expect(map.anchors['list.cell']).toEqual({ ...MAP.anchors['list.cell'], least: 6 });
	});

	it('that is the whole shipped map changes nothing', () => {
		const correction = sound(SHIPPED_MAP);
		expect(correction).toMatchObject({ anchors: {}, labels: {}, replies: {} });
		expect(correctedMap(correction)).toEqual(MAP);
	});

	it('that is a whole map with one thing changed is that one thing', () => {
		const whole = structuredClone(SHIPPED_MAP);
		whole.anchors['list.head']?.ways.unshift({ by: 'stem', css: '.head' });
		expect(sound(whole)).toEqual({
			...HEAD,
			anchors: { 'list.head': { ways: [way('.head')] } },
			labels: {},
			replies: {},
		});
	});

	it('joined with a later one has both, the later first', () => {
		const one = sound({ ...withWay('.one'), labels: { 'list.applyTime': { words: ['一'] } } });
		const two = sound({ ...withWay('.two'), replies: { orders: { list: ['data', 'items'] } } });
		const map = correctedMap(joinCorrections(one, two));
		expect(map.anchors['list.row'].ways.slice(0, 2)).toEqual(['.two', '.one']);
		expect(map.labels['list.applyTime'][0]).toBe('一');
		expect(map.replies.orders.list).toEqual(['data', 'items']);
		expect(map.replies.orders.fields).toEqual(MAP.replies.orders.fields);
	});

	it('that names what this version does not know is kept when it was stored, and has no effect', () => {
		const stored = { ...HEAD, anchors: { 'list.gone': { ways: [way('.gone')] } } };
		expect(parseCorrection(stored)).toMatchObject({ ok: true });
		const correction = MAP_RULES.stored(stored);
		expect(correction && correctedDocument(correction)).toEqual(SHIPPED_MAP);
		expect(MAP_RULES.stored({ ...HEAD, anchors: { 'list.row': { ways: 'text' } } })).toBeUndefined();
	});
});

describe('a correction is refused, with the place and the reason,', () => {
	const cases: readonly (readonly [string, unknown, string])[] = [
		['another format', { ...HEAD, format: 'other' }, 'format 这不是退款镜的页面识别文件。'],
		['no object', 'text', ' 写法不对。'],
		['no version', { format: HEAD.format }, 'version 少了这一项。'],
		['a day that is none', { ...HEAD, version: '今天' }, 'version 应该是日期'],
		['an unknown field', { ...HEAD, scripts: [] }, 'scripts 没有这一项。'],
		['an unknown anchor', { ...HEAD, anchors: { 'list.x': { least: 1 } } }, 'anchors › list.x 扩展里没有'],
		['the name of a prototype', { ...HEAD, labels: { toString: { words: ['一'] } } }, 'labels › toString'],
		['an unknown field of a reply', { ...HEAD, replies: { orders: { fields: { x: ['a'] } } } }, 'fields › x'],
		['a place that is none', { ...HEAD, anchors: { 'list.row': { in: 'list.x' } } }, 'list.row › in 扩展里'],
		['a circle', { ...HEAD, anchors: { 'list.row': { in: 'list.cell' } } }, 'list.row › in 绕成了圈'],
		['bounds that cross', { ...HEAD, anchors: { 'list.cell': { least: 50 } } }, 'list.cell › least 最少'],
		[
			'a count in words',
			{ ...HEAD, anchors: { 'list.cell': { least: '7' } } },
			'list.cell › least 应该是整数',
		],
		['a label with signs', { ...HEAD, labels: { 'list.applyTime': { words: ['a|b'] } } }, 'words › 第 1 个'],
		[
			'a field with signs',
			{ ...HEAD, replies: { orders: { fields: { status: ['a.b'] } } } },
			'第 1 个 只能是字母',
		],
		[
			'nine ways',
			{ ...HEAD, anchors: { 'list.row': { ways: Array(9).fill(way('.x')) } } },
			'ways 写得太多了',
		],
		[
			'another kind of way',
			{ ...HEAD, anchors: { 'list.row': { ways: [{ by: 'x', css: '.x' }] } } },
			'by 只能是',
		],
		['a long selector', withWay(`.${'x'.repeat(301)}`), 'css 选择器太长'],
		...[':has(script)', 'a{}', '.x:hover', ':is(.x', '.x)', '*', '[a="\\"]', '@import'].map(
			(css) => [css, withWay(css), 'list.row › ways › 第 1 个 › css 选择器只能'] as const,
		),
	];

	it.each(cases)('for %s', (_what, input, told) => {
		expect(problems(input).join('\n')).toContain(told);
	});

	it('for all that is wrong with it at once', () => {
		const input = {
			...HEAD,
			anchors: { a: { least: 1 }, b: { least: 1 } },
			labels: { c: { words: ['一'] } },
		};
		expect(problems(input)).toHaveLength(3);
	});
});

describe('what a correction changes', () => {
	it('is told name by name, with both sides', () => {
		const correction = sound({
			...HEAD,
			anchors: { 'list.row': { ways: [way('.case')], least: 2 } },
			replies: { requests: { list: ['data'], fields: { status: ['title'] } } },
		});
		const changes = MAP_RULES.changes(MAP, correctedMap(correction));
		expect(changes).toEqual([
			{
				...{ part: 'anchor', name: 'list.row', before: MAP.anchors['list.row'].ways },
				after: ['.case', ...MAP.anchors['list.row'].ways],
			},
			{ part: 'bounds', name: 'list.row', before: ['page', '1'], after: ['page', '2'] },
			{ part: 'list', name: 'json.requests', before: ['result', 'list'], after: ['data'] },
			{
				...{ part: 'field', name: 'json.requests.status', before: ['afterSalesTitle'] },
				after: ['title', 'afterSalesTitle'],
			},
		]);
		expect(MAP_RULES.changes(MAP, MAP)).toEqual([]);
	});
});
