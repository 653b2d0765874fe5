/** What the panel says of hints, beside the hints' own texts. */
export const HINTS = {
	title: '值得多看一眼',
	noVerdict: '只是提示，不影响结论，也不说明买家有问题。',
	counter: '也可能是',
	todo: '可以这样做',
	steps: [
		'保留证据：聊天、发货和签收记录、买家给的图片。',
		'照常按协商步骤来，先问清楚，再给平台按钮能做的方案。',
		'语气平和，不要威胁，不要指责。',
	],
	basis: '只看这一页写的，和这台电脑最近一天在本店后台看到的。',
} as const;

/** What the panel says of the explanation for the buyer. */
export const BUYER_WORDS = {
	title: '说明这一单',
	/** Its category in the list. */
	category: '说明规则',
	why: '按这一单写好',
	tags: ['规则', '说明', '解释', '为什么', '多久', '什么时候'],
	partly: '有些信息还不知道，只写了能确定的部分。',
} as const;
