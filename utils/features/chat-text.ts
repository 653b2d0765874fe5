/** What stands on the chat page, in words. */
export const CHAT = {
	undecided: (count: number) => `${count} 个售后，选一个`,
	undecidedTip: (count: number) => `这位买家有 ${count} 个没完结的售后，会话里没写是哪一个。点开选一个。`,
	waiting: (count: number) => `等回复 ${count}`,
	soonest: (left: string) => `最急 ${left}`,
	waitingTip: '3 分钟内要有人工回复（8:00–23:00），机器人回的不算',
	fold: '收起',
	unfold: '展开',
	missed: '已超 3 分钟',
	about: '约 ',
	later: '8:00 起算',
	findRow: (nick: string) => `在会话列表里找到 ${nick}`,
	lastSeconds: (nick: string) => `${nick} 还剩 30 秒`,
	noNick: '买家',
} as const;
