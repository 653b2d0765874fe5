// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorrection } from '../../../utils/consoles/pinduoduo/map-corrections';

const text = readFileSync('docs/console-map.md', 'utf8');
const schema = JSON.parse(readFileSync('docs/console-map.schema.json', 'utf8'));
const HEAD = { format: 'refund-lens-console-map', version: '2026-11-23' };

const taken = (input: unknown) => readCorrection(input).ok;

describe('what the documents say of a map', () => {
	it('begins with an example that is taken as it stands', () => {
		const example = JSON.parse(/```json\n(.*?)```/s.exec(text)?.[1] ?? '');
		const read = readCorrection(example);
		expect(read.ok && Object.keys(read.value.anchors)).toEqual(['list.row', 'list.cell']);
	});

	it('knows every part that a map may have', () => {
		const { anchors, labels, replies } = schema.properties;
		const day = '2026-11-23';
		const values: Record<string, unknown> = {
			...{ seen: day, page: 'x.html', in: 'page', least: 1, most: 9, needed: ['status'] },
			...{ ways: [{ by: 'stem', css: '.x' }], words: ['一'], list: ['a'], fields: { status: ['a'] } },
		};
		const filled = (part: { additionalProperties: { properties: object } }) =>
			Object.fromEntries(Object.keys(part.additionalProperties.properties).map((key) => [key, values[key]]));
		const whole = {
			...HEAD,
			anchors: { 'list.row': filled(anchors) },
			labels: { 'list.applyTime': filled(labels) },
			replies: { requests: filled(replies) },
		};
		expect(readCorrection(whole)).toMatchObject({ ok: true });
		for (const part of ['anchors', 'labels', 'replies'] as const) {
			const name = Object.keys(whole[part])[0] ?? '';
			const more = { ...whole, [part]: { [name]: { ...Object.values(whole[part])[0], other: 1 } } };
			expect(taken(more), part).toBe(false);
		}
	});

	it.each([
		[
			'ways',
			'maxItems',
			(n: number) => ({ anchors: { 'list.row': { ways: Array(n).fill({ by: 'stem', css: '.x' }) } } }),
		],
		['words', 'maxItems', (n: number) => ({ labels: { 'list.applyTime': { words: Array(n).fill('一') } } })],
		['list', 'maxItems', (n: number) => ({ replies: { orders: { list: Array(n).fill('a') } } })],
		['least', 'maximum', (n: number) => ({ anchors: { 'list.row': { least: n } } })],
		['most', 'maximum', (n: number) => ({ anchors: { 'list.row': { most: n } } })],
	] as const)('gives the limit of %s that is kept', (name, limit, make) => {
		const most = Number(
			new RegExp(`"${name}": \\{[^{}]*"${limit}": (\\d+)`).exec(JSON.stringify(schema, null, 1))?.[1],
		);
		expect(taken({ ...HEAD, ...make(most) })).toBe(true);
		expect(taken({ ...HEAD, ...make(most + 1) })).toBe(false);
	});
});
