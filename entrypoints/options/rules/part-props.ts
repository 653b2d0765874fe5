import type { Pack } from '../../../utils/policy/pack';

/** What every part of the editor works with. */
export interface PartProps {
	draft: Pack;
	/** The pack as its maker wrote it. */
	base: Pack;
	/** One step of editing; steps at the same `place` join while typing goes on. */
	edit(pack: Pack, place?: string): void;
}
