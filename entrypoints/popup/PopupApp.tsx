import { Settings as Gear } from 'lucide-preact';
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
	onOptions(): void;
}

export function PopupApp({ settings, health, today, storage, onEnable, onOptions }: PopupProps) {
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
			</section>
			<section>
				<h2 class="small muted">{POPUP.today}</h2>
				{today.kind === 'ready' ? <TodayCounts today={today.value} /> : <Waiting loaded={today} />}
			</section>
			<footer class="popup-foot">
				<span class="small" data-failed={storage.kind === 'ready' && storage.value.state === 'failed'}>
					<StorageLine storage={storage} />
				</span>
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
