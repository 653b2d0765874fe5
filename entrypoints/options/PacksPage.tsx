import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Given, LOADING, type Loaded, load } from '../../components/loaded';
import type { NoticeItem } from '../../components/Notice';
import { OPTIONS } from '../../components/options-text';
import { type PackItem, PackSection } from '../../components/PackSection';
import { ok } from '../../utils/domain/result';
import { ask } from '../../utils/messages/client';
import type { Pack } from '../../utils/policy/pack';
import { readText } from './backup-file';
import { ruleItems } from './rule-items';
import { Waiting } from './Waiting';

async function readPacks(): Promise<Given<{ packs: PackItem[]; pack: Pack }>> {
	const packs = await ask('packs/list');
	if (!packs.ok) return packs;
	const active = packs.value.find((pack) => pack.active) ?? packs.value[0];
	const pack = await ask('packs/read', { id: active?.id ?? '' });
	return pack.ok ? ok({ packs: packs.value, pack: pack.value }) : pack;
}

/** Rule packs: which there are, which counts, and what is in it. */
export function PacksPage({ onChosen }: { onChosen(): void }) {
	const [loaded, setLoaded] = useState<Loaded<{ packs: PackItem[]; pack: Pack }>>(LOADING);
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
		await refresh();
	}

	async function take(file: File) {
		const text = await readText(file);
		if (!text.ok) return setNotice({ tone: 'danger', text: text.error });
		await attempt(ask('packs/import', { text: text.value }), {
			tone: 'good',
			text: OPTIONS.packImportedNote(file.name),
		});
	}
	return (
		<PackSection
			packs={loaded.value.packs}
			rules={ruleItems(loaded.value.pack)}
			sources={loaded.value.pack.sources}
			notice={notice}
			onChoose={async (id) => {
				await attempt(ask('packs/choose', { id }), undefined);
				onChosen();
			}}
			onFile={take}
		/>
	);
}
