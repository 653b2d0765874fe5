import { useEffect, useState } from 'preact/hooks';
import type { NoticeItem } from '../../../components/Notice';
import { EditBar } from '../../../components/rules/EditBar';
import { RULES } from '../../../components/rules/rules-text';
import type { Side } from '../../../components/rules/UpdateList';
import { Tabs } from '../../../components/Tabs';
import type { Settings } from '../../../utils/domain/settings';
import type { Pack } from '../../../utils/policy/pack';
import { Waiting } from '../Waiting';
import { changeItems } from './change-text';
import { ExceptionsPart } from './ExceptionsPart';
import { QuestionsPart } from './QuestionsPart';
import { ReasonsPart } from './ReasonsPart';
import { ReviewPart } from './ReviewPart';
import { RulesPart } from './RulesPart';
import type { Desk, RuleDesk } from './rule-desk';
import { SourcesPart } from './SourcesPart';
import { UpdatesPart } from './UpdatesPart';
import { conflictsByPlace, withSide } from './updates';
import { useUndoKeys } from './use-keys';
import './rules.css';
import './rule-inputs.css';
import './review.css';

interface Props {
	desk: RuleDesk;
	settings: Settings;
	/** Epoch ms; for the sample cases. */
	now: number;
}

type Part = keyof typeof RULES.parts;

/** The editor of the rules in force. What is changed is a draft until it is switched on. */
export function RulesPage({ desk, settings, now }: Props) {
	useEffect(() => {
		// A draft in work is not read over: it is newer than what is stored.
		if (!desk.isDirty.value) void desk.read();
		const flush = () => void desk.flush();
		document.addEventListener('visibilitychange', flush);
		return () => {
			document.removeEventListener('visibilitychange', flush);
			flush();
		};
	}, [desk]);
	useUndoKeys(desk.undo, desk.redo);
	const loaded = desk.desk.value;
	const draft = desk.history.value?.now;
	if (loaded.kind !== 'ready') return <Waiting loaded={loaded} />;
	if (!draft) return null;
	return <Editor desk={desk} packs={loaded.value} draft={draft} settings={settings} now={now} />;
}

interface EditorProps extends Props {
	packs: Desk;
	draft: Pack;
}

function Editor({ desk, packs, draft, settings, now }: EditorProps) {
	const [part, setPart] = useState<Part>('rules');
	const [isReview, setReview] = useState(false);
	const [rule, setRule] = useState<string | undefined>(draft.rules[0]?.id);
	const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map());
	const [notice, setNotice] = useState<NoticeItem | undefined>();
	const conflicts = conflictsByPlace(packs.conflicts);
	const unsettled = [...conflicts.keys()].filter((key) => !sides.has(key)).length;
	const items = changeItems(packs.inForce, draft);
	const edit = (pack: Pack, place?: string) => {
		setNotice(undefined);
		desk.edit(pack, place);
	};
	const parts = (Object.keys(RULES.parts) as Part[]).filter((id) => id !== 'updates' || conflicts.size > 0);
	const shown = parts.includes(part) ? part : 'rules';
	const common = { draft, base: packs.base, edit };
	function open(id: string) {
		setRule(id);
		setPart('rules');
		setReview(false);
	}
	return (
		<div class="rules-page">
			<EditBar
				title={RULES.packTitle(packs.base.title, packs.base.version)}
				pending={items.length}
				isReview={isReview}
				canReview={items.length > 0 || conflicts.size > 0}
				canUndo={(desk.history.value?.past.length ?? 0) > 0}
				canRedo={(desk.history.value?.future.length ?? 0) > 0}
				lost={desk.lost.value}
				notice={notice}
				conflicts={conflicts.size}
				isBroken={packs.isBroken}
				movedOn={
					packs.madeOn !== null && packs.madeOn !== packs.base.version && !packs.isBroken
						? [packs.madeOn, packs.base.version]
						: undefined
				}
				onUndo={desk.undo}
				onRedo={desk.redo}
				onDrop={desk.drop}
				onReview={() => {
					setNotice(undefined);
					setReview(!isReview);
				}}
				onUpdates={() => {
					setReview(false);
					setPart('updates');
				}}
			/>
			{isReview ? (
				<ReviewPart
					draft={draft}
					packs={packs}
					items={items}
					unsettled={unsettled}
					settings={settings}
					now={now}
					onOpen={open}
					onApply={async (pack) => {
						const done = await desk.save(pack);
						if (!done.ok) return done.error;
						setSides(new Map());
						setReview(false);
						setNotice({ tone: 'good', text: RULES.applied });
						return undefined;
					}}
				/>
			) : (
				<>
					<Tabs
						tabs={parts.map((id) => ({
							id,
							label: RULES.parts[id],
							count: id === 'updates' ? unsettled : undefined,
						}))}
						current={shown}
						controls="rules-part"
						onChoose={(id: Part) => setPart(id)}
					/>
					<div id="rules-part" role="tabpanel" aria-labelledby={`rules-part-${shown}`} class="rules-part">
						{shown === 'rules' && <RulesPart {...common} current={rule} onOpen={setRule} />}
						{shown === 'reasons' && <ReasonsPart {...common} />}
						{shown === 'questions' && <QuestionsPart {...common} />}
						{shown === 'exceptions' && <ExceptionsPart {...common} />}
						{shown === 'sources' && <SourcesPart {...common} />}
						{shown === 'updates' && (
							<UpdatesPart
								{...common}
								conflicts={conflicts}
								sides={sides}
								onOpen={open}
								onChoose={(key, side) => {
									const conflict = conflicts.get(key);
									if (!conflict) return;
									setSides(new Map(sides).set(key, side));
									edit(withSide(draft, packs.base, conflict, side));
								}}
							/>
						)}
					</div>
				</>
			)}
		</div>
	);
}
