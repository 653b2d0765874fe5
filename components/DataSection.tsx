import { useState } from 'preact/hooks';
import type { Settings } from '../utils/domain/settings';
import { CountTable } from './CountTable';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';
import { SettingRow } from './SettingRow';

const CHOICES = [7, 14, 30, 60, 90, 180];

interface Props {
	settings: Settings;
	storage: { state: 'working' | 'failed'; message?: string; counts: Readonly<Record<string, number>> };
	notice: NoticeItem | undefined;
	onChange(settings: Settings): void;
	onWipe(): void;
}

export function DataSection({ settings, storage, notice, onChange, onWipe }: Props) {
	const days = [...new Set([...CHOICES, settings.retentionDays])].sort((a, b) => a - b);
	return (
		<>
			<section class="card padded">
				<h2>{OPTIONS.stored}</h2>
				<p class="muted">{OPTIONS.storedHint}</p>
				{storage.message && (
					<p class="note" data-tone="danger">
						{storage.state === 'failed' && `${OPTIONS.storageFailed}：`}
						{storage.message}
					</p>
				)}
				<CountTable columns={[{ label: OPTIONS.importNow, counts: storage.counts }]} />
			</section>
			<div class="card">
				<SettingRow
					title={OPTIONS.retention}
					hint={OPTIONS.retentionHint}
					byDefault={OPTIONS.byDefault(OPTIONS.days(30))}
				>
					<select
						class="input short"
						aria-label={OPTIONS.retention}
						value={settings.retentionDays}
						onChange={(event) => onChange({ ...settings, retentionDays: Number(event.currentTarget.value) })}
					>
						{days.map((count) => (
							<option key={count} value={count}>
								{OPTIONS.days(count)}
							</option>
						))}
					</select>
				</SettingRow>
			</div>
			<Wipe notice={notice} onWipe={onWipe} />
		</>
	);
}

/** Only the typed word opens the button. */
function Wipe({ notice, onWipe }: Pick<Props, 'notice' | 'onWipe'>) {
	const [typed, setTyped] = useState('');
	const sure = typed.trim() === OPTIONS.wipeWord;
	return (
		<form
			class="card padded"
			onSubmit={(event) => {
				event.preventDefault();
				if (!sure) return;
				setTyped('');
				onWipe();
			}}
		>
			<h2>{OPTIONS.wipe}</h2>
			<p class="muted">{OPTIONS.wipeHint}</p>
			<div class="import-row">
				<label class="field">
					<span>{OPTIONS.wipeAsk}</span>
					<input
						class="input short"
						autoComplete="off"
						value={typed}
						onInput={(event) => setTyped(event.currentTarget.value)}
					/>
				</label>
				<button type="submit" class="button" data-kind="danger" disabled={!sure}>
					{OPTIONS.wipeDo}
				</button>
			</div>
			<Notice notice={notice} />
		</form>
	);
}
