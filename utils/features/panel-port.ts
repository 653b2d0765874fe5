import type { Case } from '../domain/case';
import type { PanelDoor } from './context';
import type { Target } from './insertion';
import { late } from './late';
import type { Panel, PanelOptions } from './panel';

/** The door to the panel. Its code arrives with the late script; what is asked for before then happens as soon as it can. */
export class PanelPort implements PanelDoor {
	private panel: Panel | undefined;
	onClose: (() => void) | undefined;

	constructor(private readonly options: Omit<PanelOptions, 'closed'>) {}

	get open(): boolean {
		return this.panel?.open ?? false;
	}

	showCase(subject: Case | undefined): void {
		void this.arrived().then((panel) => panel.showCase(subject));
	}

	showReplies(target: Target, subject: Case | undefined, query?: string): void {
		void this.arrived().then((panel) => panel.showReplies(target, subject, query));
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

	close(): void {
		this.panel?.close();
	}

	private async arrived(): Promise<Panel> {
		const { createPanel } = await late();
		this.panel ??= createPanel({ ...this.options, closed: () => this.onClose?.() });
		return this.panel;
	}
}
