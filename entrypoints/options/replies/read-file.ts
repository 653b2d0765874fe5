import { REPLY_TEXTS } from '../../../components/replies-text';
import { fail, ok, type Result } from '../../../utils/domain/result';
import { type Candidate, MOST_BYTES, MOST_ROWS } from '../../../utils/replies/exchange/candidates';
import { delimiterOf, guessColumns } from '../../../utils/replies/exchange/columns';
import { decodeText } from '../../../utils/replies/exchange/decode';
import { readPackFile, tableIn } from '../../../utils/replies/exchange/pack-file';
import { unpackedBytes } from './zip-size';

/** A file as it was read: a table whose columns are still to be named, or entries that name their fields themselves. */
export type ReadFile = { kind: 'table'; rows: string[][] } | { kind: 'entries'; candidates: Candidate[] };

/** Epoch ms of 1900-01-01, before which Excel knows only times. */
const FIRST_DAY = Date.UTC(1900, 0, 1);
/** So many rows tell what parts the columns. */
const SAMPLE = 30;
/** Unpacked, a workbook of this many bytes is more than 20 000 replies can fill. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/**
 * A file of replies by what is in it, whatever it is called: an Excel workbook, our own JSON, or a table of text (UTF-8,
 * UTF-16, GBK; commas, tabs or semicolons). The readers are loaded only now.
 */
export async function readReplyFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<Result<ReadFile>> {
	if (file.size > MOST_BYTES) return fail(REPLY_TEXTS.fileTooBig);
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return readWorkbook(bytes);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail(REPLY_TEXTS.oldExcel);
	const text = decodeText(bytes);
	if (!text.ok) return text;
	if (/^\s*[[{]/.test(text.value)) {
		const rows = tableIn(text.value);
		if (rows) return tableOf(rows);
		const entries = readPackFile(text.value);
		return entries.ok ? ok({ kind: 'entries', candidates: entries.value }) : entries;
	}
	// What many back offices hand out as Excel is a page, or the XML of Excel 2003.
	if (/^\s*<(?:[?!]|html|head|meta|style|table|body|div)/i.test(text.value))
		return fail(REPLY_TEXTS.webTable);
	return readTable(text.value);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((byte, at) => bytes[at] === byte);
}

async function readTable(text: string): Promise<Result<ReadFile>> {
	const { default: Papa } = await import('papaparse');
	// Excel's own note of what parts the columns.
	const told = /^sep=(.)\r?\n/i.exec(text);
	const table = told ? text.slice(told[0].length) : text;
	const parse = (delimiter: string, preview: number) => Papa.parse<string[]>(table, { delimiter, preview });
	const delimiter = told?.[1] ?? delimiterOf((one) => parse(one, SAMPLE).data);
	const { data, errors } = parse(delimiter, MOST_ROWS + 2);
	const quotes = errors.find(({ type }) => type === 'Quotes');
	if (quotes) return fail(REPLY_TEXTS.brokenTable((quotes.row ?? 0) + 1));
	return tableOf(data);
}

async function readWorkbook(bytes: Uint8Array): Promise<Result<ReadFile>> {
	const unpacked = unpackedBytes(bytes);
	if (unpacked === undefined) return fail(REPLY_TEXTS.brokenExcel);
	if (unpacked > MOST_UNPACKED) return fail(REPLY_TEXTS.fileTooBig);
	try {
		const { default: readSheets } = await import('read-excel-file/universal');
		const sheets = await readSheets(bytes.slice().buffer);
		const tables = sheets.map(({ data }) => data.map((row) => row.map(cellText)));
		const filled = tables.filter((rows) => rows.length > 0);
		return tableOf(filled.find((rows) => guessColumns(rows).headed) ?? filled[0] ?? []);
	} catch {
		return fail(REPLY_TEXTS.brokenExcel);
	}
}

/** A date as a Chinese spreadsheet shows it; a bare time is a moment of the day that Excel counts from. */
function cellText(cell: unknown): string {
	if (!(cell instanceof Date)) return String(cell ?? '');
	const [date = '', time = ''] = Number.isNaN(cell.getTime()) ? [] : cell.toISOString().split('T');
	const clock = time.slice(0, 5);
	if (cell.getTime() < FIRST_DAY) return clock;
	return clock === '00:00' ? date : `${date} ${clock}`;
}

function tableOf(rows: string[][]): Result<ReadFile> {
	// One more for the heads.
	if (rows.length > MOST_ROWS + 1) return fail(REPLY_TEXTS.tooManyRows(MOST_ROWS));
	if (rows.every((row) => row.every((cell) => cell.trim() === ''))) return fail(REPLY_TEXTS.emptyFile);
	return ok({ kind: 'table', rows });
}
