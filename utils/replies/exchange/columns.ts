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

/**
 * The columns as their heads name them. Without a head that is known (a table of bare rows) the longest column is taken
 * for the text and the one before it for the title.
 */
export function guessColumns(rows: readonly (readonly string[])[]): {
	mapping: ColumnMapping;
	headed: boolean;
} {
	const heads = (rows[0] ?? []).map((head) =>
		foldText(head)
			.replace(/[\s:*（(].*$/u, '')
			.trim(),
	);
	const mapping: Partial<Record<ColumnField, number>> = {};
	for (const field of COLUMN_FIELDS) {
		const at = ALIASES[field].map((alias) => heads.indexOf(alias)).find((index) => index !== -1);
		if (at !== undefined) mapping[field] = at;
	}
	if (mapping.body !== undefined) return { mapping, headed: true };
	const longest = longestColumn(rows.slice(0, 50));
	return { mapping: { body: longest, ...(longest > 0 && { title: longest - 1 }) }, headed: false };
}

function longestColumn(rows: readonly (readonly string[])[]): number {
	const lengths: number[] = [];
	for (const row of rows) {
		for (const [at, cell] of row.slice(0, 50).entries()) lengths[at] = (lengths[at] ?? 0) + cell.length;
	}
	const most = Math.max(0, ...lengths.map((length) => length ?? 0));
	return Math.max(0, lengths.indexOf(most));
}
