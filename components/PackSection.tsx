import { useState } from 'preact/hooks';
import { FileButton } from './FileButton';
import { Notice, type NoticeItem } from './Notice';
import { OPTIONS } from './options-text';
import type { Sources } from './ReasonList';
import { RuleCard, type RuleItem } from './RuleCard';

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
	/** Rules of the pack in use. */
	rules: readonly RuleItem[];
	sources: Sources;
	notice: NoticeItem | undefined;
	onChoose(id: string): void;
	onFile(file: File): void;
}

export function PackSection({ packs, rules, sources, notice, onChoose, onFile }: Props) {
	const [query, setQuery] = useState('');
	const words = query.trim();
	const found = rules.filter(({ title, because }) => title.includes(words) || because.includes(words));
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
				<FileButton label={OPTIONS.packImport} accept=".json,application/json" onFile={onFile} />
				<span class="muted">{OPTIONS.packImportHint}</span>
			</div>
			<Notice notice={notice} />
			<div class="list-head">
				<h2>{OPTIONS.rules}</h2>
				<input
					class="input"
					type="search"
					aria-label={OPTIONS.packSearch}
					placeholder={OPTIONS.packSearch}
					value={query}
					onInput={(event) => setQuery(event.currentTarget.value)}
				/>
				<span class="muted number" role="status">
					{OPTIONS.replyCount(found.length)}
				</span>
			</div>
			<div class="card rules">
				{found.map((rule) => (
					<RuleCard key={rule.id} rule={rule} sources={sources} />
				))}
			</div>
		</>
	);
}
