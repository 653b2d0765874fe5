import type { Rule } from '../../utils/policy/pack';
import { RULES } from './rules-text';

type Buyer = NonNullable<Rule['buyer']>;

interface Props {
	buyer: Buyer | undefined;
	onChange(buyer: Buyer | undefined): void;
}

const LONGEST = 120;

/** The two sentences a buyer is told. Both empty is none. */
export function BuyerInput({ buyer = { happens: '', todo: '' }, onChange }: Props) {
	const half = buyer.happens.trim() === '' || buyer.todo.trim() === '';
	const put = (next: Buyer) => onChange(next.happens === '' && next.todo === '' ? undefined : next);
	return (
		<div class="lines">
			{(['happens', 'todo'] as const).map((part) => (
				<label class="field" key={part}>
					<span class="small">{part === 'happens' ? RULES.buyerHappens : RULES.buyerTodo}</span>
					<textarea
						class="input"
						rows={2}
						maxLength={LONGEST}
						aria-invalid={
							half && buyer[part].trim() === '' && (buyer.happens || buyer.todo) !== '' ? true : undefined
						}
						value={buyer[part]}
						onInput={(event) => put({ ...buyer, [part]: event.currentTarget.value })}
					/>
				</label>
			))}
			<p class="muted small">{RULES.buyerHint}</p>
		</div>
	);
}
