/** Invented buyers and goods. Nicks are masked, as the console shows them. */

const NICKS = [
	'小***鱼',
	'阿***茶',
	'S*******n',
	'晴***天',
	'橘***子',
	'云***舟',
	'老***张',
	'm*****7',
	'安***安',
	'半***夏',
];

const GOODS: { name: string; spec: string; price: number }[] = [
	{ name: '加厚纯棉毛巾家用吸水不掉毛洗脸巾', spec: '雾蓝色;三条装', price: 2590 },
	{ name: '厨房不锈钢沥水篮多功能洗菜盆', spec: '28cm;带盖', price: 3980 },
	{ name: '儿童卡通雨靴防滑轻便四季水鞋', spec: '柠檬黄;30码', price: 4500 },
	{ name: '办公室人体工学腰靠垫记忆棉', spec: '深灰;标准款', price: 5900 },
	{ name: '陕西洛川红富士苹果脆甜现摘', spec: '5斤装;80mm果', price: 3280 },
	{ name: '无线静音鼠标可充电笔记本通用', spec: '月光白;双模', price: 4990 },
	{ name: '女士薄款防晒衣冰丝透气外套', spec: '浅紫;M', price: 6880 },
	{ name: '桌面收纳盒抽屉式化妆品置物架', spec: '奶白;四层', price: 1990 },
	{ name: '宠物自动饮水机循环过滤猫咪喂水器', spec: '2.5L;静音泵', price: 8990 },
	{ name: '手冲咖啡壶细口滴漏壶温控款', spec: '600ml;哑光黑', price: 12800 },
];

/** A spread, repeatable number (0 to 2^32 - 1) for a name. */
export function seedOf(name: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
	return hash;
}

export function nickFor(seed: number): string {
	return NICKS[seed % NICKS.length] ?? '小***鱼';
}

/** Goods for a seed. `price` is in fen. */
export function goodsFor(seed: number): {
	name: string;
	spec: string;
	price: number;
	thumb: string;
	id: number;
} {
	const index = seed % GOODS.length;
	const goods = GOODS[index] ?? { name: '毛巾', spec: '默认', price: 1990 };
	return { ...goods, thumb: `/static/img/goods-${index}.svg`, id: 600100200300 + (seed % 90000) };
}

/** Fifteen invented digits, the tail of an order number. */
export function serial(name: string): string {
	const digits = `${seedOf(name)}${seedOf(`${name}#`)}`;
	return digits.padStart(15, '7').slice(0, 15);
}

/** Fen as the page writes them: `¥12.34`. */
export function yuan(fen: number): string {
	return `¥${(fen / 100).toFixed(2)}`;
}
