import { instantText, MINUTE } from '../utils/domain/clock';
import type { Fact, FactName, Facts } from '../utils/domain/fact';
import { evidenceText, FACT_LABELS, listedFacts, valueText } from './fact-text';
import { PANEL } from './panel-text';
import { Section } from './Section';

interface Props {
	facts: Facts;
	/** Facts that would matter and that no page has shown. */
	absent: readonly FactName[];
	ruleTitle(rule: string): string | undefined;
}

/** What is known of the case, each value with the words it was read from, then what is not known. */
export function FactList({ facts, absent, ruleTitle }: Props) {
	const listed = listedFacts(facts);
	const seen = listed.filter(({ fact }) => fact.kind !== 'unknown');
	const unclear = listed.filter(({ fact }) => fact.kind === 'unknown');
	const missing = absent.filter((name) => facts[name] === undefined);
	const latest = Math.max(...seen.map(({ fact }) => fact.at));
	return (
		<>
			{unclear.length + missing.length > 0 && (
				<Section title={PANEL.unknown} aside={<Count value={unclear.length + missing.length} />}>
					<dl class="facts">
						{unclear.map(({ name, fact }) => (
							<Unclear key={name} name={name} fact={fact} />
						))}
						{missing.map((name) => (
							<div class="fact" key={name}>
								<dt>{FACT_LABELS[name]}</dt>
								<dd class="muted">{PANEL.notShown}</dd>
							</div>
						))}
					</dl>
				</Section>
			)}
			<Section
				title={PANEL.facts}
				aside={seen.length > 0 && <span class="muted number small">{PANEL.readAt(instantText(latest))}</span>}
			>
				{seen.length === 0 && <p class="muted">{PANEL.factsNone}</p>}
				<dl class="facts">
					{seen.map(({ name, fact }) => (
						<Seen key={name} name={name} fact={fact} latest={latest} ruleTitle={ruleTitle} />
					))}
				</dl>
			</Section>
		</>
	);
}

function Count({ value }: { value: number }) {
	return <span class="muted number small">{value}</span>;
}

const LONG = 8;

interface SeenProps extends Pick<Props, 'ruleTitle'> {
	name: FactName;
	fact: Fact<unknown>;
	/** When the newest of them was read; it stands in the title, so only ones a minute older or more repeat theirs. */
	latest: number;
}

function Seen({ name, fact, latest, ruleTitle }: SeenProps) {
	if (fact.kind === 'unknown') return null;
	const value = valueText(name, fact);
	const { evidence } = fact;
	// A long text is not shown twice over; a short one is cheap to quote.
	const asShown = evidence.by === 'page' && evidence.quote === value && value.length > LONG;
	return (
		<div class="fact">
			<dt>{FACT_LABELS[name]}</dt>
			<dd>
				<span class="number">{value}</span>
				{fact.kind === 'known' && fact.sure === 'guess' && (
					<span class="chip" data-tone="warn">
						{PANEL.guess}
					</span>
				)}
				<span class="evidence">{asShown ? PANEL.asShown : evidenceText(evidence, ruleTitle)}</span>
				{latest - fact.at >= MINUTE && (
					<time class="evidence number" dateTime={new Date(fact.at).toISOString()}>
						{instantText(fact.at)}
					</time>
				)}
			</dd>
		</div>
	);
}

function Unclear({ name, fact }: { name: FactName; fact: Fact<unknown> }) {
	if (fact.kind !== 'unknown') return null;
	return (
		<div class="fact" data-why={fact.why}>
			<dt>{FACT_LABELS[name]}</dt>
			<dd>
				<span>{fact.why === 'contradiction' ? PANEL.contradiction : PANEL.unreadable}</span>
				{fact.quotes.map((quote) => (
					<span class="quote" key={quote}>
						「{quote}」
					</span>
				))}
			</dd>
		</div>
	);
}
