import type { PackState } from '../../../utils/messages/protocol';
import { applyLayer } from '../../../utils/policy/layers/apply-layer';
import { type Pack, parsePack } from '../../../utils/policy/pack';

/** The pack that counts: the chosen one with the shop's changes, or alone where they make no valid pack of it. */
export function inForceOf({ base, layer }: Pick<PackState, 'base' | 'layer'>): {
	pack: Pack;
	isBroken: boolean;
} {
	if (!layer) return { pack: base, isBroken: false };
	const read = parsePack(applyLayer(base, layer).pack);
	return read.ok ? { pack: read.value, isBroken: false } : { pack: base, isBroken: true };
}
