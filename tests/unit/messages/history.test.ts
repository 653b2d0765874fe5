// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { BuyerCase } from '../../../utils/domain/buyer';
import { readHistory } from '../../../utils/messages/handlers/history';

const seen = (caseKey: string, open: boolean | null = true): BuyerCase => ({ caseKey, open, at: 1 });
const read = (around: readonly BuyerCase[], key = 'a/1') =>
	readHistory({ around: async () => around, refunds: async (keys) => keys.length }, key);

describe('what was seen of the same buyer', () => {
	it('is counted, this case among them', async () => {
		expect(await read([seen('a/1'), seen('b/2'), seen('c/3', false), seen('d/4', null)])).toEqual({
			buyer: { requests: 4, open: 2, refunds: 4 },
		});
	});

	it('leaves orders without a request aside', async () => {
		expect(await read([seen('a/1'), seen('b/')])).toEqual({ buyer: { requests: 1, open: 1, refunds: 1 } });
	});

	it('is not known where nobody told whose case it is, which is not the same as none', async () => {
		expect(await read([])).toEqual({});
		expect(await read([seen('b/2')])).toEqual({});
	});

	it('names no case', async () => {
		expect(JSON.stringify(await read([seen('a/1'), seen('b/2')]))).not.toMatch(/[ab]\//);
	});
});
