import { useState } from 'preact/hooks';
import { instantText } from '../utils/domain/clock';
import type { Settings } from '../utils/domain/settings';
import { CountTable } from './CountTable';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';
import { SettingRow } from './SettingRow';

const DETAIL_DAYS = [7, 14, 30, 60, 90, 180];
const TOTAL_DAYS = [90, 180, 400, 730, 1100];

interface Counted {
	counts: Readonly<Record<string, number>>;
	/** Epoch ms. */
	at: number;
}

interface Props {
	/** Absent where they cannot be read. */
	settings?: Settings;
	storage: {
		state: 'working' | 'failed';
		message?: string;
		counts: Readonly<Record<string, number>>;
		/** Where data was lost: when the copy was taken that it can be restored from (epoch ms). */
		snapshotAt?: number;
		/** What was there when it was counted last, and when a backup was exported last. */
		lost?: { rows?: Counted | undefined; backedUpAt?: number | undefined };
		/** It is broken, and can be begun anew elsewhere. */
		canRebuild?: boolean;
	};
	notice: NoticeItem | undefined;
	onChange(settings: Settings): void;
	onWipe(): void;
	onRestore?(): void;
	onRebuild?(): void;
}

export function DataSection({ settings, storage, notice, onChange, onWipe, onRestore, onRebuild }: Props) {
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
				{storage.canRebuild && (
					<p>
						<button type="button" class="button" onClick={onRebuild}>
							{OPTIONS.rebuild}
						</button>
						<span class="muted small">　{OPTIONS.rebuildHint}</span>
					</p>
				)}
				{storage.snapshotAt !== undefined && (
					<p>
						<button type="button" class="button" onClick={onRestore}>
							{OPTIONS.restoreCopy(instantText(storage.snapshotAt))}
						</button>
						<span class="muted small">　{OPTIONS.restoreCopyHint}</span>
					</p>
				)}
				{storage.lost && <p>{lastBackup(storage.lost.backedUpAt)}</p>}
				<CountTable columns={columnsOf(storage)} />
			</section>
			{settings && <Kept settings={settings} onChange={onChange} />}
			<Wipe notice={notice} onWipe={onWipe} />
		</>
	);
}

function lastBackup(at: number | undefined): string {
	return at === undefined ? OPTIONS.neverBackedUp : OPTIONS.backedUp(instantText(at));
}

/** What is stored now; after a loss, beside what was. */
function columnsOf({ counts, lost }: Props['storage']): { label: string; counts: Counted['counts'] }[] {
	const now = { label: OPTIONS.importNow, counts };
	if (!lost?.rows) return [now];
	return [{ label: OPTIONS.countedAt(instantText(lost.rows.at)), counts: lost.rows.counts }, now];
}

function Kept({ settings, onChange }: { settings: Settings; onChange: Props['onChange'] }) {
	return (
		<div class="card">
			<KeptFor
				title={OPTIONS.retention}
				hint={OPTIONS.retentionHint}
				usual={30}
				choices={DETAIL_DAYS}
				value={settings.retentionDays}
				onChange={(retentionDays) => onChange({ ...settings, retentionDays })}
			/>
			<KeptFor
				title={OPTIONS.totalsKept}
				hint={OPTIONS.totalsKeptHint}
				usual={400}
				choices={TOTAL_DAYS}
				value={settings.totalsDays}
				onChange={(totalsDays) => onChange({ ...settings, totalsDays })}
			/>
		</div>
	);
}

interface KeptForProps {
	title: string;
	hint: string;
	/** Days by default. */
	usual: number;
	choices: readonly number[];
	value: number;
	onChange(days: number): void;
}

function KeptFor({ title, hint, usual, choices, value, onChange }: KeptForProps) {
	const days = [...new Set([...choices, value])].sort((a, b) => a - b);
	return (
		<SettingRow title={title} hint={hint} byDefault={OPTIONS.byDefault(OPTIONS.days(usual))}>
			<select
				class="input short"
				aria-label={title}
				value={value}
				onChange={(event) => onChange(Number(event.currentTarget.value))}
			>
				{days.map((count) => (
					<option key={count} value={count}>
						{OPTIONS.days(count)}
					</option>
				))}
			</select>
		</SettingRow>
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
