import type { MapChange, MapOrigin } from '../utils/domain/map-change';
import { failureText } from './popup-text';

/** Every sentence of the section about how pages are recognised. */
export const CONSOLE = {
	intro:
		'退款镜靠一张「识别表」在后台页面上找到订单号、状态和类型。后台改版后认不出来，可以在这里补上，不用等更新。补上的先试，自带的留作后备。',
	inForce: '现在用的',
	shipped: '自带',
	corrected: '店铺改过',
	version: (version: string) => `识别表 ${version}`,
	outdated: (made: string) =>
		`这些修改是在 ${made} 那一版上做的，之后识别表更新过，可能已过时。先照旧生效；觉得不对就恢复自带的。`,
	none: '店铺没有改过，用的都是自带的。',
	own: (count: number) => `店铺的修改，${count} 处`,
	undo: '撤销最近一次',
	reset: '恢复自带的',
	undone: '已撤销，打开的后台页面已经跟着变。',
	wasReset: '已恢复自带的。想要回来，点「撤销最近一次」。',
	history: '改过几次',
	origins: { file: '导入文件', taught: '在页面上教的', reset: '恢复自带' } satisfies Record<
		MapOrigin,
		string
	>,
	names: (names: readonly string[]) => {
		const first = names.slice(0, 3).map(placeName).join('、');
		return names.length > 3 ? `${first} 等 ${names.length} 处` : first || '没有变化';
	},
	importTitle: '导入识别表',
	importHint: '选一个识别表文件（JSON），整张或只写要改的几处都行。先给你看会改什么，点「导入」才生效。',
	importDo: '导入',
	importCancel: '不导入',
	imported: '已导入，打开的后台页面已经跟着变。',
	chosen: (name: string) => `${name} 会改这些：`,
	broken: (name: string) => `${name} 不能导入，现在用的没有变。要改的地方：`,
	nothing: (name: string) => `${name} 和现在用的一样，没有要改的。`,
	wholeFile: '整个文件',
	what: '哪一处',
	before: '原来',
	after: '先试',
	replaced: '改成',
	proposalTitle: '刚在页面上教的，等你确认',
	proposalHint: '下面是按新的认法读出来的每一行。和页面上对得上，就保存；有一行不对就放弃，再教一次。',
	proposalRows: ['订单号', '类型', '状态', '申请时间'],
	proposalChanges: (count: number) => `会改 ${count} 处认法`,
	unread: '看不清',
	accept: '保存',
	discard: '放弃',
	accepted: '已保存，打开的后台页面已经跟着变。可以随时撤销。',
	discarded: '已放弃，什么都没有变。',
	tabs: '打开着的后台页面',
	tabsNone: '现在没有打开商家后台。打开售后列表，再回到这里看。',
	tabsHint: '每个页面现在读得怎么样。没有页面上的内容，只有名称和数量。',
	noReport: '还没有回音，刷新那个页面试试。',
	drifted: '没对上的',
	teach: '教它认',
	teachFailed: '那个页面没有回应。刷新它，再试一次。',
	refresh: '重新看',
	copy: '复制诊断报告',
	copied: '已复制。报告里只有版本、数量和名称，没有页面上的文字、订单号和买家信息。',
	notCopied: '没能复制，请再点一次。',
} as const;

const PARTS: Record<MapChange['part'], string> = {
	anchor: '位置',
	bounds: '个数',
	label: '字样',
	list: '清单的路径',
	field: '字段名',
};

/** What a change is about, in words: `售后列表 · 列（位置）`. */
export function changeName({ part, name }: Pick<MapChange, 'part' | 'name'>): string {
	return `${placeName(name)}（${PARTS[part]}）`;
}

function placeName(name: string): string {
	return failureText(name);
}

/** The sides of a change as lines: for what is tried from the front only what is new in it, for the others the whole. */
export function changeLines({ part, before, after }: MapChange): { before: string[]; after: string[] } {
	if (part === 'bounds') return { before: [boundsText(before)], after: [boundsText(after)] };
	if (part === 'list') return { before: [before.join(' › ')], after: [after.join(' › ')] };
	const added = after.filter((line) => !before.includes(line));
	const gone = before.filter((line) => !after.includes(line));
	return added.length > 0 ? { before: [...before], after: added } : { before: gone, after: [...after] };
}

function boundsText([place = 'page', least = '0', most]: readonly string[]): string {
	const where = place === 'page' ? '整页' : placeName(place);
	return most === undefined ? `${where}里至少 ${least} 个` : `${where}里 ${least} 到 ${most} 个`;
}
