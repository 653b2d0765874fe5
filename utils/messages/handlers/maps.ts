import type { CorrectionRead, MapCorrection } from '../../consoles/pinduoduo/map-corrections';
import type { MapCheck, MapOrigin, MapProposal, MapState } from '../../domain/map-change';
import { findFlaw } from '../../storage/json';
import { RefusedError } from '../errors';
import type { MapDraft } from '../protocol';
import { TEXTS } from '../texts';
import { correctionInForce } from './map-in-force';
import type { Services } from './services';
import { announceSession } from './session';

export async function readMap(services: Services): Promise<MapState> {
	const { maps, store } = services;
	const shipped = maps.effective();
	const states = (await store.maps.list()).map(({ body, ...rest }) => ({
		...rest,
		correction: maps.stored(body),
	}));
	const [newest] = states;
	const history = states.map(({ at, origin, correction }, index) => {
		const before = maps.effective(states[index + 1]?.correction);
		const changes = maps.changes(before, maps.effective(correction));
		return { at, origin, names: [...new Set(changes.map(({ name }) => name))] };
	});
	const changes = maps.changes(shipped, maps.effective(newest?.correction));
	const made = newest?.correction?.version;
	const outdated = changes.length > 0 && made !== undefined && made < shipped.version ? made : undefined;
	return { version: shipped.version, changes, ...(outdated !== undefined && { outdated }), history };
}

/** What a file would change of what is in force now. */
export async function checkMap(services: Services, text: string): Promise<MapCheck> {
	const read = readText(services, text);
	if (!read.ok) return { changes: [], problems: read.problems };
	return { changes: await changesBy(services, read.value), problems: [] };
}

export async function importMap(services: Services, text: string): Promise<MapState> {
	return take(services, sound(readText(services, text)), 'file');
}

export async function undoMap(services: Services): Promise<MapState> {
	await services.store.maps.undo();
	announceSession(services);
	return readMap(services);
}

export async function resetMap(services: Services): Promise<MapState> {
	const { version } = services.maps.effective();
	const nothing = { format: 'refund-lens-console-map', version, anchors: {}, labels: {}, replies: {} };
	await services.store.maps.save(nothing, 'reset');
	announceSession(services);
	return readMap(services);
}

/** Holds a taught correction and lays it before the agent. */
export async function propose(services: Services, { correction, rows }: MapDraft): Promise<{ kept: true }> {
	const { proposals, maps, now } = services;
	await proposals.put({ correction: sound(maps.read(correction)), rows, at: now() });
	await services.openOptions('console');
	return { kept: true };
}

export async function readProposal(services: Services): Promise<MapProposal | null> {
	const held = await services.proposals.read();
	const read = held && services.maps.read(held.correction);
	if (!held || !read?.ok) return null;
	return { changes: await changesBy(services, read.value), rows: held.rows, at: held.at };
}

export async function acceptProposal(services: Services, at: number): Promise<MapState> {
	const held = await services.proposals.read();
	if (held?.at !== at) throw new RefusedError(TEXTS.noProposal);
	const state = await take(services, sound(services.maps.read(held.correction)), 'taught');
	await services.proposals.clear();
	return state;
}

async function changesBy(services: Services, correction: MapCorrection): Promise<MapCheck['changes']> {
	const { maps } = services;
	const before = await correctionInForce(services);
	return maps.changes(maps.effective(before), maps.effective(maps.join(before, correction)));
}

async function take(services: Services, correction: MapCorrection, origin: MapOrigin): Promise<MapState> {
	const { maps, store } = services;
	const before = await correctionInForce(services);
	const joined = maps.join(before, correction);
	const changes = maps.changes(maps.effective(before), maps.effective(joined));
	if (changes.length === 0) throw new RefusedError(TEXTS.mapSame);
	await store.maps.save(joined, origin);
	announceSession(services);
	return readMap(services);
}

/** UTF-16 units of a map file; the shipped one has some ten thousand. */
const LARGEST = 256 * 1024;

function readText({ maps }: Services, text: string): CorrectionRead {
	const refused = (why: string): CorrectionRead => ({ ok: false, problems: [{ place: '', why }] });
	if (text.length > LARGEST) return refused(TEXTS.mapTooLarge);
	let parsed: unknown;
	try {
		parsed = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
	} catch {
		return refused(TEXTS.mapNotJson);
	}
	return findFlaw(parsed) ? refused(TEXTS.mapForbidden) : maps.read(parsed);
}

/** The correction, or a refusal with the first thing that is wrong with it. */
function sound(read: CorrectionRead): MapCorrection {
	if (read.ok) return read.value;
	const { place = '', why = '' } = read.problems[0] ?? {};
	throw new RefusedError(TEXTS.mapRefused(place, why));
}
