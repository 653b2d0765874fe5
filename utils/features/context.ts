import type { HealthLog } from '../diagnostics/health-log';
import type { PageWatch } from '../dom/page-watch';
import type { Case } from '../domain/case';
import type { PageKind } from '../domain/sighting';
import type { Terms } from './backstage';
import type { BroughtScript } from './brought';
import type { CaseDesk } from './case-desk';
import type { Target } from './insertion';
import type { Talks } from './talks';

/** The panel as the page's features see it. */
export interface PanelDoor {
	readonly open: boolean;
	/** Called once, when the panel closes, whoever closed it, or is opened for something else. */
	onClose: (() => void) | undefined;
	/** The case that the page as a whole is about, on a page that is about one. */
	pageCase: (() => Case | undefined) | undefined;
	/** Opens on one case, or on nothing but the rules where the case cannot be told. */
	showCase(subject: Case | undefined): void;
	/** Opens the reply list at a box. `query` is what was typed after the trigger; then the box keeps the focus. */
	showReplies(target: Target, subject: Case | undefined, query?: string): void;
	search(query: string): void;
	press(key: 'ArrowUp' | 'ArrowDown' | 'Enter' | 'Digit', digit?: number): void;
	/** Draws the open panel anew, as when ticks or rules changed. */
	refresh(): void;
	close(): void;
}

/** What every feature of a page is given. A feature starts when it is called and ends with the signal. */
export interface FeatureContext {
	root: Document;
	page: PageKind;
	signal: AbortSignal;
	watch: PageWatch;
	desk: CaseDesk;
	panel: PanelDoor;
	health: HealthLog;
	terms: () => Terms;
	/** What the chat's own script needs and gives. */
	talks?: Talks;
	/** Has a script brought into this page that is not there from the start. */
	bring: (script: BroughtScript) => void;
	/** Whether an input method is composing now. */
	composing: () => boolean;
	/** Epoch ms. */
	now: () => number;
}
