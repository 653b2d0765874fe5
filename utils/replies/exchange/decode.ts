import { fail, ok, type Result } from '../../domain/result';

/**
 * The text of a file as spreadsheets save it: UTF-8 with or without its mark, UTF-16 by its mark or by its zero bytes, or
 * else GBK, which Chinese Excel writes. A mark at the beginning is taken off.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
	const encoding = encodingOf(bytes);
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.includes('\0') ? fail('这不是文字表格，可能是别的程序的文件') : ok(text);
	} catch {
		return fail('读不出文字：文件不是 UTF-8、UTF-16 或 GBK，或者不完整');
	}
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const start = bytes.subarray(0, 4000);
	const zeros = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
	if (zeros(1) > start.length / 10) return 'utf-16le';
	if (zeros(0) > start.length / 10) return 'utf-16be';
	return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}
