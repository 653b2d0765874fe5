import type { ReplyEditorProps } from '../../../components/ReplyEditor';
import type { ReplyFiguresProps } from '../../../components/ReplyFigures';
import type { ReplyPictureProps } from '../../../components/ReplyPicture';
import { instantText } from '../../../utils/domain/clock';
import { OUTCOME_LABELS } from '../../../utils/domain/labels';
import { OUTCOMES } from '../../../utils/domain/words';
import { countEdits } from '../../../utils/replies/edit-counts';
import { findingsOf, prepareReply } from '../../../utils/replies/prepare';
import { type Reply, TONE_LABELS, TONES } from '../../../utils/replies/reply';
import { SCENARIOS } from '../../../utils/replies/scenarios';
import { VARIABLE_NAMES, variablesOf } from '../../../utils/replies/variables';
import type { ReplyEnds } from '../../../utils/storage/reply-ends';
import type { ReplyStore, Usage } from '../reply-store';
import type { TryCase } from '../sample-case';
import type { PictureDesk } from './picture-desk';

const TONE_CHOICES = TONES.map((id) => ({ id, label: TONE_LABELS[id] }));

/** What the editor shows of a draft, with the text it gives for one case. */
export function editorOf(
	draft: Reply,
	store: ReplyStore,
	{ facts }: TryCase,
	now: number,
): Omit<ReplyEditorProps, 'cases' | 'tried' | 'onTry'> {
	const variables = variablesOf({ key: '/', facts }, now);
	const prepared = prepareReply(draft, variables, {});
	const broken = prepared.kind === 'error' ? prepared.error : undefined;
	const text = prepared.kind === 'text' ? prepared.text : prepared.kind === 'gaps' ? prepared.preview : '';
	return {
		draft,
		dirty: store.dirty.value,
		changed: store.isChanged(draft),
		scenarios: SCENARIOS,
		tones: TONE_CHOICES,
		variables: VARIABLE_NAMES,
		preview: text,
		error: store.error.value ?? broken,
		// The hour is left to the moment of sending: noon finds nothing late.
		findings: findingsOf(text, facts, NOON),
		picture: draft.origin === 'built-in' ? undefined : pictureOf(store.picture),
		onChange: store.change,
		onSave: store.save,
		onDiscard: store.discard,
		onRemove: store.remove,
	};
}

function pictureOf(desk: PictureDesk): ReplyPictureProps {
	const shown = desk.shown.value;
	return {
		picture: shown && {
			...shown,
			address: `data:image/png;base64,${shown.png}`,
			kilobytes: Math.ceil(shown.bytes / 1024),
		},
		busy: desk.busy.value,
		trouble: desk.trouble.value,
		onFile: desk.take,
		onRemove: desk.remove,
	};
}

/** Twelve o'clock in Shanghai. */
const NOON = 4 * 60 * 60 * 1000;

/** How a reply was used, in the words of the page. */
export function figuresOf(
	id: string,
	usage: Usage,
	ends: Readonly<Record<string, ReplyEnds>>,
): ReplyFiguresProps {
	const used = Object.hasOwn(usage, id) ? usage[id] : undefined;
	const became = Object.hasOwn(ends, id) ? ends[id] : undefined;
	const outcomes = OUTCOMES.flatMap((outcome) => {
		const count = became?.closed[outcome] ?? 0;
		return count > 0 ? [{ label: OUTCOME_LABELS[outcome], count }] : [];
	});
	return {
		times: used?.times ?? 0,
		last: used ? instantText(used.lastUsedAt) : '',
		edits: countEdits(used?.edits ?? {}),
		ends: became && {
			cases: became.cases,
			closed: outcomes.reduce((sum, { count }) => sum + count, 0),
			outcomes,
		},
	};
}
