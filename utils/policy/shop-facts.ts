import { type Facts, known } from '../domain/fact';
import type { ShopTerms } from '../domain/shop';

/** The case's facts with the shop's settings beside them; what a page shows of the case itself wins. `at` is epoch ms. */
export function withShop(facts: Facts, shop: ShopTerms, at: number): Facts {
	const setting = (name: string) => ({ by: 'shop' as const, setting: name });
	return {
		goodsKind: known(shop.goodsKind, setting('商品类型'), at),
		optInFastRefund: known(shop.optInFastRefund, setting('商家版极速退款'), at),
		sevenDayReturn: known(shop.sevenDayReturn, setting('七天无理由'), at),
		freightCovered: known(shop.freightCovered, setting('退货包运费'), at),
		damageCovered: known(shop.damageCovered, setting('坏了包赔'), at),
		...facts,
	};
}
