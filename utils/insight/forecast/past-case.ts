import type { RequestType, Stage } from '../../domain/words';

/** A request with what was seen of its way. Instants are epoch ms, money is fen. */
export interface PastCase {
	filedAt: number;
	amount: number;
	type: RequestType | undefined;
	/** When each stage was first seen, oldest first. */
	stages: readonly { stage: Stage; at: number }[];
	/** When it was first seen ended; absent while open. */
	endedAt?: number;
	/** When the money went back, by whomever; absent where it did not. */
	paidBackAt?: number;
}

/** The stage that was last seen at this moment; the filing leaves a request with the merchant. */
export function stageAt({ stages }: PastCase, at: number): Stage {
	return stages.findLast((entry) => entry.at <= at)?.stage ?? 'merchant';
}

export function isOpenAt({ filedAt, endedAt }: PastCase, at: number): boolean {
	return filedAt <= at && (endedAt === undefined || endedAt > at);
}

/** Whether the money went back after `from` and at the latest at `to`. */
export function isPaidBetween({ paidBackAt }: PastCase, from: number, to: number): boolean {
	return paidBackAt !== undefined && paidBackAt > from && paidBackAt <= to;
}
