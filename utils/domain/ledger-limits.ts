/** How much a record of the quality ledger holds: cases, specs, actions of each, letters, days until an action is looked at again. */
export const LEDGER_LIMITS = {
	cases: 500,
	parts: 100,
	actions: 30,
	note: 500,
	words: 60,
	reviewAfter: 90,
} as const;
