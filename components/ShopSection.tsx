import { GOODS_LABELS } from '../utils/domain/labels';
import type { Settings } from '../utils/domain/settings';
import { DEFAULT_SHOP, type ShopTerms } from '../utils/domain/shop';
import { GOODS_KINDS } from '../utils/domain/words';
import { OPTIONS } from './options-text';
import { SettingRow } from './SettingRow';
import { Switch } from './Switch';

interface Props {
	settings: Settings;
	onChange(settings: Settings): void;
}

type Toggle = 'optInFastRefund' | 'sevenDayReturn' | 'freightCovered' | 'damageCovered';
const TOGGLES: Record<Toggle, { title: string; hint: string; words: [string, string] }> = {
	optInFastRefund: { title: OPTIONS.optIn, hint: OPTIONS.optInHint, words: [OPTIONS.on, OPTIONS.off] },
	sevenDayReturn: { title: OPTIONS.sevenDay, hint: OPTIONS.sevenDayHint, words: [OPTIONS.yes, OPTIONS.no] },
	freightCovered: { title: OPTIONS.freight, hint: OPTIONS.freightHint, words: [OPTIONS.on, OPTIONS.off] },
	damageCovered: { title: OPTIONS.damage, hint: OPTIONS.damageHint, words: [OPTIONS.on, OPTIONS.off] },
};

export function ShopSection({ settings, onChange }: Props) {
	const { shop } = settings;
	const change = (part: Partial<ShopTerms>) => onChange({ ...settings, shop: { ...shop, ...part } });
	return (
		<>
			<p class="intro">{OPTIONS.shopIntro}</p>
			<div class="card">
				<SettingRow
					title={OPTIONS.goodsKind}
					hint={OPTIONS.goodsKindHint}
					byDefault={OPTIONS.byDefault(GOODS_LABELS[DEFAULT_SHOP.goodsKind])}
				>
					<select
						class="input short"
						aria-label={OPTIONS.goodsKind}
						value={shop.goodsKind}
						onChange={(event) => {
							const kind = GOODS_KINDS.find((one) => one === event.currentTarget.value);
							if (kind) change({ goodsKind: kind });
						}}
					>
						{GOODS_KINDS.map((kind) => (
							<option key={kind} value={kind}>
								{GOODS_LABELS[kind]}
							</option>
						))}
					</select>
				</SettingRow>
				{Object.entries(TOGGLES).map(([name, { title, hint, words }]) => {
					const key = name as Toggle;
					return (
						<SettingRow
							key={key}
							title={title}
							hint={hint}
							byDefault={OPTIONS.byDefault(words[DEFAULT_SHOP[key] ? 0 : 1])}
						>
							<Switch checked={shop[key]} label={title} onChange={(on) => change({ [key]: on })} />
						</SettingRow>
					);
				})}
			</div>
		</>
	);
}
