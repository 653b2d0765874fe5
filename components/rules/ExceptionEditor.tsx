import { ChevronUp, X } from 'lucide-preact';
import { GOODS_LABELS } from '../../utils/domain/labels';
import { GOODS_KINDS } from '../../utils/domain/words';
import type { Pack, PackException } from '../../utils/policy/pack';
import { ChoiceList } from './ChoiceList';
import { ConditionEditor } from './ConditionEditor';
import { RULES } from './rules-text';
import { sourceChoices, sourceText } from './source-words';

type Terms = PackException['terms'];
type YesNo = 'optInFastRefund' | 'sevenDayReturn' | 'freightCovered' | 'damageCovered';

interface Props {
	exception: PackException;
	/** The exception in plain words. */
	sentence: string;
	sources: Pack['sources'];
	isFirst: boolean;
	onChange(exception: PackException): void;
	onUp(): void;
	onRemove(): void;
}

const LONGEST = 60;
const MOST_SOURCES = 12;
const SWITCHES: readonly YesNo[] = ['optInFastRefund', 'sevenDayReturn', 'freightCovered', 'damageCovered'];

/** Terms that are others for some goods, amounts or buyers. */
export function ExceptionEditor({ exception, sentence, sources, isFirst, onChange, onUp, onRemove }: Props) {
	const { title, when, terms } = exception;
	const put = (name: keyof Terms, value: string) =>
		onChange({ ...exception, terms: withTerm(terms, name, value) });
	return (
		<article class="card exception" aria-label={title}>
			<div class="line">
				<input
					class="input"
					type="text"
					autoComplete="off"
					aria-label={RULES.title}
					aria-invalid={title.trim() === '' ? true : undefined}
					maxLength={LONGEST}
					value={title}
					onInput={(event) => onChange({ ...exception, title: event.currentTarget.value })}
				/>
				<button type="button" class="icon-button" aria-label={RULES.lineUp} disabled={isFirst} onClick={onUp}>
					<ChevronUp size={14} aria-hidden="true" />
				</button>
				<button type="button" class="icon-button" aria-label={RULES.takeOutException} onClick={onRemove}>
					<X size={14} aria-hidden="true" />
				</button>
			</div>
			<p class="rule-sentence">{sentence}</p>
			<ConditionEditor
				condition={when}
				origin={sourceText(sources, exception.sources?.[0])}
				onChange={(next) => onChange({ ...exception, when: next })}
			/>
			<fieldset class="terms">
				<legend class="muted">{RULES.exceptionTerms}</legend>
				{SWITCHES.map((name) => (
					<label class="term" key={name}>
						{RULES.terms[name]}
						<select
							class="input"
							value={terms[name] === undefined ? '' : String(terms[name])}
							onChange={(event) => put(name, event.currentTarget.value)}
						>
							<option value="">{RULES.same}</option>
							<option value="true">{RULES.yes}</option>
							<option value="false">{RULES.no}</option>
						</select>
					</label>
				))}
				<label class="term">
					{RULES.terms.goodsKind}
					<select
						class="input"
						value={terms.goodsKind ?? ''}
						onChange={(event) => put('goodsKind', event.currentTarget.value)}
					>
						<option value="">{RULES.same}</option>
						{GOODS_KINDS.map((kind) => (
							<option key={kind} value={kind}>
								{GOODS_LABELS[kind]}
							</option>
						))}
					</select>
				</label>
			</fieldset>
			<div class="exception-sources">
				<span class="muted">{RULES.fields.sources}</span>
				<ChoiceList
					label={RULES.fields.sources}
					options={sourceChoices(sources)}
					chosen={exception.sources ?? []}
					none={RULES.noSource}
					most={MOST_SOURCES}
					onChange={(names) => onChange(withSources(exception, names))}
				/>
			</div>
		</article>
	);
}

function withTerm(terms: Terms, name: keyof Terms, value: string): Terms {
	const { [name]: _old, ...rest } = terms;
	if (value === '') return rest;
	return { ...rest, [name]: name === 'goodsKind' ? value : value === 'true' } as Terms;
}

function withSources({ sources: _old, ...rest }: PackException, names: string[]): PackException {
	return names.length > 0 ? { ...rest, sources: names } : rest;
}
