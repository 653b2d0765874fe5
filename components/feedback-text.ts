/** Every sentence about how a case went, and about what was seen of its buyer. */
export const FEEDBACK = {
	title: '这一单处理得怎么样',
	mood: '买家最后的情绪',
	avoidable: '能不能避免',
	yes: '本可避免',
	no: '避免不了',
	note: '主要原因',
	noNote: '原因（可不选）',
	notKept: '没有存上，请再点一次。',
};

export const BUYER = {
	title: '这位买家在本店',
	counts: (requests: number, refunds: number) =>
		`${requests} 个售后申请，${refunds} 个退了款（${Math.round((refunds / requests) * 100)}%）`,
	open: (count: number) => `${count} 个还在处理`,
	/** On the dashboard, of all buyers. */
	boardTitle: '回头来申请的买家',
	noneSeen: '近 24 小时还没看到知道是哪位买家的申请。',
	seen: (buyers: number, requests: number, returning: number) =>
		`近 24 小时看到 ${buyers} 位买家的 ${requests} 个申请，其中 ${returning} 位不止一个。`,
	refunds: (refunds: number, of: number, share: string | undefined) =>
		`看到退了款的 ${refunds} 单里，${of} 单是他们的${share === undefined ? '' : `（${share}）`}。`,
	boardLimits:
		'只算浏览器开着时看到、页面给出了买家的申请，关掉浏览器就清零。买家不留档，所以数不了更久的。申请多不等于有问题。',
	boardFailed: '没有读到，刷新一下再看。',
	/** As it is exported. */
	table: {
		head: ['近 24 小时看到的', '数量'],
		of: {
			buyers: '有申请的买家',
			returning: '其中不止一个申请的',
			requests: '这些买家的申请',
			refunds: '看到退了款的申请',
			refundsOfReturning: '其中是不止一个申请的买家的',
		},
	},
	limits: '只算这个浏览器开着时、近 24 小时看到的；没打开过的页面和更早的不在内。申请多不等于有问题。',
};
