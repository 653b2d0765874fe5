import type { Pack } from '../pack';
import pddAftersales from './pdd-aftersales.json' with { type: 'json' };

/** The pack that is in force until the merchant chooses another. `tests/unit/policy` checks it against the schema. */
export const DEFAULT_PACK = pddAftersales as unknown as Pack;

/** The packs that ship with the extension. */
export const BUILT_IN_PACKS: readonly Pack[] = [DEFAULT_PACK];
