import * as v from 'valibot';
import { fromBase64 } from '../domain/base64';
import { isTooMuch } from '../domain/picture';
import { readPlainPng } from '../domain/png';
import { fail, ok, type Result } from '../domain/result';
import {
	BACKUP_FORMAT,
	BACKUP_SCHEMA,
	type BackupData,
	countsOf,
	dataSchema,
	envelopeSchema,
	IMPORT_LIMIT,
} from './backup';
import { sha256Hex } from './hex';
import { canonicalJson, findFlaw } from './json';
import { BACKUP_TEXTS as T, TEXTS } from './texts';

/** What replies and packs must look like; given by their rooms. Ids must not be checked against built-in ones here. */
export interface DocumentChecks {
	reply(input: unknown): Result<{ id: string }>;
	pack(input: unknown): Result<{ id: string }>;
	/** A correction of the console's map; names that this version does not know must pass. */
	map(input: unknown): Result<unknown>;
	/** A shop's layer, and a draft with the pack it was made from; both name that pack. */
	layer(input: unknown): Result<{ base: { id: string } }>;
	draft(input: unknown): Result<{ base: { id: string } }>;
}

/** The data of a backup file, every part of it checked, or the one reason why it is refused. */
export async function readBackup(text: string, checks: DocumentChecks): Promise<Result<BackupData>> {
	// A text has at least as many bytes as UTF-16 units, so most oversized files are refused without encoding them.
	if (text.length > IMPORT_LIMIT || new TextEncoder().encode(text).length > IMPORT_LIMIT)
		return fail(T.tooLarge);
	const parsed = parse(text);
	if (!parsed.ok) return parsed;
	const flaw = findFlaw(parsed.value);
	if (flaw) return fail(T[flaw]);
	const version = checkVersion(parsed.value);
	if (!version.ok) return version;
	const envelope = v.safeParse(envelopeSchema, parsed.value);
	if (!envelope.success) return fail(T.badHeader);
	const { data, sha256, counts, createdAt } = envelope.output;
	if ((await sha256Hex(canonicalJson(data))) !== sha256) return fail(T.wrongHash);
	const read = v.safeParse(dataSchema, data, { abortEarly: true });
	if (!read.success) {
		const issue = read.issues[0];
		return fail(T.badRecord(v.getDotPath(issue) ?? 'data', issue.message));
	}
	if (read.output.createdAt !== createdAt) return fail(T.badHeader);
	const real = countsOf(read.output);
	const same = (Object.keys(real) as (keyof typeof real)[]).every((name) => real[name] === counts[name]);
	if (!same) return fail(T.wrongCounts);
	return checkRows(read.output, checks);
}

function parse(text: string): Result<unknown> {
	try {
		return ok(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
	} catch {
		return fail(T.notJson);
	}
}

function checkVersion(value: unknown): Result<true> {
	const head = v.safeParse(v.object({ format: v.literal(BACKUP_FORMAT), schema: v.unknown() }), value);
	if (!head.success) return fail(T.wrongFormat);
	const { schema } = head.output;
	if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1) return fail(T.badSchema);
	return schema > BACKUP_SCHEMA ? fail(T.newerSchema) : ok(true);
}

function checkRows(data: BackupData, checks: DocumentChecks): Result<BackupData> {
	const twice = findDuplicate(data);
	if (twice) return fail(T.duplicate(twice));
	const own = (body: { id: string }) => body.id;
	const ofBase = (body: { base: { id: string } }) => body.base.id;
	const fault =
		faultIn(data, 'replies', checks.reply, own) ??
		faultIn(data, 'packs', checks.pack, own) ??
		faultIn(data, 'layers', checks.layer, ofBase) ??
		faultIn(data, 'drafts', checks.draft, ofBase) ??
		faultOfPictures(data);
	if (fault !== undefined) return fail(fault);
	for (const row of data.maps) {
		const body = checks.map(row.body);
		if (!body.ok) return fail(T.badRecord('maps', body.error));
		row.body = body.value;
	}
	return ok(data);
}

function faultIn<B>(
	data: BackupData,
	place: 'replies' | 'packs' | 'layers' | 'drafts',
	check: (input: unknown) => Result<B>,
	idOf: (body: B) => string,
): string | undefined {
	for (const document of data[place]) {
		const body = check(document.body);
		if (!body.ok) return T.badRecord(place, body.error);
		if (idOf(body.value) !== document.id) return T.badRecord(place, '编号前后不一致');
		// The checked copy, so that nothing the schema does not know gets in.
		document.body = body.value;
	}
	return undefined;
}

/** Bytes that are no plain PNG get no further, and a picture that no reply has would stay for ever. */
function faultOfPictures({ pictures, replies }: BackupData): string | undefined {
	const ids = new Set(replies.map(({ id }) => id));
	const bytes = pictures.map(({ png }) => fromBase64(png));
	if (!bytes.every((png) => png && readPlainPng(png))) return T.badRecord('pictures', T.badPicture);
	if (!pictures.every(({ id }) => ids.has(id))) return T.badRecord('pictures', T.pictureAlone);
	return isTooMuch(bytes.map((png) => png?.length ?? 0))
		? T.badRecord('pictures', TEXTS.picturesFull)
		: undefined;
}

/** A row twice under one id would silently replace the other and make the counts wrong. */
function findDuplicate(data: BackupData): string | undefined {
	const keys: Record<string, (string | number)[]> = {
		replies: data.replies.map((row) => row.id),
		packs: data.packs.map((row) => row.id),
		cases: data.cases.map((row) => row.id),
		ticks: data.ticks.map((row) => `${row.case} ${row.tick}`),
		events: data.events.map((row) => row.id),
		days: data.days.map((row) => row.day),
		memory: data.memory.map((row) => row.id),
		maps: data.maps.map((row) => row.id),
		layers: data.layers.map((row) => row.id),
		drafts: data.drafts.map((row) => row.id),
		pictures: data.pictures.map((row) => row.id),
		quality: data.quality.map((row) => row.goods),
		goods: data.goods.map((row) => JSON.stringify([row.day, row.goods, row.sku])),
	};
	return Object.keys(keys).find((name) => new Set(keys[name]).size !== keys[name]?.length);
}
