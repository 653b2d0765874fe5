import type { Settings } from '../../domain/settings';
import type { ShopLayer } from '../../policy/layers/layer';
import type { Pack } from '../../policy/pack';
import type { Services } from './services';

/** A built-in or imported pack as its maker wrote it; undefined where there is none that can be read. */
export async function findBase({ packs, store }: Services, id: string): Promise<Pack | undefined> {
	const builtIn = packs.builtIn.find((pack) => pack.id === id);
	if (builtIn) return builtIn;
	const read = packs.parse((await store.packs.find(id))?.body);
	return read.ok ? read.value : undefined;
}

/** The chosen pack, or the built-in one where it is gone or no longer readable. */
export async function baseInForce(services: Services, { packId }: Settings): Promise<Pack> {
	const base = await findBase(services, packId).catch(() => undefined);
	return base ?? services.packs.fallback;
}

/** What the shop changed of a pack; null where nothing is, or where it cannot be read or is about another pack. */
export async function layerFor({ packs, store }: Services, base: Pack): Promise<ShopLayer | null> {
	const stored = await store.layers.find(base.id);
	const read = stored && packs.layers.parse(stored.body);
	return read?.ok && read.value.base.id === base.id ? read.value : null;
}

/** A pack with the shop's changes. Changes that make no valid pack of a newer version leave that version as it is. */
export async function packInForce(services: Services, base: Pack): Promise<Pack> {
	const { parse, layers } = services.packs;
	const layer = await layerFor(services, base).catch(() => null);
	if (!layer) return base;
	const read = parse(layers.apply(base, layer).pack);
	return read.ok ? read.value : base;
}
