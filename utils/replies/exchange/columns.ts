import { foldText } from '../fold';

/** What a column of a table can hold, in the order tables are written. */
export const COLUMN_FIELDS = [
	'id',
	'title',
	'scenario',
	'tone',
	'body',
	'tags',
	'folder',
	'note',
	'pinned',
	'followUp',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

export const COLUMN_LABELS: Readonly<Record<ColumnField, string>> = {
	id: '编号',
	title: '标题',
	scenario: '场景',
	tone: '语气',
	body: '正文',
	tags: '标签',
	folder: '文件夹',
	note: '备注',
	pinned: '置顶',
	followUp: '答应再回复（小时）',
};

/** Which column holds a field; a field without one is left to its default. */
export type ColumnMapping = Readonly<Partial<Record<ColumnField, number>>>;

/** How other tools and shops head such columns. */
const ALIASES: Readonly<Record<ColumnField, readonly string[]>> = {
	id: ['编号', 'id', '话术编号', '序号id'],
	title: [
		'标题',
		'话术标题',
		'名称',
		'快捷码',
		'快捷短语',
		'快捷语',
		'短语',
		'话术名称',
		'主题',
		'短语标题',
		'问题',
		'title',
		'name',
		'shortcut',
		'trigger',
	],
	scenario: ['场景', '分类', '话术分类', '类型', '话术场景', 'scenario', 'category', 'type'],
	tone: ['语气', '风格', 'tone'],
	body: [
		'正文',
		'内容',
		'话术内容',
		'话术',
		'回复',
		'回复内容',
		'短语内容',
		'答案',
		'快捷回复',
		'回复话术',
		'消息内容',
		'文本',
		'body',
		'content',
		'text',
		'template',
		'reply',
	],
	tags: ['标签', '关键词', '关键字', 'tags', 'tag', 'keywords'],
	folder: ['文件夹', '分组', '目录', '组别', 'folder', 'group'],
	note: ['备注', '说明', '注意', 'note', 'notes', 'remark', 'comment'],
	pinned: ['置顶', 'pinned', 'pin'],
	followUp: ['答应再回复', '几小时内再回复', 'followup', 'follow-up'],
};

/** A head as it is compared: `＊标题（必填）` and `标 题：` are 标题. */
function headOf(cell: string): string {
	return foldText(cell)
		.replace(/[\p{Cf}\s]/gu, '')
		.replace(/^[*★#]+/, '')
		.replace(/[:*（(【[].*$/u, '');
}

type Rows = readonly (readonly string[])[];

/** What the heads of one row name; of two columns with the same head the one with more in it. */
function mappingOf(rows: Rows, row: number): Partial<Record<ColumnField, number>> {
	const heads = (rows[row] ?? []).map(headOf);
	const lengths = lengthsOf(rows.slice(row + 1, row + 51));
	const mapping: Partial<Record<ColumnField, number>> = {};
	for (const field of COLUMN_FIELDS) {
		const alias = ALIASES[field].find((one) => heads.includes(one));
		const columns = [...heads.keys()].filter((at) => heads[at] === alias);
		const fullest = columns.sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0))[0];
		if (fullest !== undefined) mapping[field] = fullest;
	}
	return mapping;
}

/** So far down heads are looked for, under a title and empty rows. */
const LOWEST_HEADS = 10;

/** The row that names the columns, from 0; undefined where none does. */
export function headRowOf(rows: Rows): number | undefined {
	for (let row = 0; row < Math.min(rows.length, LOWEST_HEADS); row++) {
		const mapping = mappingOf(rows, row);
		if (mapping.body !== undefined && (row === 0 || Object.keys(mapping).length > 1)) return row;
		const filled = rows[row]?.filter((cell) => cell.trim() !== '') ?? [];
		// A title over a table is one cell; with more it is a table already.
		if (filled.length > 1) return undefined;
	}
	return undefined;
}

/**
 * The columns as their heads name them. Without a head that is known (a table of bare rows) the longest column is taken
 * for the text and the one before it for the title.
 */
export function guessColumns(rows: Rows): { mapping: ColumnMapping; headed: boolean } {
	const row = headRowOf(rows);
	if (row !== undefined) return { mapping: mappingOf(rows, row), headed: true };
	const lengths = lengthsOf(rows.slice(0, 50));
	const longest = Math.max(0, lengths.indexOf(Math.max(0, ...lengths)));
	return { mapping: { body: longest, ...(longest > 0 && { title: longest - 1 }) }, headed: false };
}

/** How much stands in each column. */
function lengthsOf(rows: Rows): number[] {
	const lengths: number[] = [];
	for (const row of rows) {
		for (const [at, cell] of row.slice(0, 50).entries()) lengths[at] = (lengths[at] ?? 0) + cell.length;
	}
	return Array.from(lengths, (length) => length ?? 0);
}

/** How many columns of a table its heads name. */
function namedIn(rows: Rows): number {
	const row = headRowOf(rows);
	return row === undefined ? 0 : Object.keys(mappingOf(rows, row)).length;
}

const DELIMITERS = [',', '\t', ';', '|'];
/** Stands in no text: each line is a cell. */
const NO_DELIMITER = '\u001f';

/**
 * What parts the columns of a text, of which `parse` gives the first rows. Heads that are known tell best; then rows of one width. Lines that some
 * have a comma in and some have not are texts, one to a line: cut at it they would lose what comes after.
 */
export function delimiterOf(parse: (delimiter: string) => Rows): string {
	let best = { delimiter: NO_DELIMITER, named: 0, even: false };
	for (const delimiter of [...DELIMITERS, NO_DELIMITER]) {
		const rows = parse(delimiter).filter((row) => row.some((cell) => cell.trim() !== ''));
		const width = rows[headRowOf(rows) ?? 0]?.length ?? 0;
		const named = namedIn(rows);
		const even = rows.every((row) => (named > 0 ? row.length <= width : row.length === width));
		const isWide = width > 1 || delimiter === NO_DELIMITER;
		if (named < best.named || (!even && named === 0) || !isWide) continue;
		if (named > best.named || (even && !best.even)) best = { delimiter, named, even };
	}
	return best.delimiter;
}
