import type { GoodsKind } from './words';

/** What the merchant tells about the shop and its goods; these become facts with `shop` as their evidence. */
export interface ShopTerms {
	/** The opt-in fast-refund service (商家版极速退款) is on. */
	optInFastRefund: boolean;
	/** What the shop sells unless a product says otherwise. */
	goodsKind: GoodsKind;
	/** Goods take 7-day no-reason returns. */
	sevenDayReturn: boolean;
	/** The shop carries 退货包运费. */
	freightCovered: boolean;
	/** The shop carries 坏了包赔. */
	damageCovered: boolean;
}

/** The careful default: ordinary goods and no opt-in service. */
export const DEFAULT_SHOP: ShopTerms = {
	optInFastRefund: false,
	goodsKind: 'ordinary',
	sevenDayReturn: true,
	freightCovered: false,
	damageCovered: false,
};
