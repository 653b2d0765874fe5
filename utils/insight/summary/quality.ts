import type { ReasonGroup } from '../../domain/words';

/** Reasons that speak of the goods themselves. */
const QUALITY_REASONS: ReadonlySet<string> = new Set<ReasonGroup>([
	...(['QUALITY', 'DAMAGED', 'NOT_AS_DESCRIBED', 'WRONG_ITEM', 'SHORT', 'COUNTERFEIT'] as const),
]);

export function isQuality(reason: string | undefined): boolean {
	return reason !== undefined && QUALITY_REASONS.has(reason);
}
