import type { InsightProtocol } from '../../utils/insight/figures';
import type { Answer } from '../../utils/messages/answer';
import { ask } from '../../utils/messages/client';

type Data<K extends keyof InsightProtocol> = Parameters<InsightProtocol[K]> extends [infer D] ? D : undefined;

/** A month of a busy shop takes its time. */
const LIMIT_MS = 30_000;

/** Asks the background for figures. */
export function askInsight<K extends keyof InsightProtocol>(
	type: K,
	data?: Data<K>,
): Promise<Answer<ReturnType<InsightProtocol[K]>>> {
	return ask(type as never, data as never, { limitMs: LIMIT_MS }) as never;
}
