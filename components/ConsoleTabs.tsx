import { CONSOLE } from './console-text';
import { PageState, type PageStateItem } from './PageState';

/** One open tab of the console; `health` is null where it has not reported. */
export interface ConsoleTab {
	id: number;
	health: PageStateItem | null;
}

interface Props {
	/** Undefined while they are being asked. */
	tabs: readonly ConsoleTab[] | undefined;
	loading: string;
	onTeach(tabId: number): void;
	onCopy(): void;
	onRefresh(): void;
}

/** How every open page of the console is being read. */
export function ConsoleTabs({ tabs, loading, onTeach, onCopy, onRefresh }: Props) {
	return (
		<section class="card padded">
			<h2>{CONSOLE.tabs}</h2>
			<p class="muted">{CONSOLE.tabsHint}</p>
			{tabs === undefined && <p class="muted">{loading}</p>}
			{tabs?.length === 0 && <p>{CONSOLE.tabsNone}</p>}
			{tabs && tabs.length > 0 && (
				<ul class="tab-states">
					{tabs.map(({ id, health }) => (
						<li key={id}>
							{health ? <PageState health={health} /> : <p>{CONSOLE.noReport}</p>}
							{health && isTeachable(health) && (
								<button type="button" class="button" onClick={() => onTeach(id)}>
									{CONSOLE.teach}
								</button>
							)}
						</li>
					))}
				</ul>
			)}
			<p class="desk-buttons">
				<button type="button" class="button" onClick={onCopy}>
					{CONSOLE.copy}
				</button>
				<button type="button" class="button" data-kind="quiet" onClick={onRefresh}>
					{CONSOLE.refresh}
				</button>
			</p>
		</section>
	);
}

/** Whether an agent can show on this page where things are. */
export function isTeachable({ page, state }: Pick<PageStateItem, 'page' | 'state'>): boolean {
	return page === 'after-sales-list' && state !== 'paused';
}
