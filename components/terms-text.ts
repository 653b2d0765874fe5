/** Every sentence of the page on which a shop makes its notes for buyers. */
export const TERMS = {
	section: '给买家看的说明',
	intro: '按店铺设置和正在用的规则包写好，可以放到商品页。设置或规则变了，请回来重新做一份。',
	title: '标题',
	titleHint: '不填就用「极速退款说明」',
	size: '尺寸',
	sizes: { square: '方图 800×800', tall: '竖图 750×1000', wide: '横图 1200×600' },
	look: '样子',
	looks: { light: '清爽', warm: '暖色' },
	note: '文字说明',
	picture: '图片',
	copy: '复制文字',
	copied: '已复制。',
	copyFailed: '没有复制成功，请选中文字自己复制。',
	svg: '下载 SVG',
	png: '下载 PNG',
	alt: (title: string) => `${title}，图片预览`,
} as const;
