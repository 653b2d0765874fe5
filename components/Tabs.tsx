import { rove } from './keys';

interface Props<T extends string> {
	tabs: readonly { id: T; label: string; count?: number | undefined }[];
	current: T;
	/** Id of the element that shows the chosen tab's content. */
	controls: string;
	onChoose(tab: T): void;
}

export function Tabs<T extends string>({ tabs, current, controls, onChoose }: Props<T>) {
	return (
		<div role="tablist" class="tabs" onKeyDown={(event) => rove(event, '[role=tab]')}>
			{tabs.map((tab) => (
				<button
					key={tab.id}
					id={`${controls}-${tab.id}`}
					type="button"
					role="tab"
					class="tab"
					aria-selected={tab.id === current}
					aria-controls={controls}
					tabIndex={tab.id === current ? 0 : -1}
					onClick={() => onChoose(tab.id)}
				>
					{tab.label}
					{tab.count !== undefined && tab.count > 0 && <span class="tab-count number">{tab.count}</span>}
				</button>
			))}
		</div>
	);
}
