import * as v from 'valibot';
import { fail, ok, type Result } from '../../domain/result';
import type { Reply } from '../reply';
import { type Candidate, MOST_ROWS } from './candidates';
import { headRowOf } from './columns';

const FORMAT = 'refund-lens-replies';
const VERSION = 1;

const fileSchema = v.object({
	format: v.literal(FORMAT),
	version: v.number(),
	replies: v.array(v.unknown()),
});

/** Replies as one file to share; `pictures` (base64 of PNG) by the reply's id. */
export function packText(
	title: string,
	replies: readonly Reply[],
	pictures: ReadonlyMap<string, string> = new Map(),
): string {
	const entries = replies.map((reply) => {
		const picture = pictures.get(reply.id);
		return picture === undefined ? reply : { ...reply, picture };
	});
	return `${JSON.stringify({ format: FORMAT, version: VERSION, title, replies: entries }, null, '\t')}\n`;
}

/** The entries of a shared file, or of a bare list of replies; each is still to be looked at. */
export function readPackFile(text: string): Result<Candidate[]> {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return fail('不是完整的 JSON 文件，可能没有下载完');
	}
	const entries = Array.isArray(data) ? ok<unknown[]>(data) : entriesOf(data);
	if (!entries.ok) return entries;
	if (entries.value.length > MOST_ROWS) {
		return fail(`文件里有 ${entries.value.length} 条，一次最多导入 ${MOST_ROWS} 条`);
	}
	return ok(entries.value.map((input, index) => ({ row: index + 1, input })));
}

function entriesOf(data: unknown): Result<unknown[]> {
	const read = v.safeParse(fileSchema, data);
	if (!read.success) return fail('不是话术文件');
	if (!Number.isInteger(read.output.version) || read.output.version < 1 || read.output.version > VERSION) {
		return fail(`文件的版本是 ${read.output.version}，这个版本的退款镜只认识 ${VERSION}，请先更新`);
	}
	return ok(read.output.replies);
}

/** A bare list whose entries have names of another tool (`content`, `内容`) as a table under these names; undefined for anything else. */
export function tableIn(text: string): string[][] | undefined {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!Array.isArray(data) || data.length === 0 || data.some((entry) => !isOfAnotherTool(entry)))
		return undefined;
	const heads = [...new Set((data as object[]).flatMap((entry) => Object.keys(entry)))].slice(0, MOST_KEYS);
	const rows = data.map((entry) =>
		heads.map((head) => cellOf(Object.hasOwn(entry, head) ? entry[head] : '')),
	);
	const table = [heads, ...rows];
	return headRowOf(table) === 0 ? table : undefined;
}

const MOST_KEYS = 60;

function isOfAnotherTool(entry: unknown): entry is Record<string, unknown> {
	return (
		typeof entry === 'object' && entry !== null && !Array.isArray(entry) && !Object.hasOwn(entry, 'body')
	);
}

function cellOf(value: unknown): string {
	if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join('，');
	return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
