/** What findings say. Titles are the merchant's own words and are quoted whole. */
const quoted = (titles: readonly string[]) => titles.map((title) => `「${title}」`).join('、');

export const FINDINGS = {
	neverTrue: (title: string) =>
		`「${title}」的条件自相矛盾，没有一种情况能同时满足。请改条件，或者停用这条规则。`,
	neverLeads: (title: string, earlier: readonly string[]) =>
		`「${title}」永远用不上：它管的情况都先被排在前面的${quoted(earlier)}管了。请把它往前移，或者停用它。`,
	notChecked: (title: string) => `「${title}」的条件太多，没能查完所有情况。请把它拆成几条简单的规则。`,
};
