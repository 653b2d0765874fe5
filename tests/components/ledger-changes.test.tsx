// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useLedger } from '../../entrypoints/dashboard/quality/use-ledger';
import { changeLedger, type LedgerChange, type LedgerRecord } from '../../utils/insight/quality/ledger';

const NOW = Date.UTC(2026, 10, 23, 2);
const waiting: (() => void)[] = [];
let stored: LedgerRecord | undefined;

/** A background that takes its time: it answers, in order, when it is let. */
vi.mock('../../entrypoints/dashboard/ask-insight', () => ({
	askInsight: (type: string, data?: { goods: string; change: LedgerChange }) => {
		if (type !== 'quality/change' || !data) return Promise.resolve({ ok: true, value: [] });
		return new Promise((resolve) => {
			waiting.push(() => {
				stored = changeLedger(stored, data.goods, data.change) ?? undefined;
				resolve({ ok: true, value: stored });
			});
		});
	},
}));

afterEach(cleanup);

describe('changes of the ledger', () => {
	it('stay as they are shown while answers to earlier ones are still coming', async () => {
		const { result } = renderHook(() => useLedger(NOW));
		await waitFor(() => expect(result.current.ledger.kind).toBe('ready'));
		const note = () => {
			const { ledger } = result.current;
			return ledger.kind === 'ready' ? ledger.value.records[0]?.parts[0]?.note : undefined;
		};
		await act(async () => {
			result.current.change('cup', { kind: 'note', note: 'first' });
			result.current.change('cup', { kind: 'note', note: 'second' });
		});
		expect(note()).toBe('second');
		await act(async () => waiting.shift()?.());
		expect(note()).toBe('second');
		await act(async () => waiting.shift()?.());
		expect(note()).toBe('second');
		expect(stored?.parts[0]?.note).toBe('second');
	});
});
