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
	limits: '只算这个浏览器开着时、近 24 小时看到的；没打开过的页面和更早的不在内。申请多不等于有问题。',
};
