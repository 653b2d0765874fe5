import { type Reply, TONE_LABELS, TONES, type Tone } from '../reply';
import { SCENARIO_IDS, SCENARIO_LABELS, type ScenarioId } from '../scenarios';
import { type ColumnField, type ColumnMapping, headRowOf } from './columns';

/** One entry of a file, not yet looked at; `row` is its number in the file as the agent counts it, from 1. */
export interface Candidate {
	row: number;
	input: unknown;
}

/** Rows beyond which a file is refused: more than can be stored. */
export const MOST_ROWS = 20_000;
/** Bytes beyond which a file is refused before it is read. */
export const MOST_BYTES = 20 * 1024 * 1024;

const SCENARIO_NAMES = new Map<string, ScenarioId>(
	SCENARIO_IDS.flatMap((id) => [
		[id, id],
		[SCENARIO_LABELS[id], id],
	]),
);
const TONE_NAMES = new Map<string, Tone>(
	TONES.flatMap((id) => [[id, id] as const, [TONE_LABELS[id], id] as const]),
);
const TRUE = /^(?:是|1|true|yes|y|√|置顶)$/i;

/** A scenario by its id or its label; undefined for anything else. */
function scenarioNamed(name: string): ScenarioId | undefined {
	return SCENARIO_NAMES.get(name.trim());
}

/**
 * Entries of a table. What stands above its heads and empty rows are left out. A scenario that is not known becomes the folder, for other tools have
 * classes of their own; a missing title is the beginning of the text.
 */
export function candidatesOf(
	rows: readonly (readonly string[])[],
	mapping: ColumnMapping,
	headed: boolean,
): Candidate[] {
	const heads = headed ? (headRowOf(rows) ?? 0) : -1;
	return rows.flatMap((cells, index) => {
		if (index <= heads || cells.every((cell) => cell.trim() === '')) return [];
		return [{ row: index + 1, input: entryOf(cells, mapping) }];
	});
}

function entryOf(cells: readonly string[], mapping: ColumnMapping): unknown {
	const cell = (field: ColumnField) => {
		const at = mapping[field];
		return at === undefined ? '' : plain(cells[at] ?? '');
	};
	const body = cell('body').replace(/\r\n?/g, '\n');
	const scenario = scenarioNamed(cell('scenario'));
	const folder = cell('folder').trim() || (scenario ? '' : cell('scenario').trim());
	const tone = TONE_NAMES.get(cell('tone').trim());
	return {
		...(cell('id').trim() && { id: cell('id').trim() }),
		title: cell('title').trim() || titleFrom(body),
		scenario: scenario ?? 'greeting',
		tone: tone ?? 'warm',
		body,
		tags: splitTags(cell('tags')),
		...(folder && { folder: folder.slice(0, 60) }),
		...(cell('note').trim() && { note: cell('note').trim() }),
		...(TRUE.test(cell('pinned').trim()) && { pinned: true }),
		// What is no number of hours is refused with the row.
		...(cell('followUp').trim() && { followUp: Number(cell('followUp')) }),
	};
}

/** Spreadsheets and our own export put an apostrophe before what could run as a formula. */
function plain(cell: string): string {
	return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '');
}

function titleFrom(body: string): string {
	const line = body.split(/[\n。！？!?]/)[0]?.trim() ?? '';
	return Array.from(line).slice(0, 20).join('');
}

/** Tags from one cell: commas of either width, semicolons and bars part them. */
function splitTags(text: string): string[] {
	const tags = text.split(/[,，、;；|]/).map((tag) => tag.trim());
	return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** The cells of one reply for a table, in the order of the columns. */
export function cellsOf(reply: Reply): string[] {
	return [
		reply.id,
		reply.title,
		SCENARIO_LABELS[reply.scenario],
		TONE_LABELS[reply.tone],
		reply.body,
		reply.tags.join('，'),
		reply.folder ?? '',
		reply.note ?? '',
		reply.pinned ? '是' : '',
		reply.followUp?.toString() ?? '',
	];
}
