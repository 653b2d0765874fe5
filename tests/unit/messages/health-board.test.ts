// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { PageHealth } from '../../../utils/domain/page-health';
import { createHealthBoard, type SessionShelf } from '../../../utils/messages/health-board';

const health: PageHealth = {
	page: 'chat',
	state: 'working',
	rows: 1,
	unreadable: 0,
	failures: {},
	drifted: [],
	json: { read: 0, ignored: 0, contradictions: 0 },
	unknownWords: [],
	at: 1,
};

function shelf(): SessionShelf {
	const values = new Map<string, unknown>();
	return {
		read: async (key) => values.get(key),
		write: async (key, value) => void values.set(key, value),
		remove: async (key) => void values.delete(key),
	};
}

describe('the health board', () => {
	it('remembers over a stop of the worker and forgets a closed tab', async () => {
		const kept = shelf();
		await createHealthBoard(kept).report(1, health);
		const woken = createHealthBoard(kept);
		expect(await woken.read(1)).toEqual(health);
		await woken.forget(1);
		expect(await woken.read(1)).toBeNull();
	});

	it('works from memory alone where the shelf fails', async () => {
		const no = () => Promise.reject(new Error('no'));
		const board = createHealthBoard({ read: no, write: no, remove: no });
		await board.report(1, health);
		expect(await board.read(1)).toEqual(health);
		expect(await board.read(2)).toBeNull();
	});
});
