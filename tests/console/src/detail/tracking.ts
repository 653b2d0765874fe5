import { createElement as h, type ReactElement } from 'react';
import type { ClassNames } from '../../shared/class-names';
import type { RequestTruth } from '../../truth/types';
import { steps } from '../common/steps';
import { card, field } from './parts';

type Parcel = 'out' | 'back';

/**
 * The parcels under tabs: only the chosen one is in the page. What is above its steps says the carrier and the number, not which of
 * the two it is; the tab does. The layout is invented.
 */
export function parcelTab(
	{ page }: RequestTruth,
	names: ClassNames,
	chosen: Parcel,
	choose: (parcel: Parcel) => void,
): ReactElement | null {
	const { detail } = page;
	if (detail.trackingNumber === '' && detail.returnTrackingNumber === '') return null;
	const back = chosen === 'back' && detail.returnTrackingNumber !== '';
	const number = back ? detail.returnTrackingNumber : detail.trackingNumber;
	const list = back ? detail.returnLogistics : detail.logistics;
	const carrier = back ? '中通快递' : detail.carrier;
	const tab = (parcel: Parcel, text: string): ReactElement => {
		const on = (parcel === 'back') === back;
		return h(
			'div',
			{
				key: parcel,
				role: 'tab',
				'aria-selected': on,
				'data-testid': 'beast-core-tab-itemLabel-wrapper',
				className: on ? `${names.beast('tab')} ${names.beast('tab-active')}` : names.beast('tab'),
				onClick: () => choose(parcel),
			},
			text,
		);
	};
	return card(
		names,
		'物流信息',
		h(
			'div',
			{ id: 'detail-express-box' },
			h(
				'div',
				{ role: 'tablist', className: names.beast('tabs') },
				tab('out', '发货物流'),
				detail.returnTrackingNumber === '' ? null : tab('back', '退货物流'),
			),
			h('p', { className: 'logistics-order-info-tip' }, `${carrier} ${number}`),
			field(names, '快递公司', carrier),
			field(names, '快递单号', number),
			list.length > 0 ? steps(list) : h('p', null, '暂无物流轨迹'),
		),
	);
}
