import type { BadgeFace } from '../dom/badge';
import type { Case } from '../domain/case';
import { appealNotice } from '../policy/appeal-notice';
import type { Pack } from '../policy/pack';
import { BADGE } from './overlay-text';

/** The badge of a case that should be looked at twice before agreeing by hand says so, in sight and in its tip; nothing else of it changes. `at` is epoch ms. */
export function withAppealWarning(
	face: BadgeFace,
	subject: Case | undefined,
	pack: Pack,
	at: number,
): BadgeFace {
	if (!subject || !appealNotice(subject.facts, pack, at)) return face;
	const chip = [BADGE.notYet, face.chip].filter(Boolean).join(' · ');
	return { ...face, chip, title: `${BADGE.notYet}：${BADGE.endsAppeal} · ${face.title}` };
}
