import { useState } from 'preact/hooks';
import { FileButton } from './FileButton';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';
import { RULES } from './rules/rules-text';

/** Structurally one entry of the protocol's `packs/list`. */
export interface PackItem {
	id: string;
	title: string;
	version: string;
	rules: number;
	active: boolean;
	builtIn: boolean;
}

interface Props {
	packs: readonly PackItem[];
	/** How many things the shop changed of the pack in use. */
	changes: number;
	notice: NoticeItem | undefined;
	onChoose(id: string): void;
	onFile(file: File): void;
	onExport(): void;
	/** Takes all of the shop's changes back. */
	onReset(): void;
}

/** Which pack is in use, and the ways in and out of it. */
export function PackSection({ packs, changes, notice, onChoose, onFile, onExport, onReset }: Props) {
	const [isSure, setSure] = useState(false);
	return (
		<>
			<p class="intro">{OPTIONS.packIntro}</p>
			<fieldset class="card">
				<legend class="sr-only">{OPTIONS.packIntro}</legend>
				{packs.map((pack) => (
					<label class="pack" key={pack.id}>
						<input type="radio" name="pack" checked={pack.active} onChange={() => onChoose(pack.id)} />
						<strong>{pack.title}</strong>
						<span class="muted number">{OPTIONS.packRules(pack.rules, pack.version)}</span>
						<span class="chip">{pack.builtIn ? OPTIONS.packBuiltIn : OPTIONS.packImported}</span>
					</label>
				))}
			</fieldset>
			<div class="import-row">
				<a class="button" data-kind="main" href="#rules">
					{RULES.editRules}
				</a>
				<span class="muted">{RULES.shopChanges(changes)}</span>
			</div>
			<div class="import-row">
				<FileButton label={OPTIONS.packImport} accept=".json,application/json" onFile={onFile} />
				<span class="muted">{OPTIONS.packImportHint}</span>
			</div>
			<div class="import-row">
				<button type="button" class="button" onClick={onExport}>
					{RULES.exportDo}
				</button>
				<span class="muted">{RULES.exportHint}</span>
			</div>
			{changes > 0 && (
				<div class="import-row">
					{isSure ? (
						<>
							<button
								type="button"
								class="button"
								data-kind="danger"
								onClick={() => {
									setSure(false);
									onReset();
								}}
							>
								{RULES.resetSure}
							</button>
							<button type="button" class="button" onClick={() => setSure(false)}>
								{RULES.keep}
							</button>
						</>
					) : (
						<button type="button" class="button" onClick={() => setSure(true)}>
							{RULES.resetDo}
						</button>
					)}
					<span class="muted">{RULES.resetHint}</span>
				</div>
			)}
			<Notice notice={notice} />
		</>
	);
}
