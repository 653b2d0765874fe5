import { QUALITY_PROOFS, type QualityProof } from '../../domain/words';

/** Steps of the shipped pack after which the shop holds a proof in its hands. To have asked the buyer for pictures is not to have them. */
const BY_STEP: Readonly<Record<string, QualityProof | undefined>> = {
	'open-video': 'unboxing',
	weigh: 'weight',
	'pack-weight': 'weight',
	batch: 'batch',
	'label-sku': 'label',
	snapshot: 'snapshot',
};

/** The proofs that ticked steps stand for, in the order of the list. */
export function proofsOf(steps: readonly string[]): QualityProof[] {
	const found = new Set(steps.map((step) => (Object.hasOwn(BY_STEP, step) ? BY_STEP[step] : undefined)));
	return QUALITY_PROOFS.filter((proof) => found.has(proof));
}
