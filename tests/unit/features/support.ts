import { vi } from 'vitest';
import { HealthLog } from '../../../utils/diagnostics/health-log';
import { watchPage } from '../../../utils/dom/page-watch';
import type { BuyerCase } from '../../../utils/domain/buyer';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings';
import type { PageKind } from '../../../utils/domain/sighting';
import type { Tick } from '../../../utils/domain/tick';
import type { Backstage } from '../../../utils/features/backstage';
import { CaseDesk } from '../../../utils/features/case-desk';
import type { FeatureContext } from '../../../utils/features/context';
import { Talks } from '../../../utils/features/talks';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { MAP } from '../../fixtures/map';

/** When these tests take place (epoch ms): 2026-11-23 12:00:00 in Shanghai. */
export const NOW = Date.UTC(2026, 10, 23, 4);

/** A page with its desk and watch, and a panel that only notes what it is asked for. */
export function makeContext(page: PageKind, stored: Record<string, Tick[]> | undefined = {}) {
	const ended = new AbortController();
	const shown = vi.fn();
	const sighted = vi.fn();
	const told = vi.fn();
	/** What the background knows of the buyer who is asked for. */
	const cases: { of: BuyerCase[] } = { of: [] };
	const backstage: Backstage = {
		sight: sighted,
		ticks: async () => stored,
		keepTick: () => undefined,
		isStored: () => true,
		report: () => undefined,
		bring: () => undefined,
		tell: () => undefined,
		recall: async () => ({}),
		tellBuyers: told,
		recallBuyer: async () => cases.of,
		panelAddress: 'https://extension.invalid/panel.html',
	};
	const terms = () => ({ settings: DEFAULT_SETTINGS, pack: DEFAULT_PACK, map: MAP });
	const health = new HealthLog(page, () => undefined);
	const watch = watchPage(document, ended.signal);
	const desk = new CaseDesk(page, backstage, health, terms, () => watch.redraw());
	const clock = { now: NOW };
	const context = {
		...{ root: document, page, signal: ended.signal, watch, desk, health, terms },
		panel: { showCase: shown, showReplies: shown, open: false },
		talks: new Talks(backstage),
		bring: () => undefined,
		composing: () => false,
		now: () => clock.now,
	} as unknown as FeatureContext;
	return { context, backstage, end: () => ended.abort(), shown, sighted, told, cases, health, desk, clock };
}

/** Lets the observer's microtask run. */
export const microtask = () => Promise.resolve();

/** The badges of the page, in their order, each by its verdict. */
export function badges(root: ParentNode = document): (string | undefined)[] {
	return [...root.querySelectorAll<HTMLElement>('rl-badge')].map(({ dataset }) => dataset.verdict);
}
