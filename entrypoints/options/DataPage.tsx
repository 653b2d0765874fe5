import { useCallback, useEffect, useState } from 'preact/hooks';
import { DataSection } from '../../components/DataSection';
import { LOADING, type Loaded, load } from '../../components/loaded';
import type { NoticeItem } from '../../components/Notice';
import { OPTIONS } from '../../components/options-text';
import type { Settings } from '../../utils/domain/settings';
import { ask } from '../../utils/messages/client';
import type { StorageState } from '../../utils/messages/protocol';
import { Waiting } from './Waiting';

interface Props {
	/** Absent where they cannot be read. */
	settings?: Settings;
	onChange(settings: Settings): void;
	onReplaced(): void;
}

/** What is stored, for how long, and the way to be rid of it. */
export function DataPage({ settings, onChange, onReplaced }: Props) {
	const [storage, setStorage] = useState<Loaded<StorageState>>(LOADING);
	const [notice, setNotice] = useState<NoticeItem | undefined>();
	const refresh = useCallback(async () => setStorage(await load(ask('storage/state'))), []);
	useEffect(() => {
		refresh();
	}, [refresh]);
	if (storage.kind !== 'ready') return <Waiting loaded={storage} />;

	async function wipe() {
		const done = await load(ask('data/wipe'));
		if (done.kind === 'failed') return setNotice({ tone: 'danger', text: done.why });
		setNotice({ tone: 'good', text: OPTIONS.wiped });
		onReplaced();
		await refresh();
	}
	async function restore() {
		const done = await load(ask('data/restore'));
		if (done.kind === 'failed') return setNotice({ tone: 'danger', text: done.why });
		setNotice({ tone: 'good', text: OPTIONS.restored });
		onReplaced();
		await refresh();
	}
	async function rebuild() {
		const done = await load(ask('data/rebuild'));
		if (done.kind === 'failed') return setNotice({ tone: 'danger', text: done.why });
		onReplaced();
		await refresh();
	}
	return (
		<DataSection
			{...(settings && { settings })}
			storage={storage.value}
			notice={notice}
			onChange={onChange}
			onWipe={wipe}
			onRestore={restore}
			onRebuild={rebuild}
		/>
	);
}
