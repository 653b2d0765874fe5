import { useEffect } from 'react';
import type { ConsoleApi } from '../../api';
import { names } from '../common/names';
import { pageProps } from '../common/page-props';
import { post } from '../common/transport';
import { OrderDetailView } from './view';

/** The order detail page. Nobody has seen its JSON, so the sample's call is answered with an error. */
export function OrderDetailApp({ api }: { api: ConsoleApi }) {
	const { orderDetail = null, options } = pageProps();
	useEffect(() => {
		void post('/mangkhut/mms/orderDetail', { orderSn: orderDetail?.orderSn ?? '', source: 'MMS' }, 'xhr');
		api.loads++;
	}, [api, orderDetail]);
	const layout = options.layout === 'table' ? 'table' : 'label';
	return <OrderDetailView order={orderDetail} names={names} layout={layout} />;
}
