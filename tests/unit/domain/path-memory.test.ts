import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { pathMemory } from '../../../utils/domain/path-memory';

describe('answers kept by paths of keys', () => {
	it('are worked out once for each path, and are those of that path', () => {
		const path = fc.array(fc.oneof(fc.integer({ min: 0, max: 2 }), fc.boolean(), fc.constant(undefined)), {
			maxLength: 4,
		});
		fc.assert(
			fc.property(fc.array(path, { maxLength: 40 }), (paths) => {
				const memory = pathMemory<string>();
				const work = vi.fn((keys: readonly unknown[]) => keys.map(String).join('/'));
				for (const keys of paths) expect(memory.at(keys, () => work(keys))).toBe(keys.map(String).join('/'));
				expect(work).toHaveBeenCalledTimes(new Set(paths.map((keys) => keys.map(String).join('/'))).size);
			}),
		);
	});

	it('are forgotten where they grow beyond the bound, and are right afterwards', () => {
		const memory = pathMemory<number>(3);
		const work = vi.fn((at: number) => at);
		for (let at = 0; at < 20; at++) expect(memory.at([at], () => work(at))).toBe(at);
		expect(memory.at([0], () => work(0))).toBe(0);
		expect(work).toHaveBeenCalledTimes(21);
	});
});
