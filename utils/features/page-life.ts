import { HealthLog } from '../diagnostics/health-log';
import { watchPage } from '../dom/page-watch';
import type { FeatureId } from '../domain/settings';
import type { PageKind } from '../domain/sighting';
import type { Backstage, Terms } from './backstage';
import { whenBrought } from './brought';
import { CaseDesk } from './case-desk';
import { watchComposing } from './composing';
import type { FeatureContext } from './context';
import { takeCopies } from './copies';
import { FEATURES } from './index';
import { whenLate } from './late';
import { PanelPort } from './panel-port';
import { Talks } from './talks';

/** How long changes of the health gather before they are reported (ms). */
const REPORT_AFTER = 500;

/** One page of the console from its opening to the next: listens at once, shows nothing until the terms are known. */
export class PageLife {
	private readonly context: FeatureContext;
	private readonly ended = new AbortController();
	private shown = new AbortController();
	private terms: Terms | undefined;
	private reporting: ReturnType<typeof setTimeout> | undefined;
	/** Set once the page has cost too much for too long: then nothing more is shown on it. */
	private overloaded = false;
	private readonly readCopies: () => void;

	constructor(
		root: Document,
		readonly page: PageKind,
		private readonly backstage: Backstage,
	) {
		const { signal } = this.ended;
		const now = () => Date.now();
		const terms = () => this.terms as Terms;
		const composing = watchComposing(root, signal);
		const health = new HealthLog(page, () => this.reportSoon());
		const watch = watchPage(root, signal, {
			// Other tabs may have shown more while this one was hidden.
			woke: () => this.context?.desk.askAnew(),
			gaveUp: () => this.giveUp(),
		});
		const desk = new CaseDesk(page, backstage, health, terms, () => this.refresh());
		const bring = (script: Parameters<Backstage['bring']>[0]) => backstage.bring(script);
		const talks = new Talks(backstage);
		const panel = new PanelPort({ talks, root, page, backstage, desk, terms, composing, signal, now });
		this.context = { talks, root, page, signal, watch, desk, panel, health, terms, composing, now, bring };
		watch.batches(() => panel.pageChanged());
		this.readCopies = takeCopies({ ...this.context, terms: () => this.terms });
	}

	/** Starts the features under these terms, or starts them anew when the terms change. */
	show(terms: Terms): void {
		if (this.ended.signal.aborted) return;
		this.shown.abort();
		this.shown = new AbortController();
		this.terms = terms;
		this.readCopies();
		const { settings } = terms;
		this.context.health.paused = !settings.enabled;
		this.reportSoon();
		if (!settings.enabled || this.overloaded) return this.context.panel.close();
		const context = { ...this.context, signal: AbortSignal.any([this.shown.signal, this.ended.signal]) };
		context.watch = this.context.watch.until(context.signal);
		for (const [id, feature] of Object.entries(FEATURES)) {
			if (settings.features[id as FeatureId] && feature.pages.includes(this.page)) feature.start(context);
		}
		context.panel.refresh();
	}

	setTicks(caseKey: string, ticks: Parameters<CaseDesk['setTicks']>[1]): void {
		this.context.desk.setTicks(caseKey, ticks);
	}

	/** The panel's note on what is stored may have changed. */
	storedChanged(): void {
		this.context.panel.refresh();
	}

	/** Does what a browser command asks for, once the late script is there. */
	command(command: 'open-replies' | 'open-panel'): void {
		if (!this.terms?.settings.enabled || this.overloaded) return;
		whenLate(({ openReplies, togglePanel }, context) =>
			command === 'open-replies' ? openReplies(context) : togglePanel(context),
		)(this.context);
	}

	/** Lets the agent show where things are on this page, where it is one that can be taught. */
	teach(): void {
		if (this.page !== 'after-sales-list' || !this.terms) return;
		whenBrought('teach', ({ teach }, context) => teach(context))(this.context);
	}

	end(): void {
		clearTimeout(this.reporting);
		this.ended.abort();
	}

	/** Takes everything off the page; the next page starts anew. */
	private giveUp(): void {
		this.overloaded = true;
		this.shown.abort();
		this.context.panel.close();
		this.context.health.fault('watch.overload');
	}

	private refresh(): void {
		if (!this.terms?.settings.enabled) return;
		this.context.watch.redraw();
		this.context.panel.refresh();
	}

	private reportSoon(): void {
		this.reporting ??= setTimeout(() => {
			this.reporting = undefined;
			if (!this.ended.signal.aborted) this.backstage.report(this.context.health.report(Date.now()));
		}, REPORT_AFTER);
	}
}
