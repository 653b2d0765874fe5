import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ChangeItem, ChangeList } from '../../../components/rules/ChangeList';
import { FindingCards } from '../../../components/rules/FindingCards';
import { RULES } from '../../../components/rules/rules-text';
import { SwitchOn } from '../../../components/rules/SwitchOn';
import { type TrialSet, TrialView } from '../../../components/rules/TrialView';
import { Section } from '../../../components/Section';
import type { Settings } from '../../../utils/domain/settings';
import { checkPack, type Finding } from '../../../utils/policy/checks';
import { type Pack, parsePack } from '../../../utils/policy/pack';
import { tryPack } from '../../../utils/policy/trial';
import { Waiting } from '../Waiting';
import { type Flaw, flawOf } from './flaw-text';
import type { Desk } from './rule-desk';
import { sampleCases } from './sample-cases';
import { useRecorded } from './use-recorded';

interface Props {
	draft: Pack;
	packs: Desk;
	items: readonly ChangeItem[];
	/** Conflicts with the platform's update that nobody has chosen a side of. */
	unsettled: number;
	settings: Settings;
	/** Epoch ms; for the sample cases. */
	now: number;
	onOpen(rule: string): void;
	/** Switches it on; what comes back is why not. */
	onApply(pack: Pack): Promise<string | undefined>;
}

/** What was changed, what is wrong with it, what it would do; then it is switched on. */
export function ReviewPart(props: Props) {
	const { draft, items, onOpen } = props;
	const flaw = useMemo(() => flawOf(draft), [draft]);
	return (
		<div class="review">
			<Section
				title={RULES.changesTitle}
				aside={<span class="muted number small">{RULES.count(items.length)}</span>}
			>
				<ChangeList items={items} onOpen={onOpen} />
			</Section>
			{flaw ? <Unfinished flaw={flaw} onOpen={onOpen} /> : <Checked {...props} />}
		</div>
	);
}

function Unfinished({ flaw, onOpen }: { flaw: Flaw; onOpen(rule: string): void }) {
	const { rule, where, why } = flaw;
	return (
		<p class="note" data-tone="danger" role="alert">
			{RULES.flaw(where, why)}{' '}
			{rule !== undefined && (
				<button type="button" class="link" onClick={() => onOpen(rule)}>
					{RULES.goThere}
				</button>
			)}
		</p>
	);
}

function Checked({ draft, packs, items, unsettled, settings, now, onOpen, onApply }: Props) {
	const pack = useMemo(() => {
		const read = parsePack(draft);
		return read.ok ? read.value : draft;
	}, [draft]);
	const findings = useFindings(pack, packs.base);
	const recorded = useRecorded();
	const [chosen, setChosen] = useState<TrialSet | undefined>();
	const samples = useMemo(() => sampleCases(settings.shop, now), [settings.shop, now]);
	const cases = recorded.kind === 'ready' ? recorded.value : [];
	const set = chosen ?? (recorded.kind === 'loading' || cases.length > 0 ? 'recorded' : 'samples');
	const trial = useMemo(
		() => tryPack(packs.inForce, pack, set === 'recorded' ? cases : samples),
		[packs.inForce, pack, set, cases, samples],
	);
	const titleOf = (id: string) =>
		[...pack.rules, ...packs.base.rules].find((rule) => rule.id === id)?.title ?? id;
	return (
		<>
			<Section title={RULES.trialTitle}>
				{recorded.kind === 'loading' ? (
					<Waiting loaded={recorded} />
				) : (
					<TrialView
						chosen={set}
						counts={{ recorded: cases.length, samples: samples.length }}
						failed={recorded.kind === 'failed' ? recorded.why : undefined}
						trial={trial}
						sources={pack.sources}
						onChoose={setChosen}
					/>
				)}
			</Section>
			<Section title={RULES.checksTitle}>
				<FindingCards findings={findings} titleOf={titleOf} onOpen={onOpen} />
			</Section>
			<SwitchOn
				blocks={findings?.filter(({ severity }) => severity === 'block').length}
				warns={findings?.filter(({ severity }) => severity === 'warn').length ?? 0}
				unsettled={unsettled}
				canApply={items.length > 0 || packs.conflicts.length > 0}
				onApply={() => onApply(pack)}
			/>
		</>
	);
}

/** The checks take up to two seconds, so what was changed is drawn first. */
function useFindings(pack: Pack, base: Pack): readonly Finding[] | undefined {
	const [found, setFound] = useState<{ pack: Pack; findings: readonly Finding[] } | undefined>();
	useEffect(() => {
		const timer = setTimeout(() => setFound({ pack, findings: checkPack(pack, base) }), 50);
		return () => clearTimeout(timer);
	}, [pack, base]);
	return found?.pack === pack ? found.findings : undefined;
}
