import type { FunctionComponent } from 'react';
import type { PageOptions } from '../../shared/page-data';
import { DetailRowsView } from './rows-view';
import { type DetailProps, DetailView } from './view';

/** The form of the detail that a page's options ask for. */
export function chosenDetail({ layout }: PageOptions): FunctionComponent<DetailProps> {
	return layout === 'rows' ? DetailRowsView : DetailView;
}
