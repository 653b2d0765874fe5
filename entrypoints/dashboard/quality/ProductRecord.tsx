import { useMemo, useState } from 'preact/hooks';
import { BOARD } from '../../../components/dashboard-text';
import { QualityActions } from '../../../components/QualityActions';
import { QualityCases } from '../../../components/QualityCases';
import { QualityNote } from '../../../components/QualityNote';
import { QualityReview } from '../../../components/QualityReview';
import { QUALITY } from '../../../components/quality-text';
import { Section } from '../../../components/Section';
import { REASON_LABELS } from '../../../utils/domain/labels';
import { partOf } from '../../../utils/insight/quality/ledger';
import { reviewIn } from '../../../utils/insight/quality/lines';
import { byReason, rowsOf, ticked } from '../../../utils/insight/quality/rows';
import { SupplierFiles } from './SupplierFiles';
import { specsOf } from './supplier-file';
import { MOST_COMPLAINTS, useComplaints } from './use-complaints';
import type { Given, Ledger } from './use-ledger';

interface Props {
	goods: string;
	ledger: Ledger;
	onChange(change: Given): void;
}

/** All there is of one product: what was done about it and what came of that, the note for the supplier, its complaints with their proof. */
export function ProductRecord({ goods, ledger: { records, sight }, onChange }: Props) {
	const [sku, setSku] = useState<string | undefined>();
	const record = records.find((one) => one.goods === goods);
	const complaints = useComplaints(goods, sight.today);
	const found = complaints.kind === 'ready' ? complaints.value : [];
	const rows = useMemo(() => rowsOf(found, record), [found, record]);
	const shown = sku === undefined ? rows : rows.filter((row) => (row.sku ?? '') === sku);
	const part = partOf(record, sku);
	const review = part && reviewIn(goods, part, sight);
	const specs = specsOf(goods, sight.goods);
	const of = sku === undefined ? {} : { sku };
	return (
		<div class="column">
			<section class="section quality-head" aria-label={goods}>
				<h2>{goods}</h2>
				<SupplierFiles goods={goods} record={record} rows={rows} sight={sight} />
				<label class="field">
					<span>{QUALITY.scope}</span>
					<select
						class="input"
						value={sku === undefined ? '' : `=${sku}`}
						onChange={({ currentTarget: { value } }) => setSku(value === '' ? undefined : value.slice(1))}
					>
						<option value="">{QUALITY.whole(specs.reduce((sum, { quality }) => sum + quality, 0))}</option>
						{specs.map((spec) => (
							<option key={spec.sku} value={`=${spec.sku}`}>
								{QUALITY.spec(spec.sku, spec.quality)}
							</option>
						))}
					</select>
				</label>
				{shown.length > 0 && (
					<p class="small muted">
						{QUALITY.reasons(
							byReason(shown)
								.map(([reason, n]) => `${REASON_LABELS[reason]} ${n}`)
								.join('、'),
						)}
					</p>
				)}
			</section>
			<div class="halves">
				<Section title={QUALITY.action}>
					{review && <QualityReview review={review} />}
					<QualityActions
						key={sku ?? ''}
						actions={part?.actions ?? []}
						onAct={(action) => onChange({ kind: 'act', ...of, action })}
						onUndo={(at) => onChange({ kind: 'undo', ...of, of: at })}
					/>
				</Section>
				<Section title={QUALITY.supplier}>
					<QualityNote
						key={sku ?? ''}
						note={part?.note ?? ''}
						onSave={(note) => onChange({ kind: 'note', ...of, note })}
					/>
				</Section>
			</div>
			<Section title={QUALITY.cases} aside={<span class="number muted">{BOARD.cases(shown.length)}</span>}>
				{complaints.kind === 'loading' && <p class="muted">{BOARD.loading}</p>}
				{complaints.kind === 'failed' && <p class="muted">{BOARD.failed(complaints.why)}</p>}
				{complaints.kind === 'ready' && (
					<QualityCases
						key={sku ?? ''}
						rows={shown}
						onTick={(row, proof, on) => onChange({ kind: 'proofs', case: ticked(row, proof, on) })}
					/>
				)}
				<p class="small muted">
					{QUALITY.casesHint} {found.length >= MOST_COMPLAINTS && QUALITY.cut(found.length)}
				</p>
			</Section>
		</div>
	);
}
