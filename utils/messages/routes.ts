import * as v from 'valibot';
import type { Reply } from '../replies/reply';
import { settingsSchema } from '../storage/settings-schema';
import { countBuyers } from './handlers/buyers';
import { rebuildData, restoreBackup, restoreSnapshot, wipeData } from './handlers/data';
import { countPromises, readFollowUps } from './handlers/follow-ups';
import { readHistory } from './handlers/history';
import { readCases, readDays, readOpen, readReconciliation, readWentBefore } from './handlers/insight';
import { exportPack, keepDraft, readPackState, resetPack, savePack } from './handlers/layers';
import {
	acceptProposal,
	checkMap,
	importMap,
	propose,
	readMap,
	readProposal,
	resetMap,
	undoMap,
} from './handlers/maps';
import { tellings } from './handlers/memory';
import { choosePack, importPack, listPacks, readPack } from './handlers/packs';
import { readPast } from './handlers/past';
import { changeQuality, readQualityCases } from './handlers/quality';
import { recallCases } from './handlers/recall';
import { recordedCases } from './handlers/recorded-cases';
import { listReplies, saveReply } from './handlers/replies';
import { changeReplies, readUndo, undoReplies } from './handlers/reply-changes';
import { illustrate, readPicture } from './handlers/reply-pictures';
import { proposeReply, takeProposal } from './handlers/reply-proposals';
import type { Services } from './handlers/services';
import { loadSession } from './handlers/session';
import { writeSettings } from './handlers/settings';
import { keepTick } from './handlers/ticks';
import { readToday } from './handlers/today';
import { readTypedOften } from './handlers/typed-often';
import * as payload from './payloads';
import type { ReplyChange } from './protocol';
import { ledgerChange, qualityCases } from './quality-payloads';
import type { Router } from './router';

/** Every request the background answers, in one place. */
export function addRoutes(router: Router, services: Services): void {
	const { store, health } = services;
	const { route } = router;
	// Checked by its own parser in the handler, which can say what is wrong with it.
	const anyReply = v.unknown() as unknown as v.GenericSchema<unknown, Reply>;

	const changeOfMany = payload.replyChange as unknown as v.GenericSchema<unknown, ReplyChange>;

	route('session/start', payload.session, () => loadSession(services));
	route('sightings/add', payload.sightings, async ({ sightings }) => {
		const kept = await store.sightings.add(sightings);
		void services.places.tell(sightings.map(({ caseKey }) => caseKey));
		return { kept };
	});
	route('ticks/read', payload.caseKeys, ({ caseKeys }) => store.ticks.read(caseKeys));
	route('ticks/write', payload.tickWrite, (write, caller) => keepTick(services, write, caller));
	route('replies/list', payload.nothing, () => listReplies(services));
	route('replies/used', payload.replyUse, async (use) => ({ kept: await store.replies.use(use) }));
	route('replies/typed', payload.typed, async (typed) => {
		await services.typed.tell(typed);
		return { kept: true };
	});
	route('memory/tell', tellings, async ({ told }) => {
		await store.memory.tell(told);
		return { kept: true };
	});
	route('memory/recall', payload.caseKeys, ({ caseKeys }) => recallCases(services, caseKeys));
	route('buyers/tell', payload.seenBuyers, async ({ seen }) => {
		await services.buyers.tell(seen);
		return { kept: true };
	});
	route('buyers/recall', payload.oneBuyer, ({ buyer }) => services.buyers.recall(buyer));
	route('questions/tell', payload.question, async ({ id, ...question }) => {
		await store.questions.keep(question);
		return { kept: id };
	});
	route('history/read', payload.oneCase, ({ caseKey }) =>
		readHistory({ around: services.buyers.around, refunds: store.refundsAmong }, caseKey),
	);
	route('health/report', payload.health, async (report, { tabId }) => {
		if (tabId !== undefined) await health.report(tabId, report);
		return { kept: true };
	});

	route('feedback/write', payload.feedback, async (given) => ({ kept: await store.feedback.write(given) }));
	route('feedback/read', payload.oneCase, async ({ caseKey }) => {
		const read = await store.feedback.read(caseKey);
		return read ? { ...read, mark: read.mark ?? null } : null;
	});
	route('follow-ups/read', payload.oneCase, ({ caseKey }) => readFollowUps(services, caseKey));
	route('follow-ups/done', payload.followUpDone, async (given) => ({
		kept: await store.followUps.done(given),
	}));
	route('platform-count/tell', payload.platformCount, async ({ id, ...seen }) => {
		await store.insight.keepPlatformCount(seen);
		return { kept: id };
	});

	route('map/propose', payload.mapDraft, (draft) => propose(services, draft));
	route('scripts/bring', payload.script, async ({ script }, { tabId }) => {
		if (tabId !== undefined) await services.bringScript(tabId, script);
		return { brought: true };
	});

	route('settings/read', payload.nothing, () => store.settings.read());
	route('settings/write', settingsSchema, (settings) => writeSettings(services, settings));
	route('health/read', payload.tabId, ({ tabId }) => health.read(tabId));
	route('today/read', payload.nothing, () => readToday(services));
	route('storage/state', payload.nothing, () => store.state());
	route('replies/save', anyReply, (reply) => saveReply(services, reply));
	route('replies/remove', payload.byId, async ({ id }) => {
		await store.replies.remove(id);
		return { removed: id };
	});
	route('replies/change', changeOfMany, (change) => changeReplies(services, change));
	route('replies/picture', payload.byId, ({ id }) => readPicture(services, id));
	route('replies/illustrate', payload.illustratedReply, (change) => illustrate(services, change));
	route('replies/undo-state', payload.nothing, () => readUndo(services));
	route('replies/undo', payload.changeOf, ({ at }) => undoReplies(services, at));
	route('replies/propose', payload.replyProposal, (text) => proposeReply(services, text));
	route('replies/proposed', payload.nothing, () => takeProposal(services));
	route('replies/typed-often', payload.nothing, () => readTypedOften(services));
	route('replies/typed-refuse', payload.typedSentence, async ({ body }) => {
		await services.typed.refuse(body);
		return { kept: true };
	});
	route('replies/ends', payload.nothing, () => store.replies.ends());
	route('packs/list', payload.nothing, () => listPacks(services));
	route('packs/read', payload.byId, ({ id }) => readPack(services, id));
	route('packs/import', payload.fileText, ({ text }) => importPack(services, text));
	route('packs/choose', payload.byId, ({ id }) => choosePack(services, id));
	route('pack/state', payload.nothing, () => readPackState(services));
	route('pack/draft', payload.draftPack, ({ pack }) => keepDraft(services, pack));
	route('pack/save', payload.editedPack, ({ pack }) => savePack(services, pack));
	route('pack/reset', payload.nothing, () => resetPack(services));
	route('pack/export', payload.nothing, () => exportPack(services));
	route('cases/recorded', payload.nothing, () => recordedCases(services));
	route('map/read', payload.nothing, () => readMap(services));
	route('map/check', payload.fileText, ({ text }) => checkMap(services, text));
	route('map/import', payload.fileText, ({ text }) => importMap(services, text));
	route('map/undo', payload.nothing, () => undoMap(services));
	route('map/reset', payload.nothing, () => resetMap(services));
	route('map/proposal', payload.nothing, () => readProposal(services));
	route('map/accept', payload.proposalOf, ({ at }) => acceptProposal(services, at));
	route('map/discard', payload.nothing, async () => {
		await services.proposals.clear();
		return { discarded: true };
	});
	route('teach/start', payload.tabId, async ({ tabId }) => {
		await services.notices.toTab(tabId, 'notice/teach', {});
		return { started: true };
	});
	route('backup/export', payload.nothing, () => store.backup.export());
	route('backup/import', payload.fileText, ({ text }) => restoreBackup(services, text));
	route('data/restore', payload.nothing, () => restoreSnapshot(services));
	route('data/wipe', payload.nothing, () => wipeData(services));
	route('data/rebuild', payload.nothing, () => rebuildData(services));
	addInsightRoutes(router, services);
	addQualityRoutes(router, services);
}

/** What the dashboard asks. */
function addInsightRoutes({ route }: Router, services: Services): void {
	const { store } = services;
	route('insight/days', payload.days, (range) => readDays(services, range));
	route('insight/goods', payload.days, ({ from, to }) => store.insight.goods(from, to));
	route('insight/cases', payload.caseSearch, (search) => readCases(services, search));
	route('insight/timeouts', payload.pagedDays, ({ from, to, after }) =>
		readCases(services, { filter: { by: 'ended', outcome: 'timeout', from, to }, after }),
	);
	route('insight/open', payload.nothing, () => readOpen(services));
	route('insight/past', payload.pastDays, (asked) => readPast(services, asked));
	route('insight/reconcile', payload.nothing, () => readReconciliation(services));
	route('insight/went-before', payload.days, (range) => readWentBefore(services, range));
	route('insight/follow-ups', payload.days, (range) => countPromises(services, range));
	route('insight/buyers', payload.nothing, () =>
		countBuyers({ all: services.buyers.all, refunds: store.refundsAmong }),
	);
}

/** What the quality ledger asks. */
function addQualityRoutes({ route }: Router, services: Services): void {
	route('quality/list', payload.nothing, () => services.store.quality.list());
	route('quality/change', ledgerChange, (data) => changeQuality(services, data));
	route('quality/cases', qualityCases, (search) => readQualityCases(services, search));
}
