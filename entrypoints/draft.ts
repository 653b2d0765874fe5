import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import { knownValue } from '../utils/domain/fact';
import type { Brought } from '../utils/features/brought';
import { type CheckDraft, draftWatch } from '../utils/features/draft-watch';
import type { TellTyped } from '../utils/features/typed-watch';
import { ask } from '../utils/messages/client';
import { checkText } from '../utils/replies/check';
import { takeOver } from '../utils/replies/take-over';
import { sentenceFrom } from '../utils/replies/typed-sentence';

/** Brought into a page when the agent types in one of its reply boxes. */
export default defineUnlistedScript(() => {
	handover<Brought['draft']>('draft').give({ draftWatch, check, tellTyped });
});

/** What the panel holds or asks about before it inserts; what is only good to know is not worth a mark. */
const check: CheckDraft = (text, facts, limit) => {
	const names = [knownValue(facts, 'goodsName'), knownValue(facts, 'goodsSpec')];
	const order = knownValue(facts, 'orderSn');
	const findings = checkText(text, {
		allowed: names.filter((name) => name !== undefined),
		...(order !== undefined && { own: { orders: [order] } }),
		...(limit !== undefined && { limit }),
	});
	return findings.flatMap((finding) => {
		const { severity, match, reason, penalty, suggestion } = finding;
		if (severity === 'info') return [];
		const calmer = takeOver(text, finding);
		return [{ level: severity, quote: match, why: reason, penalty, suggestion, calmer }];
	});
};

/** What leaves the page holds nothing of the case; what may hold anything of a person does not leave it. */
const tellTyped: TellTyped = ({ text, to, facts, names }) => {
	const body = sentenceFrom(text, facts, Date.now(), names);
	// A sentence that is not counted once is not worth a second try.
	if (body !== undefined) void ask('replies/typed', { body, to });
};
