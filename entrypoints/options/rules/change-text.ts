import { FACT_LABELS } from '../../../components/fact-text';
import type { ChangeItem } from '../../../components/rules/ChangeList';
import { RULES } from '../../../components/rules/rules-text';
import type { UpdateItem } from '../../../components/rules/UpdateList';
import { GOODS_LABELS, REASON_LABELS } from '../../../utils/domain/labels';
import type { GoodsKind } from '../../../utils/domain/words';
import type { Change, Conflict } from '../../../utils/policy/layers/layer';
import { layerOf } from '../../../utils/policy/layers/layer-of';
import type { Pack, PackException, PackQuestion, PackSource } from '../../../utils/policy/pack';
import { conditionLines } from '../../../utils/policy/sentence';
import { pairWords } from './field-words-text';

const NONE = '（没有）';

/** What one pack says otherwise than another, each difference in words: where, what it was, what it is. */
export function changeItems(before: Pack, after: Pack): ChangeItem[] {
	return layerOf(before, after).changes.map((change, index) => ({
		key: String(index),
		...changeWords(change, before, after),
	}));
}

/** One difference in words; rules are named as either pack names them. */
export function changeWords(change: Change, before: Pack, after: Pack): Omit<ChangeItem, 'key'> {
	const titleOf = (id: string) =>
		[...after.rules, ...before.rules].find((rule) => rule.id === id)?.title ?? id;
	switch (change.kind) {
		case 'rule-field': {
			const { rule, field } = change;
			return {
				rule,
				where: titleOf(rule),
				what: RULES.fields[field],
				...pairWords(field, change.was, change.now, after.sources),
			};
		}
		case 'rule-off':
			return { where: change.was.title, what: '整条规则', was: '在用', now: '停用' };
		case 'rule-added':
			return {
				rule: change.rule.id,
				where: change.rule.title,
				what: '整条规则',
				was: NONE,
				now: `新增：${conditionLines(change.rule.when).join('；')}`,
			};
		case 'rule-moved':
			return {
				rule: change.rule,
				where: titleOf(change.rule),
				what: '顺序',
				was: placeWords(before, change.rule),
				now: placeWords(after, change.rule),
			};
		case 'phrases':
			return {
				where: REASON_LABELS[change.group],
				what: RULES.parts.reasons,
				was: change.removed.length > 0 ? `去掉 ${change.removed.join('、')}` : '不去掉',
				now: change.added.length > 0 ? `加上 ${change.added.join('、')}` : '不加',
			};
		case 'question':
			return {
				where: FACT_LABELS[change.fact],
				what: RULES.parts.questions,
				was: questionWords(change.was),
				now: questionWords(change.now),
			};
		case 'source':
			return {
				where: change.now?.title ?? change.was?.title ?? change.source,
				what: RULES.parts.sources,
				was: sourceWords(change.was),
				now: sourceWords(change.now),
			};
		case 'exceptions':
			return {
				where: RULES.parts.exceptions,
				what: RULES.parts.exceptions,
				was: exceptionWords(change.was),
				now: exceptionWords(change.now),
			};
	}
}

/** The three sides of a conflict in words: what the platform said, what it says now, what the shop says. */
export function updateWords(
	{ change, platform, why }: Conflict,
	base: Pack,
	draft: Pack,
): Omit<UpdateItem, 'key' | 'side'> {
	const shop = changeWords(change, base, draft);
	const theirs = changeWords(withNow(change, platform), base, base);
	return {
		...(shop.rule !== undefined && { rule: shop.rule }),
		where: shop.where,
		what: shop.what,
		was: shop.was,
		platform: theirs.now,
		shop: shop.now,
		isGone: why === 'rule-gone',
	};
}

/** The same change as if it led to what the platform says now. */
function withNow(change: Change, platform: unknown): Change {
	switch (change.kind) {
		case 'rule-field':
			return { ...change, now: platform ?? undefined };
		case 'question':
		case 'source':
		case 'exceptions':
			return { ...change, now: platform } as Change;
		case 'rule-off':
		case 'rule-added':
			return platform ? ({ kind: 'rule-added', rule: platform, before: null } as Change) : change;
		case 'rule-moved':
		case 'phrases':
			return change;
	}
}

function placeWords({ rules }: Pack, id: string): string {
	const next = rules[rules.findIndex((rule) => rule.id === id) + 1];
	return next ? `排在「${next.title}」前面` : '排在最后';
}

/** A question and its options in words. */
export function questionWords(question: PackQuestion | null): string {
	return question ? `${question.ask}（${question.options.map(({ label }) => label).join(' / ')}）` : NONE;
}

/** A source in words. */
export function sourceWords(source: PackSource | null): string {
	return source ? [RULES.by(source.title, source.date), source.says ?? ''].filter(Boolean).join('：') : NONE;
}

/** Exceptions in words, one after the other. */
export function exceptionWords(exceptions: readonly PackException[]): string {
	if (exceptions.length === 0) return NONE;
	return exceptions
		.map((one) => `${one.title}：${conditionLines(one.when).join('，')} → ${termWords(one)}`)
		.join('；');
}

function termWords({ terms }: PackException): string {
	return Object.entries(terms)
		.map(([name, value]) => {
			const said =
				typeof value === 'boolean' ? (value ? RULES.yes : RULES.no) : GOODS_LABELS[value as GoodsKind];
			return `${RULES.terms[name as keyof typeof RULES.terms]}${said}`;
		})
		.join('、');
}
