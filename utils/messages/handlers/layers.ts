import type { Pack } from '../../policy/pack';
import { findFlaw } from '../../storage/json';
import { RefusedError } from '../errors';
import type { PackState } from '../protocol';
import { TEXTS } from '../texts';
import { baseInForce, layerFor, packInForce } from './pack-in-force';
import { LARGEST_PACK } from './packs';
import type { Services } from './services';
import { announceSession } from './session';

/** The chosen pack, what the shop changed of it, and what is unfinished. */
export async function readPackState(services: Services): Promise<PackState> {
	const base = await chosenBase(services);
	const { layers } = services.packs;
	const layer = await layerFor(services, base);
	const stored = layers.parseDraft((await services.store.layers.draft(base.id))?.body);
	const draft = stored.ok ? stored.value : undefined;
	const isCurrent = draft?.base.version === base.version;
	const moved = draft && !isCurrent ? layers.apply(base, layers.of(draft.base, draft.pack)) : undefined;
	return {
		base,
		layer,
		draft: moved?.pack ?? draft?.pack ?? null,
		conflicts: layer ? layers.apply(base, layer).conflicts : [],
		draftConflicts: moved?.conflicts ?? [],
	};
}

/** Keeps an edited pack, valid or not, or drops the one that was kept. */
export async function keepDraft(services: Services, pack: unknown): Promise<{ kept: true }> {
	const base = await chosenBase(services);
	if (pack === null) {
		await services.store.layers.keepDraft(base.id, null);
		return { kept: true };
	}
	refuseMonster(pack);
	const draft = services.packs.layers.parseDraft({ base, pack });
	if (!draft.ok) throw new RefusedError(TEXTS.draftUnreadable);
	refuseOther(draft.value.pack, base);
	await services.store.layers.keepDraft(base.id, draft.value);
	return { kept: true };
}

/** Puts an edited pack in force in every open tab. Where it is refused, nothing has changed. */
export async function savePack(services: Services, input: unknown): Promise<PackState> {
	const base = await chosenBase(services);
	refuseMonster(input);
	const read = services.packs.parse(input);
	if (!read.ok) throw new RefusedError(read.error);
	refuseOther(read.value, base);
	const layer = services.packs.layers.of(base, read.value);
	await services.store.layers.settle(base.id, layer.changes.length > 0 ? layer : null);
	announceSession(services);
	return readPackState(services);
}

/** Back to the pack as its maker wrote it. */
export async function resetPack(services: Services): Promise<PackState> {
	const base = await chosenBase(services);
	await services.store.layers.settle(base.id, null);
	announceSession(services);
	return readPackState(services);
}

/**
 * The pack in force as a file that another computer can take in. A built-in pack gets another id, because a file may not stand in
 * for a built-in pack.
 */
export async function exportPack(services: Services): Promise<{ text: string; fileName: string }> {
	const base = await chosenBase(services);
	const pack = await packInForce(services, base);
	const isBuiltIn = services.packs.builtIn.some(({ id }) => id === base.id);
	const file = isBuiltIn ? { ...pack, id: `${pack.id.slice(0, 59)}.shop` } : pack;
	return { text: JSON.stringify(file, null, '\t'), fileName: `${file.id}.json` };
}

async function chosenBase(services: Services): Promise<Pack> {
	return baseInForce(services, await services.store.settings.read());
}

/** The look for flaws comes first: what is bottomless cannot be measured. */
function refuseMonster(input: unknown): void {
	if (findFlaw(input)) throw new RefusedError(TEXTS.packForbidden);
	if ((JSON.stringify(input)?.length ?? 0) > LARGEST_PACK) throw new RefusedError(TEXTS.packTooLarge);
}

function refuseOther(pack: Pack, base: Pack): void {
	if (pack.id !== base.id || pack.version !== base.version) throw new RefusedError(TEXTS.packChanged);
}
