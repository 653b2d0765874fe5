import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withField } from '../../../entrypoints/options/rules/edit-rules';
import { createRuleDesk } from '../../../entrypoints/options/rules/rule-desk';
import type { PackState } from '../../../utils/messages/protocol';
import { layerOf } from '../../../utils/policy/layers/layer-of';
import type { Pack } from '../../../utils/policy/pack';
import { DEFAULT_PACK as BASE } from '../../../utils/policy/packs';

const RULE = 'PDD-FR-03';
const titled = (title: string) => withField(BASE, RULE, 'title', title);
const stored = (more: Partial<PackState> = {}): PackState => ({
	base: BASE,
	layer: null,
	draft: null,
	conflicts: [],
	draftConflicts: [],
	...more,
});

let now = 0;
beforeEach(() => {
	now = 0;
	vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function open(state = stored()) {
	const keep = vi.fn(async (_pack: Pack | null) => ({ ok: true as const, value: { kept: true as const } }));
	const save = vi.fn(async (pack: Pack) => ({
		ok: true as const,
		value: stored({ layer: layerOf(BASE, pack) }),
	}));
	const road = {
		state: async () => ({ ok: true as const, value: state }),
		keep,
		save,
		reset: async () => ({ ok: true as const, value: stored() }),
		now: () => (now += 5000),
	};
	return { desk: createRuleDesk(road), road, keep, save };
}

const inForce = (desk: ReturnType<typeof createRuleDesk>) =>
	desk.desk.value.kind === 'ready' ? desk.desk.value.value : undefined;

describe('the desk of the rules', () => {
	it('begins with what counts: the base with the shop’s changes', async () => {
		const { desk } = open(stored({ layer: layerOf(BASE, titled('店铺的')) }));
		await desk.read();
		expect(inForce(desk)?.inForce.rules.find(({ id }) => id === RULE)?.title).toBe('店铺的');
		expect(inForce(desk)?.madeOn).toBe(BASE.version);
		expect(desk.isDirty.value).toBe(false);
	});

	it('goes on with a draft that was kept', async () => {
		const { desk } = open(stored({ draft: titled('草稿') }));
		await desk.read();
		expect(desk.isDirty.value).toBe(true);
		expect(inForce(desk)?.inForce).toBe(BASE);
	});

	it('keeps a draft by itself, once for a burst of typing, and drops it when nothing is left of it', async () => {
		const { desk, keep } = open();
		await desk.read();
		desk.edit(titled('一'), 'title');
		desk.edit(titled('一二'), 'title');
		await vi.runAllTimersAsync();
		expect(keep).toHaveBeenCalledTimes(1);
		desk.undo();
		desk.undo();
		await vi.runAllTimersAsync();
		expect(keep).toHaveBeenLastCalledWith(null);
		desk.redo();
		expect(desk.isDirty.value).toBe(true);
	});

	it('keeps it at once when the tab is being left', async () => {
		const { desk, keep } = open();
		await desk.read();
		await desk.flush();
		expect(keep).not.toHaveBeenCalled();
		desk.edit(titled('走了'));
		await desk.flush();
		expect(keep).toHaveBeenCalledTimes(1);
		await vi.runAllTimersAsync();
		expect(keep).toHaveBeenCalledTimes(1);
	});

	it('is not overtaken by what was asked for before an edit', async () => {
		const { desk } = open();
		await desk.read();
		const late = desk.read();
		desk.edit(titled('新的'));
		await late;
		expect(desk.isDirty.value).toBe(true);
	});

	it('says that a draft could not be kept', async () => {
		const { desk, keep } = open();
		await desk.read();
		keep.mockResolvedValueOnce({ ok: false, error: '存不进去' } as never);
		desk.edit(titled('一'));
		await vi.runAllTimersAsync();
		expect(desk.lost.value).toBe('存不进去');
	});

	it('puts a draft in force, with nothing left to undo; a refusal leaves the draft as it was', async () => {
		const { desk, save } = open();
		await desk.read();
		desk.edit(titled('新的'));
		save.mockResolvedValueOnce({ ok: false, error: '不行' } as never);
		expect(await desk.save(titled('新的'))).toMatchObject({ ok: false });
		expect(desk.isDirty.value).toBe(true);
		await desk.save(titled('新的'));
		expect(desk.isDirty.value).toBe(false);
		expect(desk.history.value?.past).toEqual([]);
	});

	it('drops a draft in a way that can be undone, and takes all changes back', async () => {
		const { desk } = open(stored({ layer: layerOf(BASE, titled('店铺的')) }));
		await desk.read();
		desk.edit(titled('草稿'));
		desk.drop();
		expect(desk.isDirty.value).toBe(false);
		desk.undo();
		expect(desk.isDirty.value).toBe(true);
		await desk.reset();
		expect(inForce(desk)?.inForce).toBe(BASE);
	});

	it('says that changes no longer fit a newer base, and that nothing could be read', async () => {
		const broken = layerOf(BASE, withField(BASE, RULE, 'title', ''));
		const { desk, road } = open(stored({ layer: broken }));
		await desk.read();
		expect(inForce(desk)?.isBroken).toBe(true);
		road.state = async () => ({ ok: false, error: '后台没有回答' }) as never;
		await desk.read();
		expect(desk.desk.value).toEqual({ kind: 'failed', why: '后台没有回答' });
	});
});
