import type { ConsoleMap } from '../consoles/pinduoduo/console-map';
import type { BuyerCase, SeenBuyer } from '../domain/buyer';
import type { Facts } from '../domain/fact';
import type { CaseHistory } from '../domain/history';
import type { MapCheck, MapProposal, MapState, TaughtRow } from '../domain/map-change';
import type { Telling } from '../domain/memory';
import type { PageHealth } from '../domain/page-health';
import type { AskedBy } from '../domain/reply-times';
import type { Settings } from '../domain/settings';
import type { PageKind, Sighting } from '../domain/sighting';
import type { Tick } from '../domain/tick';
import type { Outcome, ReplyEdit } from '../domain/words';
import type { FeedbackMark } from '../insight/figures';
import type { FollowUp } from '../insight/follow-ups';
import type { QualityProtocol } from '../insight/quality/ledger';
import type { Conflict, ShopLayer } from '../policy/layers/layer';
import type { Pack } from '../policy/pack';
import type { TrialCase } from '../policy/trial';
import type { Reply } from '../replies/reply';
import type { ReplyEnds } from '../storage/reply-ends';
import type { ReplyUsage } from '../storage/reply-uses';
import type { InsightProtocol } from './insight-protocol';

/** What a console page needs at its start, in one round trip. */
export interface Session {
	settings: Settings;
	pack: Pack;
	map: ConsoleMap;
}

/** Scripts that are brought into a console page when it needs them; the file's name. */
export const BROUGHT_SCRIPTS = ['pages', 'boxes', 'draft', 'chat', 'teach'] as const;

/** Where the session in force is kept in `storage.local`, for pages whose background does not answer. */
export const KEPT_SESSION = 'session';

/** `by` is the extension's version that wrote it: what another version wrote may lack what this one expects. */
export interface KeptSession {
	by: string;
	session: Session;
}

/** A tick is written with an id made at the source, so that a repeated message counts once. `tick.value` null takes it back. */
export interface TickWrite {
	id: string;
	caseKey: string;
	tick: { id: Tick['id']; value: Tick['value'] | null; at: number };
}

/** One insertion of a reply; `at` is epoch ms. Sent again under the same id and time with `edit`, once it is known what became of the text. */
export interface ReplyUse {
	id: string;
	replyId: string;
	at: number;
	caseKey?: string;
	edit?: ReplyEdit;
	/** By when it promised to come back to the buyer (epoch ms). */
	followUpAt?: number;
}

/** The agent came back to the buyer, as the insertion `use` had promised. */
export interface FollowUpDone {
	id: string;
	caseKey: string;
	use: string;
	at: number;
}

/** A buyer's question in the chat and when a person answered it; the same told again, with another `id`, counts once. */
export interface QuestionTold extends AskedBy {
	id: string;
}

/** The console's own count of refunds that the platform agreed to within 24 hours, and when it came (epoch ms). */
export interface PlatformCount {
	id: string;
	value: number;
	at: number;
}

/** A sentence, its values as variables, that was typed to so many buyers today. */
export interface TypedOften {
	body: string;
	count: number;
}

export interface FeedbackWrite {
	id: string;
	caseKey: string;
	mark: FeedbackMark;
	at: number;
}

export interface ReplyList {
	replies: Reply[];
	usage: Record<string, ReplyUsage>;
	/** Ids of those that have a picture. */
	pictures: string[];
}

/** The last change of many replies at once, that can be taken back. */
export interface ReplyUndo {
	/** Epoch ms. */
	at: number;
	/** What it was: `导入 话术.csv`. */
	what: string;
	added: number;
	changed: number;
	removed: number;
}

/** A reply's picture as it is to be: base64 of a plain PNG, or none (null). */
export interface IllustratedReply {
	id: string;
	png: string | null;
}

/** `what` names the change for the agent; pictures go with the replies that are saved. */
export interface ReplyChange {
	save: Reply[];
	remove: string[];
	what: string;
	pictures?: IllustratedReply[];
}

export interface Today {
	/** Shanghai day `YYYY-MM-DD`. */
	day: string;
	/** Different cases seen today. */
	seen: number;
	/** Open cases known to end within 24 h. */
	dueSoon: number;
	closed: Record<Outcome, number>;
	repliesInserted: number;
}

export interface StorageState {
	state: 'working' | 'failed';
	message?: string;
	counts: Record<string, number>;
	/** Where data was lost: when the copy was taken that it can be restored from (epoch ms). */
	snapshotAt?: number;
	/** What was there when it was counted last, and when a backup was exported last (epoch ms). */
	lost?: {
		rows?: { counts: Record<string, number>; at: number } | undefined;
		backedUpAt?: number | undefined;
	};
	/** It is broken, and can be begun anew elsewhere. */
	canRebuild?: boolean;
}

/** The chosen pack and what the shop makes of it; in force is `base` with `layer`. */
export interface PackState {
	/** The platform pack, or the imported one that was chosen. */
	base: Pack;
	/** What the shop changed; null where nothing is changed. */
	layer: ShopLayer | null;
	/** Work that was not saved, brought up to date with `base`; it may be no valid pack. */
	draft: Pack | null;
	/** Of the layer, and of the draft where there is one. */
	conflicts: Conflict[];
	draftConflicts: Conflict[];
}

export interface BackupCounts {
	settings: number;
	replies: number;
	packs: number;
	cases: number;
	ticks: number;
	events: number;
	days: number;
	memory: number;
	maps: number;
	layers: number;
	drafts: number;
	goods: number;
	quality: number;
	pictures: number;
}

/** A taught correction and what it makes of the rows of its page; the background copies and checks both. */
export interface MapDraft {
	correction: unknown;
	rows: TaughtRow[];
}

/** What any script of ours on the console may send to the background. */
export interface ConsoleProtocol {
	'session/start'(data: { page: PageKind }): Session;
	'sightings/add'(data: { sightings: Sighting[] }): { kept: string[] };
	'ticks/read'(data: { caseKeys: string[] }): Record<string, Tick[]>;
	'ticks/write'(data: TickWrite): { kept: string };
	'replies/list'(): ReplyList;
	'replies/used'(data: ReplyUse): { kept: string };
	/** The agent typed this sentence, which holds nothing of its case, and sent it to the buyer with this number. Only counted, and forgotten with the browser. */
	'replies/typed'(data: { body: string; to: string }): { kept: true };
	'memory/tell'(data: { told: Telling[] }): { kept: true };
	/** By case key; a case of which nothing is remembered has no entry. */
	'memory/recall'(data: { caseKeys: string[] }): Record<string, Facts>;
	/** Whose cases these are; forgotten when the browser closes. */
	'buyers/tell'(data: { seen: SeenBuyer[] }): { kept: true };
	'buyers/recall'(data: { buyer: string }): BuyerCase[];
	'questions/tell'(data: QuestionTold): { kept: string };
	/** What was seen before that bears on a case, in counts. */
	'history/read'(data: { caseKey: string }): CaseHistory;
	/** How a case that ended went, by the agent's mark; `id` was made at the source. Null: the case was never seen. */
	'feedback/write'(data: FeedbackWrite): { kept: string };
	'feedback/read'(data: { caseKey: string }): { ended: boolean; mark: FeedbackMark | null } | null;
	/** Promises of a case that nobody was seen to keep yet, soonest due first. */
	'follow-ups/read'(data: { caseKey: string }): FollowUp[];
	'follow-ups/done'(data: FollowUpDone): { kept: string };
	'platform-count/tell'(data: PlatformCount): { kept: string };
	'health/report'(data: PageHealth): { kept: true };
	/** Lays a taught correction before the agent, on a page of the extension. Nothing of it is in force before the agent says so there. */
	'map/propose'(data: MapDraft): { kept: true };
	/** Runs one of our own scripts in the page that asks. */
	'scripts/bring'(data: { script: (typeof BROUGHT_SCRIPTS)[number] }): { brought: true };
}

/** What only the extension's own top-level pages may send. */
export interface PageProtocol extends InsightProtocol, QualityProtocol {
	'settings/write'(data: Settings): Settings;
	'settings/read'(): Settings;
	'health/read'(data: { tabId: number }): PageHealth | null;
	'today/read'(): Today;
	'storage/state'(): StorageState;
	'replies/save'(data: Reply): Reply;
	/** Removes one's own reply, or brings a changed built-in reply back to its first text. */
	'replies/remove'(data: { id: string }): { removed: string };
	/** Saves and removes many at once, all or nothing, and remembers how it was; `what` names it for the agent. */
	'replies/change'(data: ReplyChange): ReplyUndo;
	/** A reply's picture (base64 of a plain PNG), or null. */
	'replies/picture'(data: { id: string }): { png: string } | null;
	/** Gives one of the shop's own stored replies a picture, or takes it away (null). */
	'replies/illustrate'(data: IllustratedReply): { kept: true };
	/** The change that can be taken back, or null; it outlives the browser. */
	'replies/undo-state'(): ReplyUndo | null;
	/** Takes back the change that was made then (epoch ms). */
	'replies/undo'(data: { at: number }): { undone: true };
	/** Lays a text that was made a template before the agent, in the editor on a page of the extension; stored is nothing. */
	'replies/propose'(data: { title: string; body: string }): { kept: true };
	/** The template that waits, once. */
	'replies/proposed'(): { title: string; body: string } | null;
	/** Sentences typed to several buyers today of which there is no reply. */
	'replies/typed-often'(): TypedOften[];
	/** One of them is not spoken of any more. */
	'replies/typed-refuse'(data: { body: string }): { kept: true };
	/** What became of the cases each reply was inserted in, by reply id. */
	'replies/ends'(): Record<string, ReplyEnds>;
	'packs/list'(): {
		id: string;
		title: string;
		version: string;
		rules: number;
		active: boolean;
		builtIn: boolean;
	}[];
	'packs/read'(data: { id: string }): Pack;
	'packs/import'(data: { text: string }): { id: string };
	'packs/choose'(data: { id: string }): { id: string };
	'pack/state'(): PackState;
	/** Keeps the whole edited pack for later, valid or not, or drops it. */
	'pack/draft'(data: { pack: Pack | null }): { kept: true };
	/** Puts the edited pack in force as the shop's layer and drops the draft. Refused where it is no valid pack, or not of the pack and version chosen. */
	'pack/save'(data: { pack: Pack }): PackState;
	/** Takes all changes of the shop back. */
	'pack/reset'(): PackState;
	/** The pack in force as a file. */
	'pack/export'(): { text: string; fileName: string };
	/** The newest cases that were seen, to try packs on; newest first. */
	'cases/recorded'(): TrialCase[];
	'map/read'(): MapState;
	/** What a file would change, and what is wrong with it. Changes nothing. */
	'map/check'(data: { text: string }): MapCheck;
	'map/import'(data: { text: string }): MapState;
	/** Takes the last change back. */
	'map/undo'(): MapState;
	/** Back to the shipped map; this too can be undone. */
	'map/reset'(): MapState;
	/** The taught correction that waits, or null. */
	'map/proposal'(): MapProposal | null;
	/** Puts the proposal that was made then (epoch ms) in force. */
	'map/accept'(data: { at: number }): MapState;
	'map/discard'(): { discarded: true };
	/** Starts teaching in a tab of the console. */
	'teach/start'(data: { tabId: number }): { started: true };
	'backup/export'(): { text: string; fileName: string; counts: BackupCounts };
	/** Replaces everything with the backup's contents in one transaction, or changes nothing. */
	'backup/import'(data: { text: string }): { counts: BackupCounts };
	/** Puts the daily copy in place of what is there. */
	'data/restore'(): { counts: BackupCounts };
	'data/wipe'(): { wiped: true };
	/** Leaves a database that does not open any more behind and begins a new one elsewhere. */
	'data/rebuild'(): { rebuilt: true };
}

/** What the background tells console pages. */
export interface NoticeProtocol {
	'notice/session'(data: Session): void;
	'notice/ticks'(data: { caseKey: string; ticks: Tick[] }): void;
	/** The agent wants to show where things are. */
	'notice/teach'(data: Record<string, never>): void;
	/** A browser command was pressed. */
	'notice/command'(data: { command: 'open-replies' | 'open-panel' }): void;
}

export interface Protocol extends ConsoleProtocol, PageProtocol, NoticeProtocol {}
