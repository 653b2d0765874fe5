import { ChartColumn, Settings as Gear } from 'lucide-preact';
import { isTeachable } from '../../components/ConsoleTabs';
import type { Loaded } from '../../components/loaded';
import { PageState, type PageStateItem } from '../../components/PageState';
import { POPUP } from '../../components/popup-text';
import { Switch } from '../../components/Switch';
import { TodayCounts, type TodayItem } from '../../components/TodayCounts';
import type { Settings } from '../../utils/domain/settings';

export interface PopupProps {
	settings: Loaded<Settings>;
	/** `null` where the console has not reported yet, `undefined` where the tab is no console. */
	health: Loaded<PageStateItem | null | undefined>;
	today: Loaded<TodayItem>;
	storage: Loaded<{ state: 'working' | 'failed'; message?: string }>;
	onEnable(enabled: boolean): void;
	/** What is out of the ordinary today, in words; empty where nothing is or it is too early to tell. */
	alerts: readonly string[];
	onOptions(): void;
	onBoard(): void;
	/** Starts teaching in the active tab. */
	onTeach(): void;
	onCopy(): void;
	/** Opens what the options say of how pages are recognised. */
	onDetails(): void;
	/** What became of the last of these. */
	said: string | undefined;
}

export function PopupApp(props: PopupProps) {
	const { settings, health, today, storage, onEnable, onOptions, onBoard } = props;
	const enabled = settings.kind === 'ready' && settings.value.enabled;
	return (
		<main class="popup">
			<header class="popup-head">
				<h1>{POPUP.name}</h1>
				<span class="muted">{settings.kind === 'ready' && (enabled ? POPUP.on : POPUP.off)}</span>
				<Switch
					checked={enabled}
					label={POPUP.master}
					disabled={settings.kind !== 'ready'}
					onChange={onEnable}
				/>
			</header>
			<section>
				<h2 class="small muted">{POPUP.page}</h2>
				<Health health={health} />
				{health.kind === 'ready' && health.value?.state === 'changed' && (
					<Repair {...props} teachable={isTeachable(health.value)} />
				)}
			</section>
			<section>
				<h2 class="small muted">{POPUP.today}</h2>
				{today.kind === 'ready' ? <TodayCounts today={today.value} /> : <Waiting loaded={today} />}
			</section>
			{props.alerts.length > 0 && <Alerts alerts={props.alerts} onBoard={onBoard} />}
			<footer class="popup-foot">
				<span class="small" data-failed={storage.kind === 'ready' && storage.value.state === 'failed'}>
					<StorageLine storage={storage} />
				</span>
				<button type="button" class="button" data-kind="quiet" onClick={onBoard}>
					<ChartColumn size={14} aria-hidden="true" />
					{POPUP.board}
				</button>
				<button type="button" class="button" data-kind="quiet" onClick={onOptions}>
					<Gear size={14} aria-hidden="true" />
					{POPUP.options}
				</button>
			</footer>
		</main>
	);
}

function Health({ health }: Pick<PopupProps, 'health'>) {
	if (health.kind !== 'ready') return <Waiting loaded={health} />;
	if (health.value) return <PageState health={health.value} />;
	if (health.value === null) return <p>{POPUP.noReport}</p>;
	return (
		<>
			<p>{POPUP.notConsole}</p>
			<a href={POPUP.consoleUrl} target="_blank" rel="noreferrer">
				{POPUP.openConsole}
			</a>
		</>
	);
}

/** Titles that are shown; the dashboard has them all. */
const MOST_ALERTS = 3;

function Alerts({ alerts, onBoard }: Pick<PopupProps, 'alerts' | 'onBoard'>) {
	const more = alerts.length - MOST_ALERTS;
	return (
		<section>
			<h2 class="small muted">{POPUP.alerts}</h2>
			<ul class="popup-alerts">
				{alerts.slice(0, MOST_ALERTS).map((title) => (
					<li key={title}>
						<button type="button" onClick={onBoard}>
							{title}
						</button>
					</li>
				))}
			</ul>
			{more > 0 && <p class="small muted">{POPUP.alertsMore(more)}</p>}
		</section>
	);
}

/** What the agent can do when the page is not the one we know. */
function Repair({ onTeach, onCopy, onDetails, said, teachable }: PopupProps & { teachable: boolean }) {
	return (
		<>
			{teachable && <p class="small repair-hint">{POPUP.changedTeach}</p>}
			<p class="repair">
				{teachable && (
					<button type="button" class="button" data-kind="main" onClick={onTeach}>
						{POPUP.teach}
					</button>
				)}
				<button type="button" class="button" onClick={onCopy}>
					{POPUP.copy}
				</button>
				<button type="button" class="button" data-kind="quiet" onClick={onDetails}>
					{POPUP.details}
				</button>
			</p>
			<p class="small muted" role="status">
				{said}
			</p>
		</>
	);
}

function StorageLine({ storage }: Pick<PopupProps, 'storage'>) {
	if (storage.kind === 'loading') return <span class="muted">{POPUP.loading}</span>;
	if (storage.kind === 'ready' && storage.value.state === 'working') {
		// It works, and yet there may be something to say: that earlier data was lost.
		return storage.value.message ? (
			<strong>{storage.value.message}</strong>
		) : (
			<span class="muted">{POPUP.storageOk}</span>
		);
	}
	const why = storage.kind === 'failed' ? storage.why : storage.value.message;
	return (
		<>
			<strong>{POPUP.storageFailed}</strong> {why} {POPUP.storageHint}
		</>
	);
}

function Waiting({ loaded }: { loaded: Exclude<Loaded<never>, { kind: 'ready' }> }) {
	return <p class="muted">{loaded.kind === 'loading' ? POPUP.loading : POPUP.failed}</p>;
}
