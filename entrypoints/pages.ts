import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handover } from '../utils/dom/handover';
import { appeals } from '../utils/features/appeals';
import type { Brought } from '../utils/features/brought';
import { detailDialog } from '../utils/features/detail-dialog';
import { detailPanel, orderDetail } from '../utils/features/detail-panel';
import { orderBadges } from '../utils/features/order-badges';
import { workOrders } from '../utils/features/work-orders';

/** Brought into pages that are about one case, and into the lists of orders, work orders and appeals. */
export default defineUnlistedScript(() => {
	handover<Brought['pages']>('pages').give({
		...{ detailPanel, detailDialog, orderDetail },
		...{ orderBadges, workOrders, appeals },
	});
});
