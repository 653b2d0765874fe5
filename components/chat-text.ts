/** What the panel says on the chat page. */
export const CHAT_PANEL = {
	chooseTitle: (count: number) => `这位买家有 ${count} 个没完结的售后，现在聊的是哪一个？`,
	chooseHint: '会话里没写订单号。选好之前，什么都不会替你认定。',
	waiting: (count: number) => `等回复 ${count}`,
	soonest: (nick: string, left: string) => `最急：${nick} ${left}`,
	noNick: '买家',
	missed: '已超 3 分钟',
	later: '8:00 起算',
	about: '约 ',
	rule: '3 分钟人工回复率只算 8:00–23:00，机器人回的不算。',
} as const;
