import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Given, LOADING, type Loaded, load } from '../../components/loaded';
import type { NoticeItem } from '../../components/Notice';
import { OPTIONS } from '../../components/options-text';
import { type PackItem, PackSection } from '../../components/PackSection';
import { RULES } from '../../components/rules/rules-text';
import { ok } from '../../utils/domain/result';
import { ask } from '../../utils/messages/client';
import { LARGEST_PACK_FILE, readText } from './backup-file';
import { offerFile } from './offer-file';
import { Waiting } from './Waiting';

interface Packs {
	packs: PackItem[];
	/** Changes that the shop made of the chosen one. */
	changes: number;
}

async function readPacks(): Promise<Given<Packs>> {
	const [packs, state] = await Promise.all([ask('packs/list'), ask('pack/state')]);
	if (!packs.ok) return packs;
	return state.ok ? ok({ packs: packs.value, changes: state.value.layer?.changes.length ?? 0 }) : state;
}

/** Rule packs: which there are, which counts, and how they come in and go out. */
export function PacksPage({ onChosen }: { onChosen(): void }) {
	const [loaded, setLoaded] = useState<Loaded<Packs>>(LOADING);
	const [notice, setNotice] = useState<NoticeItem | undefined>();
	const refresh = useCallback(async () => setLoaded(await load(readPacks())), []);
	useEffect(() => {
		refresh();
	}, [refresh]);
	if (loaded.kind !== 'ready') return <Waiting loaded={loaded} />;

	async function attempt(work: Promise<Given<unknown>>, notice: NoticeItem | undefined) {
		const done = await load(work);
		if (done.kind === 'failed') return setNotice({ tone: 'danger', text: done.why });
		setNotice(notice);
		onChosen();
		await refresh();
	}

	async function take(file: File) {
		const text = await readText(file, LARGEST_PACK_FILE);
		if (!text.ok) return setNotice({ tone: 'danger', text: text.error });
		await attempt(ask('packs/import', { text: text.value }), {
			tone: 'good',
			text: OPTIONS.packImportedNote(file.name),
		});
	}

	async function give() {
		const file = await ask('pack/export');
		if (!file.ok) return setNotice({ tone: 'danger', text: RULES.exportFailed(file.error) });
		offerFile(file.value.fileName, file.value.text);
		setNotice({ tone: 'good', text: RULES.exportDone(file.value.fileName) });
	}
	return (
		<PackSection
			packs={loaded.value.packs}
			changes={loaded.value.changes}
			notice={notice}
			onChoose={(id) => void attempt(ask('packs/choose', { id }), undefined)}
			onFile={(file) => void take(file)}
			onExport={() => void give()}
			onReset={() => void attempt(ask('pack/reset'), { tone: 'good', text: RULES.resetDone })}
		/>
	);
}
