import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ConsoleApi } from '../../api';
import { queryAppeals } from '../../shared/appeal-query';
import { APPEAL_TABS } from '../../truth/appeal-tabs';
import type { AppealTruth } from '../../truth/types';
import { coreClass, names } from '../common/names';
import { pageProps } from '../common/page-props';
import { post } from '../common/transport';
import { AppealForm } from './form';
import { AppealListView } from './view';

const LIST = '/auncel/mms/appeal/queryCanAppealInfoList';

interface Shown {
	tab: number;
	/** 0 is every kind of the tab. */
	kind: number;
	appeals: AppealTruth[];
}

/** The appeals page with its four tabs. It begins with the appeals against fast refunds. */
export function AppealsApp({ api }: { api: ConsoleApi }) {
	const [shown, setShown] = useState<Shown>({ tab: 2, kind: 0, appeals: [] });
	const [formFor, setFormFor] = useState<AppealTruth | null>(null);
	const latest = useRef(0);

	const load = useCallback(
		async (tab: number, kind: number): Promise<void> => {
			const ticket = ++latest.current;
			const query = { pageIndex: 1, pageSize: 50, subAppealQueryType: tab, subAppealType: kind };
			await post(LIST, { ...query, needCheckAppeal: true }, 'fetch');
			if (ticket !== latest.current) return;
			const { appeals } = queryAppeals(pageProps().appeals ?? [], query);
			flushSync(() => setShown({ tab, kind, appeals }));
			api.loads++;
		},
		[api],
	);

	useEffect(() => {
		api.showAppeals = (tab, kind = 0) => load(tab, kind);
		void load(2, 0);
		return () => {
			latest.current++;
		};
	}, [api, load]);

	const { tab, kind, appeals } = shown;
	const kinds = APPEAL_TABS.find((each) => each.tab === tab)?.kinds ?? [];
	const label = (text: string, chosen: boolean, press: () => void) => (
		<div
			key={text}
			data-testid="beast-core-tab-itemLabel-wrapper"
			className={`${coreClass('TAB_item')}${chosen ? ' active' : ''}`}
			onClick={press}
		>
			{text}
		</div>
	);
	return (
		<section className="appeals">
			<h2>申诉中心</h2>
			<div className="appeal-tabs">
				{APPEAL_TABS.map((each) => label(each.text, each.tab === tab, () => void load(each.tab, 0)))}
			</div>
			<div className="appeal-kinds">
				{kinds.map((each) => label(each.text, each.type === kind, () => void load(tab, each.type)))}
			</div>
			<AppealListView
				appeals={appeals}
				names={names}
				layout={pageProps().options.layout === 'cards' ? 'cards' : 'table'}
				open={setFormFor}
			/>
			{formFor && <AppealForm api={api} appeal={formFor} close={() => setFormFor(null)} />}
		</section>
	);
}
