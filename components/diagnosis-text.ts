import type { PageHealth } from '../utils/domain/page-health';

export interface Diagnosis {
	/** Versions: of the extension, the shipped map, the pack. */
	extension: string;
	map: string;
	/** Names of what the shop corrected. */
	corrected: readonly string[];
	pack: string;
	/** As the browser tells of itself. */
	browser: string;
	pages: readonly PageHealth[];
}

/**
 * A report that can be sent to whoever mends the extension: versions, kinds of pages, states, counts, and names out of our own map. No text of
 * any page is in it, the words that were not understood included.
 */
export function diagnosisText({ extension, map, corrected, pack, browser, pages }: Diagnosis): string {
	return [
		'退款镜 诊断报告',
		`扩展 ${extension}`,
		`识别表 ${map}${corrected.length > 0 ? `，店铺改过：${corrected.join(', ')}` : ''}`,
		`规则包 ${pack}`,
		`浏览器 ${browser}`,
		...pages.flatMap((page, index) => ['', `页面 ${index + 1}`, ...pageLines(page)]),
	].join('\n');
}

function pageLines({
	page,
	state,
	rows,
	unreadable,
	failures,
	drifted,
	json,
	unknownWords,
}: PageHealth): string[] {
	const failed = Object.entries(failures).map(([name, count]) => `${name} ${count}`);
	return [
		`种类 ${page}`,
		`状态 ${state}`,
		`行 ${rows}，读不了 ${unreadable}`,
		`没读到 ${failed.join(', ') || '无'}`,
		`没对上 ${drifted.join(', ') || '无'}`,
		`后台数据 读到 ${json.read}，忽略 ${json.ignored}，矛盾 ${json.contradictions}`,
		`没见过的字样 ${unknownWords.length} 种`,
	];
}
