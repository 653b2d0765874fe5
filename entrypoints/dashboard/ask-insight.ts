import type { QualityProtocol } from '../../utils/insight/quality/ledger';
import type { Answer } from '../../utils/messages/answer';
import { ask } from '../../utils/messages/client';
import type { InsightProtocol } from '../../utils/messages/insight-protocol';

type Asked = InsightProtocol & QualityProtocol;
type Data<K extends keyof Asked> = Parameters<Asked[K]> extends [infer D] ? D : undefined;

/** A month of a busy shop takes its time. */
const LIMIT_MS = 30_000;

/** Asks the background for figures and the quality ledger. */
export function askInsight<K extends keyof Asked>(
	type: K,
	data?: Data<K>,
): Promise<Answer<ReturnType<Asked[K]>>> {
	return ask(type as never, data as never, { limitMs: LIMIT_MS }) as never;
}
