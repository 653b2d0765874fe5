import { durationText } from '../utils/domain/clock';

/** Every sentence about promises to come back to a buyer. */
export const FOLLOW_UP = {
	title: '答应过要再回复',
	due: (at: string, left: number) => `${at} 前，还有 ${durationText(left)}`,
	overdue: (at: string, ago: number) => `${at} 前，已经过了 ${durationText(ago)}`,
	done: '已经回了',
	hint: '再插入一条话术也算回了。',
	/** In the editor of a reply. */
	within: '答应再回复',
	never: '不答应',
	hours: (n: number) => `${n} 小时内`,
	notKept: '没有存上，请再点一次。',
	gone: '（话术已删除）',
	board: {
		title: '答应过再回复的',
		given: (from: string, to: string) => `${from} 至 ${to} 答应的`,
		none: '这段时间没有答应过再回复的。',
		failed: '没有读到，刷新一下再看。',
		kept: '按时回了',
		late: '晚了才回',
		unseen: '过了时间，没看到回',
		open: '还没到时间',
		share: (share: string) => `按时回的至少占 ${share}`,
		hint: '按答应的那天算。只算从这里插入、知道是哪一单的话术；在后台直接打字回的看不到，也不算。',
	},
} as const;
