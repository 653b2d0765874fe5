import { describe, expect, it } from 'vitest';
import { shippedCode } from './tree';
import { ROOMS_WITH_WORDS, STRAYS, strayWords } from './words';

const files = shippedCode();
const found = strayWords(files);

describe('Chinese words in code', () => {
	it('stand only where words are kept', () => {
		const more = Object.entries(found).filter(([path, count]) => count > (STRAYS[path] ?? 0));
		expect(more).toEqual([]);
	});

	it('have no room that holds none', () => {
		const empty = ROOMS_WITH_WORDS.filter(
			([room]) => !files.some(({ path, text }) => room.test(path) && /\p{Script=Han}/u.test(text)),
		);
		expect(empty).toEqual([]);
	});

	it('go red in another file', () => {
		const sample = (text: string) => strayWords([{ path: 'utils/features/x.ts', text }]);
		expect(sample("const a = '退款';\n// 退款\nconst b = `成功`;")).toEqual({ 'utils/features/x.ts': 2 });
		expect(sample("const a = '：「」';")).toEqual({});
		expect(strayWords([{ path: 'utils/messages/texts.ts', text: "'退款'" }])).toEqual({});
	});
});
