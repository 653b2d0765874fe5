import { useMemo } from 'preact/hooks';
import { BOARD } from '../../../components/dashboard-text';
import { QualityList } from '../../../components/QualityList';
import { QUALITY } from '../../../components/quality-text';
import { Section } from '../../../components/Section';
import { ledgerLines } from '../../../utils/insight/quality/lines';
import { BoardHead } from '../BoardHead';
import { ledgerAddress, type View } from '../use-view';
import { ProductRecord } from './ProductRecord';
import { type Ledger, useLedger } from './use-ledger';

interface Props {
	view: Extract<View, { kind: 'quality' }>;
	/** Epoch ms. */
	now: number;
}

/** Products that are complained of, and what the shop does about them. */
export function LedgerPage({ view, now }: Props) {
	const { ledger, trouble, reload, change } = useLedger(now);
	const { goods } = view;
	return (
		<>
			<BoardHead view={view} />
			<main>
				<p class="honest small">{QUALITY.hint}</p>
				{trouble && (
					<p class="note" data-tone="danger" role="alert">
						{trouble}
					</p>
				)}
				{ledger.kind === 'loading' && <p class="muted">{BOARD.loading}</p>}
				{ledger.kind === 'failed' && (
					<p class="note" data-tone="danger" role="alert">
						{BOARD.failed(ledger.why)}{' '}
						<button type="button" class="button" onClick={reload}>
							{BOARD.retry}
						</button>
					</p>
				)}
				{ledger.kind === 'ready' && (
					<div class="quality">
						<Products ledger={ledger.value} open={goods} />
						{goods === undefined ? (
							<p class="muted quality-choose">{QUALITY.choose}</p>
						) : (
							<ProductRecord
								key={goods}
								goods={goods}
								ledger={ledger.value}
								onChange={(given) => change(goods, given)}
							/>
						)}
					</div>
				)}
			</main>
		</>
	);
}

/** Days that the list counts. */
const DAYS = 30;

function Products({ ledger: { records, sight }, open }: { ledger: Ledger; open: string | undefined }) {
	const { today } = sight;
	const lines = useMemo(
		() => ledgerLines(records, sight, { from: today - DAYS + 1, to: today }),
		[records, sight, today],
	);
	return (
		<Section title={QUALITY.products}>
			<QualityList lines={lines} open={open} linkTo={ledgerAddress} />
		</Section>
	);
}
