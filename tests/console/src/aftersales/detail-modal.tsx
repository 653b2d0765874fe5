import { useEffect } from 'react';
import type { ConsoleApi } from '../../api';
import { logKey } from '../common/console-api';
import { Modal } from '../common/modal';
import { names } from '../common/names';
import { pageProps } from '../common/page-props';
import { addStyle } from '../common/style';
import { useElapsed } from '../common/use-clock';
import { chosenDetail } from '../detail/choose';
import { detailStyle } from '../detail/style';

let styled = false;

/** The detail of a request over the list. The address stays the list's. */
export function DetailModal({ api, id, close }: { api: ConsoleApi; id: number; close: () => void }) {
	const elapsed = useElapsed();
	const { options, requests = [] } = pageProps();
	const request = requests.find(({ afterSalesId }) => afterSalesId === id) ?? null;
	useEffect(() => {
		if (styled) return;
		styled = true;
		addStyle(`[data-testid="beast-core-modal"] { ${detailStyle(names)} }`, names);
	}, []);
	const View = chosenDetail(options);
	return (
		<Modal title="售后详情" close={close} className="modal-wide">
			<View
				request={request}
				names={names}
				elapsed={elapsed}
				tabs={options.trackingTabs}
				onRemark={(text) => {
					api.remark = text;
				}}
				onKey={(event) => logKey(api, event)}
			/>
		</Modal>
	);
}
