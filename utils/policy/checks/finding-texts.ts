import type { FactName, Instant } from '../../domain/fact';
import { VERDICT_LABELS } from '../../domain/labels';
import type { Rule } from '../pack';
import { factText, INSTANT_PHRASES, spanText } from '../sentence-texts';

const MOST_TITLES = 3;

/** Titles are the merchant's own words and are quoted whole; the first of many stand for all. */
function quoted(titles: readonly string[]): string {
	const first = titles.slice(0, MOST_TITLES).map((title) => `「${title}」`);
	return first.join('、') + (titles.length > MOST_TITLES ? `等 ${titles.length} 条` : '');
}

const verdictOf = ({ verdict }: Rule) => (verdict ? VERDICT_LABELS[verdict] : '');

const clockOf = ({ deadline }: Rule) =>
	deadline ? `${INSTANT_PHRASES[deadline.from as Instant][0]}起 ${spanText(deadline.minutes)}` : '';

/** What findings say: what is wrong, and what to do. */
export const FINDINGS = {
	neverTrue: (title: string) =>
		`「${title}」的条件自相矛盾，没有一种情况能同时满足。请改条件，或者停用这条规则。`,
	neverLeads: (title: string, earlier: readonly string[]) =>
		`「${title}」永远用不上：它管的情况都先被排在前面的${quoted(earlier)}管了。请把它往前移，或者停用它。`,
	gap: (cases: string) =>
		`有的「${cases}」售后没有规则管，列表上会显示「看不清」。请加一条规则，或者放宽一条规则的条件。`,
	overrules: (title: string, others: readonly string[]) =>
		`「${title}」排在${quoted(others)}前面，同一种情况结论不同，现在都按「${title}」。是这个意思就不用改；不是的话请往后移，或者加条件。`,
	overruled: (title: string, others: readonly string[]) =>
		`「${title}」管的情况里，有一部分先被排在前面的${quoted(others)}管了，结论不同。想让它管的话请往前移；不想的话请加条件，写清楚。`,
	harder: (rule: Rule, grant: Rule) =>
		`「${rule.title}」说「${verdictOf(rule)}」，同样的情况平台规则「${grant.title}」是「${verdictOf(grant)}」：对买家不能比法律和平台更严。请加条件避开这种情况，或者改结论。`,
	later: (rule: Rule, platform: Rule) =>
		rule.deadline
			? `「${rule.title}」的时限是${clockOf(rule)}，平台是${clockOf(platform)}：按这里的时限处理会超时。请改成不晚于平台的时限。`
			: `「${rule.title}」没有时限，平台是${clockOf(platform)}。请补上时限，免得超时。`,
	noQuestion: (title: string, fact: FactName) =>
		`「${title}」要看「${factText(fact)}」，页面没显示的时候没有问题可以问客服，会一直「待核实」。请给它加一个问题，或者换一个条件。`,
	noSource: (title: string, sources: readonly string[]) =>
		`「${title}」的来源 ${sources.join('、')} 在来源表里找不到。请补上来源，或者去掉它。`,
	notChecked: (title: string) => `「${title}」的条件太多，没能查完所有情况。请把它拆成几条简单的规则。`,
	gapsNotChecked: (cases: string) =>
		`「${cases}」的规则条件太多，没能查完是不是每种情况都有规则管。请把条件写简单一些。`,
};
