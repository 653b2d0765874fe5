import { RULES } from './rules-text';

export type Side = 'platform' | 'shop';

/** One place where platform and shop both changed the same. */
export interface UpdateItem {
	key: string;
	rule?: string;
	where: string;
	what: string;
	/** What the platform said when the shop changed it, what it says now, what the shop says; in words. */
	was: string;
	platform: string;
	shop: string;
	/** What the shop changed is no longer there, so there is nothing to choose. */
	isGone: boolean;
	side: Side | undefined;
}

interface Props {
	items: readonly UpdateItem[];
	onChoose(key: string, side: Side): void;
	onOpen(rule: string): void;
}

/** Three sides of each conflict: what the platform said, what it says now, what the shop says. */
export function UpdateList({ items, onChoose, onOpen }: Props) {
	return (
		<>
			<p class="intro">{RULES.updatesIntro}</p>
			<ul class="updates">
				{items.map((item) => (
					<li class="card update" key={item.key}>
						<h3>
							{item.rule === undefined ? (
								item.where
							) : (
								<button type="button" class="link" onClick={() => onOpen(item.rule as string)}>
									{item.where}
								</button>
							)}{' '}
							<span class="muted small">{item.what}</span>
						</h3>
						{item.isGone ? (
							<p class="gone">
								{RULES.ruleGone} <span class="muted">{`${RULES.shopSays}：${item.shop}`}</span>
								<button
									type="button"
									class="button"
									aria-pressed={item.side !== undefined}
									onClick={() => onChoose(item.key, 'shop')}
								>
									{item.side === undefined ? RULES.settle : RULES.settled}
								</button>
							</p>
						) : (
							<fieldset class="sides">
								<legend class="sr-only">{`${item.where} ${item.what}`}</legend>
								<div class="side-box">
									<span class="muted small">{RULES.platformWas}</span>
									<p class="was-text">{item.was}</p>
								</div>
								<Choice item={item} side="platform" onChoose={onChoose} />
								<Choice item={item} side="shop" onChoose={onChoose} />
							</fieldset>
						)}
					</li>
				))}
			</ul>
		</>
	);
}

interface ChoiceProps {
	item: UpdateItem;
	side: Side;
	onChoose(key: string, side: Side): void;
}

function Choice({ item, side, onChoose }: ChoiceProps) {
	const [title, text, choose] =
		side === 'platform'
			? [RULES.platformNow, item.platform, RULES.takePlatform]
			: [RULES.shopSays, item.shop, RULES.keepShop];
	return (
		<label class="side-box" data-on={item.side === side}>
			<span class="muted small">{title}</span>
			<p>{text}</p>
			<span class="side-choice">
				<input
					type="radio"
					name={`update-${item.key}`}
					checked={item.side === side}
					onChange={() => onChoose(item.key, side)}
				/>
				{choose}
			</span>
		</label>
	);
}
