import { FEATURE_IDS, type Settings } from '../utils/domain/settings';
import { FEATURE_TEXT, OPTIONS } from './options-text';
import { SettingRow } from './SettingRow';
import { Switch } from './Switch';

interface Props {
	settings: Settings;
	onChange(settings: Settings): void;
}

const THEMES = ['auto', 'light', 'dark'] as const;

export function FeatureSection({ settings, onChange }: Props) {
	return (
		<>
			<div class="card">
				<SettingRow title={OPTIONS.master} hint={OPTIONS.masterHint}>
					<Switch
						checked={settings.enabled}
						label={OPTIONS.master}
						onChange={(enabled) => onChange({ ...settings, enabled })}
					/>
				</SettingRow>
				{FEATURE_IDS.map((id) => (
					<SettingRow key={id} title={FEATURE_TEXT[id].title} hint={FEATURE_TEXT[id].hint}>
						<Switch
							checked={settings.features[id]}
							label={FEATURE_TEXT[id].title}
							disabled={!settings.enabled}
							onChange={(on) => onChange({ ...settings, features: { ...settings.features, [id]: on } })}
						/>
					</SettingRow>
				))}
			</div>
			<fieldset class="card choice-row" aria-label={OPTIONS.theme}>
				<strong class="choice-title">{OPTIONS.theme}</strong>
				{THEMES.map((theme) => (
					<label key={theme}>
						<input
							type="radio"
							name="theme"
							checked={settings.theme === theme}
							onChange={() => onChange({ ...settings, theme })}
						/>
						{OPTIONS.themes[theme]}
					</label>
				))}
			</fieldset>
		</>
	);
}
