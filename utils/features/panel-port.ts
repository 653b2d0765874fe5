import type { Case } from '../domain/case';
import type { PanelDoor } from './context';
import type { Target } from './insertion';
import { late } from './late';
import type { Panel, PanelOptions } from './panel';

/** The door to the panel. Its code arrives with the late script; what is asked for before then happens as soon as it can. */
export class PanelPort implements PanelDoor {
	private panel: Panel | undefined;
	onClose: (() => void) | undefined;
	pageCase: (() => Case | undefined) | undefined;

	constructor(private readonly options: Omit<PanelOptions, 'closed' | 'keepUse'>) {}

	get open(): boolean {
		return this.panel?.open ?? false;
	}

	showCase(subject: Case | undefined): void {
		this.ask((panel) => panel.showCase(subject));
	}

	showReplies(target: Target, subject: Case | undefined, query?: string): void {
		this.ask((panel) => panel.showReplies(target, subject, query));
	}

	search(query: string): void {
		this.panel?.search(query);
	}

	press(...args: Parameters<Panel['press']>): void {
		this.panel?.press(...args);
	}

	/** Draws the open panel anew, as when ticks or rules changed. */
	refresh(): void {
		this.panel?.refresh();
	}

	/** The page has changed: what the open panel shows may have changed with it. */
	pageChanged(): void {
		this.panel?.pageChanged();
	}

	close(): void {
		this.panel?.close();
	}

	private ask(open: (panel: Panel) => void): void {
		this.left();
		void late().then(({ createPanel }) => {
			const { signal, terms } = this.options;
			// By now the page may be another, or everything switched off.
			if (signal.aborted || !terms().settings.enabled) return;
			this.panel ??= createPanel({ ...this.options, closed: () => this.left() });
			open(this.panel);
		});
	}

	private left(): void {
		const told = this.onClose;
		this.onClose = undefined;
		told?.();
	}
}
