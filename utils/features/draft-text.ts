/** What the mark at a draft says. */
export const DRAFT = {
	block: (count: number) => `${count} 处不能这样说`,
	warn: (count: number) => `${count} 处要留意`,
	tip: '点开看原因；不影响发送',
	penalty: (what: string) => `可能的处罚：${what}`,
	suggestion: (what: string) => `可以改成：${what}`,
	take: '换成稳妥的说法',
	close: '收起',
	notTaken: '没能换成，请自己改一下',
} as const;
