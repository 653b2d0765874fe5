import { describe, expect, it } from 'vitest';
import type { ReasonGroup } from '../../../utils/domain/words';
import { reasonGroupOf } from '../../../utils/policy/derive';
import { DEFAULT_PACK } from '../../../utils/policy/packs';
import { packOf } from './build-case';

const TEXTS: Record<ReasonGroup, string> = {
	CHANGED_MIND:
		'不想要了|不想要|我不想要了|多拍/拍错/不想要|不喜欢|不喜欢/效果不好|效果不好|七天无理由退货|7天无理由退换货|７天无理由退货|计划有变|不需要了|买多了|重复下单|大小不合适|大小/尺寸不合适|尺码偏大|颜色不喜欢|七天无理由退货（运费自理）|其他：不想要了',
	WRONG_ORDER_INFO:
		'拍错|拍错了|地址/电话填错|收货地址填写错误|信息填写有误|规格选错了|选错规格|买错了|地址写错了',
	NEGOTIATED:
		'协商一致退款|与商家协商一致|与商家协商一致退款|已与卖家协商一致|协商退货|未收到货，协商一致退款',
	LATE_SHIP:
		'未按约定时间发货|商家未按约定时间发货|未在约定时间内发货|未按时发货|没有按时发货|迟迟不发货|商家一直未发货|发货太慢|发货速度慢',
	OUT_OF_STOCK: '缺货|商家说缺货|卖家缺货|商家无货|库存不足',
	PRICE: '商品降价|降价|差价|优惠券没用上|未使用优惠|买贵了|申请价保|有更便宜的|价格贵',
	NOT_RECEIVED:
		'快递一直未送到|显示签收未收到|显示签收，但未收到|未收到货|没收到货|我没有收到货|未收到商品|快递丢件|包裹丢失|虚假签收|未按约定时间送达|物流显示签收但没收到',
	LOGISTICS_STALLED:
		'物流停滞|无跟踪记录|物流无跟踪记录|快递/物流无跟踪记录|物流一直不更新|物流长时间未更新|快递停滞|物流信息没有更新|没有物流信息|物流异常|快递太慢',
	REJECTED_ON_DELIVERY: '拒收|已拒收|拒签|破损已拒签|商品破损，已拒收|包装破损已拒签|包装破损拒收',
	SHORT:
		'少件|漏发|少件/漏发|少发漏发|收到商品少件（含缺少配件）|缺少配件|空包裹|空包|空包/少件/漏件|数量不符|签收的商品少件、破损或存在污渍|未收到赠品|配件缺失|商品少发，数量不对',
	WRONG_ITEM: '发错货|卖家发错货|错发|商品错发|颜色发错|颜色/款式发错|货不对版|货不对板|收到商品与订单不符',
	DAMAGED:
		'破损|污渍|变形|商品破损/有污渍|包装破损、胀气|商品变形|运输损坏|真空包装破损|真空包装漏气|有划痕|碎了',
	QUALITY:
		'质量问题|其他质量问题|商品质量问题|质量不好|做工粗糙|做工粗糙/有瑕疵|商品变质、腐败、发霉、有异物|商品变质、发霉、有异物|枯萎、死亡|无法正常使用|功能故障|烂果|有异味|掉色|开胶',
	NOT_AS_DESCRIBED:
		'描述不符|与商品描述不符|货物与描述不符|大小/尺寸与描述不符|尺寸/颜色/材质不符|尺寸不符|颜色不符|材质/面料与商品描述不符|生产日期/保质期与商品描述不符|质量与描述不符|实物与图片不一致|色差|规格不符',
	COUNTERFEIT: '假货|假冒品牌|假冒品牌/假货|怀疑假货|非正品|不是正品|卖家售假|盗版',
	FREIGHT: '退运费|运费|补运费|邮费问题',
	INVOICE: '发票问题|发票|不给开票',
	OTHER:
		'其他|其它|其他原因|未与商家协商一致|未协商一致|与商家协商不成|协商未果|退款金额未达成一致|没有协商一致',
};

describe.each(Object.entries(TEXTS) as [ReasonGroup, string][])('the reason is %s', (group, texts) => {
	it.each(texts.split('|'))('for %s', (text) => {
		expect(reasonGroupOf(text, DEFAULT_PACK)).toBe(group);
	});
});

it.each([
	'',
	'和想象中不太一样',
	'盒子里没有螺丝',
	'<script>alert(1)</script>',
	'__proto__',
	'与商家协商',
	'12345',
	'不',
])('no group is read out of %j', (text) => {
	expect(reasonGroupOf(text, DEFAULT_PACK)).toBeUndefined();
});

describe('of several phrases', () => {
	const pack = {
		...packOf([]),
		reasons: [
			{ group: 'OTHER' as const, phrases: ['甲', '丙丁'] },
			{ group: 'QUALITY' as const, phrases: ['甲乙', '戊己'] },
		],
	};

	it('the longest decides', () => {
		expect(reasonGroupOf('甲乙', pack)).toBe('QUALITY');
		expect(reasonGroupOf('乙甲', pack)).toBe('OTHER');
	});

	it('then the order of the pack', () => {
		expect(reasonGroupOf('戊己丙丁', pack)).toBe('OTHER');
	});

	it('one is found as it stands, or with full-width forms folded', () => {
		const wide = { ...pack, reasons: [{ group: 'PRICE' as const, phrases: ['Ａ（价）', 'B(价)'] }] };
		expect(reasonGroupOf('Ａ（价）', wide)).toBe('PRICE');
		expect(reasonGroupOf('Ｂ（价）', wide)).toBe('PRICE');
		expect(reasonGroupOf('A(价)', wide)).toBeUndefined();
	});
});
