import { ArrowDown, ArrowUp } from 'lucide-preact';
import type { Rule } from '../../utils/policy/pack';
import { VerdictTag } from '../VerdictTag';
import { isWeak } from './OriginNote';
import type { Mark } from './rule-row';
import { RULES } from './rules-text';

export interface RuleHeadProps {
	rule: Rule;
	mark: Mark | undefined;
	/** The rule in plain words. */
	sentence: string;
	canMoveUp: boolean;
	canMoveDown: boolean;
	onMove(by: -1 | 1): void;
	onCopy(): void;
	onOff(): void;
	/** Present where the rule differs from the platform's. */
	onRevert: (() => void) | undefined;
}

/** What the rule says in one sentence as it is being edited, and what can be done with it as a whole. */
export function RuleHead(props: RuleHeadProps) {
	const { rule, mark, sentence } = props;
	return (
		<header class="rule-head">
			<div class="rule-name">
				<h2>{rule.title}</h2>
				{rule.verdict ? <VerdictTag verdict={rule.verdict} /> : <span class="chip">{RULES.adviceOnly}</span>}
				{mark && <span class="chip changed">{RULES[mark]}</span>}
				{isWeak(rule.confidence) && (
					<span class="chip" data-tone="warn" title={RULES.weakHint}>
						{RULES.weak}
					</span>
				)}
				<span class="muted small number rule-id">{rule.id}</span>
			</div>
			<p class="rule-sentence" aria-live="polite">
				{sentence}
			</p>
			<div class="rule-actions">
				<button type="button" class="button" disabled={!props.canMoveUp} onClick={() => props.onMove(-1)}>
					<ArrowUp size={14} aria-hidden="true" />
					{RULES.moveUp}
				</button>
				<button type="button" class="button" disabled={!props.canMoveDown} onClick={() => props.onMove(1)}>
					<ArrowDown size={14} aria-hidden="true" />
					{RULES.moveDown}
				</button>
				<button type="button" class="button" onClick={props.onCopy}>
					{RULES.copyRule}
				</button>
				<button type="button" class="button" onClick={props.onOff}>
					{mark === 'added' ? RULES.remove : RULES.turnOff}
				</button>
				{props.onRevert && (
					<button type="button" class="button" onClick={props.onRevert}>
						{RULES.revertRule}
					</button>
				)}
			</div>
		</header>
	);
}
