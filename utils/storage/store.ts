import { shanghaiDay } from '../domain/clock';
import type { Facts } from '../domain/fact';
import type { MapOrigin } from '../domain/map-change';
import type { Telling } from '../domain/memory';
import type { AskedBy } from '../domain/reply-times';
import type { Settings } from '../domain/settings';
import type { Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import type { GoodsRecord } from '../insight/figures';
import type { LedgerChange, LedgerRecord } from '../insight/quality/ledger';
import type { CaseRecord, DayRecord, QuestionRecord } from '../insight/records';
import type { BackupCounts } from './backup';
import { type Backup, exportBackup } from './backup-export';
import { importBackup } from './backup-import';
import type { DocumentChecks } from './backup-read';
import { sealedIdsFor } from './case-ids';
import { type CaseSearch, casesById, type FoundCases, searchCases } from './case-search';
import { readShare, type SharePart } from './case-share';
import {
	checkCertificate,
	forgetRows,
	type Loss,
	noteBackup,
	noteRows,
	type Shelf,
	settleLoss,
} from './certificate';
import { createConnection } from './connection';
import { type CountRules, countEarlierCases } from './count-late';
import { countRows } from './counts';
import { readToday } from './days';
import { moveEarlierEvents } from './earlier-events';
import { BrokenDatabaseError, StorageError } from './errors';
import { type FeedbackRules, type GivenFeedback, readFeedback, writeFeedback } from './feedback';
import { keepPlatformCount, readDays, readGoods } from './figures';
import { type FoldRules, foldSightings } from './fold-sightings';
import { type FollowedUp, keepFollowedUp, stepsByCase, stepsOf } from './follow-ups';
import { refundsAmong } from './history';
import { eachCase } from './index-rows';
import { createKnownIds } from './known-ids';
import { findDraft, findLayer, keepDraft, settleLayer } from './layers';
import { listMaps, saveMap, undoMap } from './maps';
import { keepTold, recallFor } from './memory';
import { openDatabase } from './open';
import { findPack, listPacks, savePack } from './packs';
import { findPictures, illustrated, type PictureChange, savePicture } from './pictures';
import { chooseNextPlace, type OpenBucket, placeOf } from './place';
import { changeLedger, type LedgerRules, listLedger } from './quality';
import { keepQuestion, type QuestionRules, questionsBetween } from './questions';
import { type RecordedCase, recordedCases } from './recorded-cases';
import { changeReplies, findReplies, listReplies, type ReplyChange, removeReply, saveReply } from './replies';
import { type ReplyEnds, replyEnds } from './reply-ends';
import {
	addReplyUse,
	type InsertedReply,
	type ReplyUsage,
	type ReplyUseRules,
	replyUsage,
} from './reply-uses';
import { deleteOld } from './retention';
import type { DocumentRecord, MapRecord, PictureRecord } from './schema';
import { choosePack, readSettings, writeSettings } from './settings';
import { restoreSnapshot, snapshotAt, takeSnapshot } from './snapshot';
import { TEXTS } from './texts';
import { type TickChange, ticksFor, writeTick } from './ticks';
import { finishWipe, wipe } from './wipe';

/** Everything the background may do with what is stored. Every method throws `StorageError` only. */
export interface Store {
	settings: {
		read(): Promise<Settings>;
		write(settings: Settings): Promise<void>;
		choosePack(id: string): Promise<Settings>;
	};
	sightings: { add(sightings: readonly Sighting[]): Promise<string[]> };
	ticks: {
		write(change: TickChange): Promise<Tick[]>;
		read(caseKeys: readonly string[]): Promise<Record<string, Tick[]>>;
	};
	memory: {
		tell(told: readonly Telling[]): Promise<void>;
		recall(caseKeys: readonly string[]): Promise<Record<string, Facts>>;
	};
	/** How many of these cases ended with the money back. */
	refundsAmong(caseKeys: readonly string[]): Promise<number>;
	/** Questions of buyers in the chat and when a person answered them. */
	questions: {
		keep(question: AskedBy): Promise<void>;
		/** Asked in a range (epoch ms, both inclusive). */
		between(from: number, to: number): Promise<QuestionRecord[]>;
	};
	/** Keyed hashes of the console's numbers of buyers, by number in clear; nothing is stored. */
	buyerIds(buyers: readonly string[]): Promise<ReadonlyMap<string, string>>;
	/** The same of texts, by the text. */
	textIds(texts: readonly string[]): Promise<ReadonlyMap<string, string>>;
	replies: {
		list(): Promise<DocumentRecord[]>;
		save(reply: { id: string }): Promise<void>;
		remove(id: string): Promise<void>;
		find(ids: readonly string[]): Promise<DocumentRecord[]>;
		/** All of it or nothing. */
		change(change: ReplyChange): Promise<void>;
		/** Ids of those that have a picture. */
		illustrated(): Promise<string[]>;
		pictures(ids: readonly string[]): Promise<PictureRecord[]>;
		/** The reply must be stored. */
		illustrate(change: PictureChange): Promise<void>;
		use(use: InsertedReply): Promise<string>;
		/** What became of the cases each reply was inserted in. */
		ends(): Promise<Record<string, ReplyEnds>>;
		usage(): Promise<Record<string, ReplyUsage>>;
	};
	packs: {
		list(): Promise<DocumentRecord[]>;
		find(id: string): Promise<DocumentRecord | undefined>;
		save(pack: { id: string }): Promise<void>;
	};
	/** What the shop changes of packs, by the pack's id. */
	layers: {
		find(id: string): Promise<DocumentRecord | undefined>;
		/** Puts a layer in force (null: none) and drops the draft. */
		settle(id: string, layer: unknown): Promise<void>;
		draft(id: string): Promise<DocumentRecord | undefined>;
		/** Keeps a draft, or drops it (null). */
		keepDraft(id: string, draft: unknown): Promise<void>;
	};
	/** What is stored of the newest cases. */
	recorded(most: number): Promise<RecordedCase[]>;
	/** States of the shop's correction of the console's map. */
	maps: {
		/** Newest first; the first is in force. */
		list(): Promise<MapRecord[]>;
		save(correction: unknown, origin: MapOrigin): Promise<void>;
		undo(): Promise<void>;
	};
	/** What the dashboard reads; days are Shanghai days, both inclusive. */
	insight: {
		days(from: number, to: number): Promise<{ days: DayRecord[]; since: number | undefined }>;
		goods(from: number, to: number): Promise<GoodsRecord[]>;
		search(search: CaseSearch): Promise<FoundCases>;
		/** Some of a share (0 to 1) of all cases, behind an id. */
		share(share: number, after?: string): Promise<SharePart>;
		/** Hands over every open case. */
		open(take: (record: CaseRecord) => void): Promise<void>;
		records(ids: readonly string[]): Promise<CaseRecord[]>;
		/** Hands over every case first seen closed in a range (epoch ms, both inclusive). */
		closedBetween(from: number, to: number, take: (record: CaseRecord) => void): Promise<void>;
		/** Keeps the console's own count as seen at an instant. */
		keepPlatformCount(count: { value: number; at: number }): Promise<void>;
	};
	/** Ids of cases by case key in clear. */
	caseIds(caseKeys: readonly string[]): Promise<ReadonlyMap<string, string>>;
	feedback: {
		/** Hands back the id of the write. */
		write(given: GivenFeedback): Promise<string>;
		read(caseKey: string): ReturnType<typeof readFeedback>;
	};
	/** Promises to come back to a buyer: what was inserted in cases, and what was marked as kept. */
	followUps: {
		of(caseKey: string): ReturnType<typeof stepsOf>;
		all(): ReturnType<typeof stepsByCase>;
		/** Hands back the id of the mark. */
		done(given: FollowedUp): Promise<string>;
	};
	/** What the shop notes of products that are complained of. */
	quality: {
		list(): Promise<LedgerRecord[]>;
		/** Hands back the record as it is then; null where nothing is left of it. */
		change(goods: string, change: LedgerChange): Promise<LedgerRecord | null>;
	};
	today(): Promise<{ totals: DayRecord | undefined; dueSoon: number }>;
	backup: { export(): Promise<Backup>; import(text: string): Promise<BackupCounts> };
	state(): Promise<{
		state: 'working' | 'failed';
		message?: string;
		counts: Record<string, number>;
		/** Where data was lost: the copy that it can be restored from (epoch ms), and what was there. */
		snapshotAt?: number;
		lost?: Loss;
		/** It is broken, and can be begun anew elsewhere. */
		canRebuild?: boolean;
	}>;
	/** Deletes details and totals older than the settings say. */
	deleteOld(): Promise<number>;
	/** Puts cases of versions without figures into the figures. */
	countEarlier(): Promise<void>;
	/** The copy outside the database, taken at most once a day, and the count of what there is; neither while data is missing. */
	snapshot: {
		take(): Promise<void>;
		restore(): Promise<BackupCounts>;
	};
	wipe(): Promise<void>;
	/** Leaves a database that does not open any more behind and begins a new one elsewhere. */
	rebuild(): Promise<void>;
	close(): Promise<void>;
}

export interface StoreOptions {
	shelf: Shelf;
	/** Where the daily copy lies; absent where none is taken. */
	snapshotShelf?: Shelf;
	/** Absent where the browser has one place only. */
	openBucket?: OpenBucket;
	rules: FoldRules & ReplyUseRules & CountRules & FeedbackRules & LedgerRules & QuestionRules;
	checks: DocumentChecks;
	/** Epoch ms. */
	now(): number;
	openLimitMs?: number;
}

/** Every instant. */
const ALL = { from: -Infinity, to: Infinity };

/** The store over one connection that opens when first needed. Nothing is opened by creating it. */
export function createStore(options: StoreOptions): Store {
	const { shelf, snapshotShelf, openBucket, rules, checks, now, openLimitMs } = options;
	let lost: Loss | undefined;
	const knownIds = createKnownIds();
	const connection = createConnection(async (onClosed) => {
		const database = await openDatabase({
			factory: await placeOf(shelf, openBucket),
			onClosed,
			...(openLimitMs !== undefined && { limitMs: openLimitMs }),
		});
		// A shelf that fails must not take the database down with it: the witness is missing, nothing more.
		// Not waited for: it may take minutes, and until it is done every write says that it must be tried again.
		void finishWipe(database).catch(() => {});
		void moveEarlierEvents(database).catch(() => {});
		lost = await checkCertificate(database, shelf, now()).catch(() => undefined);
		return database;
	}, now);
	const { run } = connection;
	const settle = async () => {
		lost = undefined;
		await settleLoss(shelf).catch(() => {});
	};
	/** Something is about to be deleted or replaced on purpose. */
	const forget = () => forgetRows(shelf).catch(() => {});

	return {
		settings: {
			read: () => run(readSettings),
			write: (settings) => run((db) => writeSettings(db, settings)),
			choosePack: (id) => run((db) => choosePack(db, id)),
		},
		sightings: { add: (sightings) => run((db) => foldSightings(db, sightings, rules)) },
		ticks: {
			write: (change) => run((db) => writeTick(db, change)),
			read: (caseKeys) => run((db) => ticksFor(db, caseKeys)),
		},
		memory: {
			tell: (told) => run((db) => keepTold(db, told, now())),
			recall: (caseKeys) => run((db) => recallFor(db, caseKeys, now())),
		},
		refundsAmong: (caseKeys) => run((db) => refundsAmong(db, caseKeys)),
		questions: {
			keep: (question) => run((db) => keepQuestion(db, question, now(), rules)),
			between: (from, to) => run((db) => questionsBetween(db, from, to)),
		},
		buyerIds: (buyers) => run((db) => sealedIdsFor(db, 'buyer', buyers)),
		textIds: (texts) => run((db) => sealedIdsFor(db, 'text', texts)),
		replies: {
			list: () => run(listReplies),
			save: (reply) => run((db) => saveReply(db, { id: reply.id, body: reply }, now())),
			remove: (id) => run((db) => removeReply(db, id)),
			find: (ids) => run((db) => findReplies(db, ids)),
			change: (change) => run((db) => changeReplies(db, change, now())),
			illustrated: () => run(illustrated),
			pictures: (ids) => run((db) => findPictures(db, ids)),
			illustrate: (change) => run((db) => savePicture(db, change, now())),
			use: (use) => run((db) => addReplyUse(db, use, rules)),
			ends: () => run(replyEnds),
			usage: () => run((db) => replyUsage(db, now())),
		},
		packs: {
			list: () => run(listPacks),
			find: (id) => run((db) => findPack(db, id)),
			save: (pack) => run((db) => savePack(db, { id: pack.id, body: pack }, now())),
		},
		layers: {
			find: (id) => run((db) => findLayer(db, id)),
			settle: (id, layer) => run((db) => settleLayer(db, id, layer, now())),
			draft: (id) => run((db) => findDraft(db, id)),
			keepDraft: (id, draft) => run((db) => keepDraft(db, id, draft, now())),
		},
		recorded: (most) => run((db) => recordedCases(db, most)),
		maps: {
			list: () => run(listMaps),
			save: (correction, origin) => run((db) => saveMap(db, correction, origin, now())),
			undo: () => run(undoMap),
		},
		insight: {
			days: (from, to) => run((db) => readDays(db, from, to)),
			goods: (from, to) => run((db) => readGoods(db, from, to)),
			search: (search) => run((db) => searchCases(db, search)),
			share: (share, after) => run((db) => readShare(db, share, after)),
			open: (take) => run((db) => eachCase(db, 'openAt', ALL, take)),
			records: (ids) => run((db) => casesById(db, ids)),
			closedBetween: (from, to, take) => run((db) => eachCase(db, 'closedAt', { from, to }, take)),
			keepPlatformCount: (count) =>
				run((db) => keepPlatformCount(db, shanghaiDay(count.at), count, rules.emptyDay)),
		},
		caseIds: (caseKeys) => run((db) => knownIds(db, caseKeys)),
		feedback: {
			write: (given) => run((db) => writeFeedback(db, given, rules)),
			read: (caseKey) => run((db) => readFeedback(db, caseKey)),
		},
		followUps: {
			of: (caseKey) => run((db) => stepsOf(db, caseKey)),
			all: () => run((db) => stepsByCase(db)),
			done: (given) => run((db) => keepFollowedUp(db, given)),
		},
		quality: {
			list: () => run(listLedger),
			change: (goods, change) => run((db) => changeLedger(db, goods, change, rules)),
		},
		today: () => run((db) => readToday(db, now())),
		backup: {
			export: async () => {
				const backup = await run((db) => exportBackup(db, now()));
				await noteBackup(shelf, now()).catch(() => {});
				return backup;
			},
			import: async (text) => {
				await forget();
				const counts = await run((db) => importBackup(db, text, checks));
				await settle();
				return counts;
			},
		},
		async state() {
			try {
				const counts = await run(countRows);
				if (!lost) return { state: 'working', counts };
				const at = snapshotShelf && (await snapshotAt(snapshotShelf).catch(() => undefined));
				const message = TEXTS.lost;
				return { state: 'working', message, counts, lost, ...(at !== undefined && { snapshotAt: at }) };
			} catch (error) {
				const message = error instanceof Error ? error.message : TEXTS.openFailed;
				const isBroken = error instanceof BrokenDatabaseError;
				return { state: 'failed', message, counts: {}, ...(isBroken && openBucket && { canRebuild: true }) };
			}
		},
		async deleteOld() {
			const { retentionDays, totalsDays } = await run(readSettings);
			await forget();
			return run((db) => deleteOld(db, { details: retentionDays, totals: totalsDays }, now()));
		},
		countEarlier: () => run((db) => countEarlierCases(db, rules)),
		snapshot: {
			async take() {
				await run(async (db) => {
					if (lost) return;
					if (snapshotShelf) await takeSnapshot(db, snapshotShelf, now());
					await noteRows(db, shelf, now()).catch(() => {});
				});
			},
			async restore() {
				if (!snapshotShelf) throw new StorageError(TEXTS.noSnapshot);
				await forget();
				const counts = await run((db) => restoreSnapshot(db, snapshotShelf, checks));
				await settle();
				return counts;
			},
		},
		async wipe() {
			// First of all: what the merchant wants gone must not be left outside.
			await snapshotShelf?.write(null);
			await forget();
			await run(wipe);
			await settle();
		},
		async rebuild() {
			const failed = await run(async () => {}).catch((error: unknown) => error);
			if (!openBucket || !(failed instanceof BrokenDatabaseError)) throw new StorageError(TEXTS.notBroken);
			await chooseNextPlace(shelf, now());
			await connection.close();
			await run(async () => {});
		},
		close: () => connection.close(),
	};
}
