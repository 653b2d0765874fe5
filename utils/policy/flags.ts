import type { Assessment } from '../domain/assessment';
import type { Pack } from './pack';

/** The assessment with each rule's chips beside its reason. Apart from judging, for badges need none. */
export function withFlags(assessment: Assessment, pack: Pack): Assessment {
	const flags = new Map(pack.rules.map((rule) => [rule.id, rule.flags]));
	return {
		...assessment,
		reasons: assessment.reasons.map((reason) => ({ ...reason, flags: flags.get(reason.rule) })),
	};
}
