import { useEffect, useMemo, useState } from 'preact/hooks';
import { LOADING, type Loaded, load } from '../../components/loaded';
import type { NoticeItem } from '../../components/Notice';
import { TermsCard } from '../../components/TermsCard';
import { TERMS } from '../../components/terms-text';
import type { Settings } from '../../utils/domain/settings';
import { ask } from '../../utils/messages/client';
import { fastTermsOf } from '../../utils/policy/fast-terms';
import type { Pack } from '../../utils/policy/pack';
import {
	CARD_SIZES,
	type CardLook,
	type CardSize,
	cardNote,
	cardSvg,
	LONGEST_TITLE,
	noteText,
} from '../../utils/policy/terms-card';
import { pngAddress, svgAddress } from './card-picture';
import { inForceOf } from './rules/in-force';
import { Waiting } from './Waiting';
import './terms.css';

interface Props {
	settings: Settings;
	/** Epoch ms; the day under the note. */
	now: number;
}

/** What a shop tells its buyers of fast refunds, made of its settings and the pack in force. */
export function TermsPage({ settings, now }: Props) {
	const [pack, setPack] = useState<Loaded<Pack>>(LOADING);
	const { packId } = settings;
	// biome-ignore lint/correctness/useExhaustiveDependencies: another chosen pack is another pack in force.
	useEffect(() => {
		const read = async () => {
			const state = await load(ask('pack/state'));
			setPack(state.kind === 'ready' ? { kind: 'ready', value: inForceOf(state.value).pack } : state);
		};
		void read();
	}, [packId]);
	if (pack.kind !== 'ready') return <Waiting loaded={pack} />;
	return <Terms settings={settings} pack={pack.value} now={now} />;
}

function Terms({ settings, pack, now }: Props & { pack: Pack }) {
	const [title, setTitle] = useState('');
	const [size, setSize] = useState<CardSize>('square');
	const [look, setLook] = useState<CardLook>('light');
	const [notice, setNotice] = useState<NoticeItem | undefined>();
	const [png, setPng] = useState<string | undefined>();
	const terms = useMemo(() => fastTermsOf(pack, settings.shop, now), [pack, settings.shop, now]);
	const note = cardNote(terms, title, now);
	const svg = cardSvg(note, size, look);
	useEffect(() => {
		let left = false;
		let made: string | undefined;
		const { width, height } = CARD_SIZES[size];
		setPng(undefined);
		void pngAddress(svg, width, height).then((address) => {
			made = address;
			// By now another picture may be wanted.
			if (!left) setPng(address);
			else if (address) URL.revokeObjectURL(address);
		});
		return () => {
			left = true;
			if (made) URL.revokeObjectURL(made);
		};
	}, [svg, size]);

	async function copy() {
		try {
			await navigator.clipboard.writeText(noteText(note));
			setNotice({ tone: 'good', text: TERMS.copied });
		} catch {
			setNotice({ tone: 'danger', text: TERMS.copyFailed });
		}
	}
	return (
		<TermsCard
			title={title}
			longest={LONGEST_TITLE}
			size={size}
			look={look}
			text={noteText(note)}
			svg={svgAddress(svg)}
			png={png}
			fileName={`${note.title.replace(/[\\/:*?"<>|]/g, '')}-${size}`}
			notice={notice}
			onTitle={setTitle}
			onSize={setSize}
			onLook={setLook}
			onCopy={() => void copy()}
		/>
	);
}
