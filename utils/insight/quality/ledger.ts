import { LEDGER_LIMITS } from '../../domain/ledger-limits';
import type { QualityAction, QualityProof, ReasonGroup } from '../../domain/words';
import type { CaseLine, DayRange } from '../figures';

/**
 * What a shop notes of one product that is complained of. It is the shop's own and stays until the shop deletes it; of cases it holds no
 * order number and nothing of the buyer. Instants are epoch ms, money is fen.
 */
export interface LedgerRecord {
	goods: string;
	/** Cases for which proof was ticked off here; they outlive the details they came from. */
	cases: LedgerCase[];
	/** Of the whole product (no `sku`) and of single specs. */
	parts: LedgerPart[];
	/** When it was changed last. */
	at: number;
}

export interface LedgerCase {
	/** Keyed hash of the case. */
	id: string;
	filedAt: number;
	reason: ReasonGroup;
	sku?: string;
	amount?: number;
	proofs: QualityProof[];
}

export interface LedgerPart {
	sku?: string;
	/** For the supplier. */
	note: string;
	/** Oldest first; the last one is in force. */
	actions: LedgerAction[];
}

export interface LedgerAction {
	at: number;
	kind: QualityAction;
	/** In the shop's words; of `other` always. */
	words?: string;
	/** So many days after it is looked at again. */
	reviewAfter: number;
}

/** One change of a record; `at` is when. */
export type LedgerChange = { at: number } & (
	| { kind: 'note'; sku?: string; note: string }
	| { kind: 'act'; sku?: string; action: Omit<LedgerAction, 'at'> }
	/** Takes the action back that was noted at `of`. */
	| { kind: 'undo'; sku?: string; of: number }
	/** What there is of a case now; nothing of it any more where `proofs` is empty. */
	| { kind: 'proofs'; case: LedgerCase }
);

/** The record with a change, or null where nothing is left in it. `before` is not changed. Throws `RangeError` where there is too much of something. */
export function changeLedger(
	before: LedgerRecord | undefined,
	goods: string,
	change: LedgerChange,
): LedgerRecord | null {
	const { cases = [], parts = [], at = 0 } = before ?? {};
	const next = {
		goods,
		cases: change.kind === 'proofs' ? withCase(cases, change.case) : cases,
		parts: change.kind === 'proofs' ? parts : withPart(parts, change),
		at: Math.max(at, change.at),
	};
	if (next.cases.length > LEDGER_LIMITS.cases || next.parts.length > LEDGER_LIMITS.parts)
		throw new RangeError();
	return next.cases.length + next.parts.length > 0 ? next : null;
}

function withCase(cases: readonly LedgerCase[], one: LedgerCase): LedgerCase[] {
	const others = cases.filter(({ id }) => id !== one.id);
	const kept = one.proofs.length > 0 ? [...others, one] : others;
	return kept.sort((a, b) => b.filedAt - a.filedAt || (a.id < b.id ? -1 : 1));
}

function withPart(
	parts: readonly LedgerPart[],
	change: Exclude<LedgerChange, { kind: 'proofs' }>,
): LedgerPart[] {
	const { sku } = change;
	const at = parts.findIndex((part) => part.sku === sku);
	const part = parts[at] ?? { ...(sku !== undefined && { sku }), note: '', actions: [] };
	const next = changePart(part, change);
	if (next.actions.length > LEDGER_LIMITS.actions) throw new RangeError();
	const isLeft = next.note !== '' || next.actions.length > 0;
	const others = parts.filter((_, index) => index !== at);
	if (!isLeft) return others;
	return at < 0 ? [...parts, next] : parts.with(at, next);
}

function changePart(part: LedgerPart, change: Exclude<LedgerChange, { kind: 'proofs' }>): LedgerPart {
	switch (change.kind) {
		case 'note':
			return { ...part, note: change.note.trim() };
		case 'act': {
			// The same write twice is one action.
			const others = part.actions.filter(({ at }) => at !== change.at);
			const actions = [...others, { ...change.action, at: change.at }].sort((a, b) => a.at - b.at);
			return { ...part, actions };
		}
		case 'undo':
			return { ...part, actions: part.actions.filter(({ at }) => at !== change.of) };
	}
}

/** The part of a record for a spec, or for the whole product. */
export function partOf(record: LedgerRecord | undefined, sku: string | undefined): LedgerPart | undefined {
	return record?.parts.find((part) => part.sku === sku);
}

/** A complaint, with the proof that was ticked off for it in the panel. */
export type QualityCase = CaseLine & { proofs: QualityProof[] };

export interface QualityCasePage {
	cases: QualityCase[];
	next?: string;
}

/** What the ledger asks; sent from extension pages. */
export interface QualityProtocol {
	'quality/list'(): LedgerRecord[];
	/** The record as it is then; null where nothing is left of it. */
	'quality/change'(data: { goods: string; change: LedgerChange }): LedgerRecord | null;
	/** Complaints of a product by the day they were filed, newest first. */
	'quality/cases'(data: DayRange & { goods: string; sku?: string; after?: string }): QualityCasePage;
}
