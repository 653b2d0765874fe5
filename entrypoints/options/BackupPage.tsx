import { useEffect, useState } from 'preact/hooks';
import { type BackupFile, BackupSection } from '../../components/BackupSection';
import { load } from '../../components/loaded';
import type { NoticeItem } from '../../components/Notice';
import { OPTIONS } from '../../components/options-text';
import { ask } from '../../utils/messages/client';
import { describeBackup, readText } from './backup-file';
import { offerFile } from './offer-file';

/** Export, and import with the counts of both sides before the word is given. */
export function BackupPage({ onRestored }: { onRestored(): void }) {
	const [now, setNow] = useState<Record<string, number>>({});
	const [chosen, setChosen] = useState<{ file: BackupFile; text: string } | undefined>();
	const [busy, setBusy] = useState(false);
	const [exported, setExported] = useState<{
		notice: NoticeItem;
		counts: Record<string, number> | undefined;
	}>();
	const [notice, setNotice] = useState<NoticeItem | undefined>();
	useEffect(() => {
		load(ask('storage/state')).then((state) => state.kind === 'ready' && setNow(state.value.counts));
	}, []);

	async function save() {
		setBusy(true);
		const made = await load(ask('backup/export'));
		setBusy(false);
		if (made.kind === 'failed') {
			setExported({ notice: { tone: 'danger', text: OPTIONS.saveFailed(made.why) }, counts: undefined });
		}
		if (made.kind !== 'ready') return;
		offerFile(made.value.fileName, made.value.text);
		const text = OPTIONS.exportDone(made.value.fileName);
		setExported({ notice: { tone: 'good', text }, counts: { ...made.value.counts } });
	}

	async function take(file: File) {
		setNotice(undefined);
		setChosen(undefined);
		const text = await readText(file);
		const described = text.ok ? describeBackup(file.name, text.value) : text;
		if (!described.ok) return setNotice({ tone: 'danger', text: OPTIONS.importFailed(described.error) });
		if (text.ok) setChosen({ file: described.value, text: text.value });
	}

	async function restore() {
		if (!chosen) return;
		setBusy(true);
		const done = await load(ask('backup/import', { text: chosen.text }));
		setBusy(false);
		if (done.kind === 'failed') setNotice({ tone: 'danger', text: OPTIONS.importFailed(done.why) });
		if (done.kind !== 'ready') return;
		setChosen({ text: '', file: { ...chosen.file, counts: { ...done.value.counts }, restored: true } });
		setNotice({ tone: 'good', text: OPTIONS.importDone });
		onRestored();
	}
	return (
		<BackupSection
			now={now}
			file={chosen?.file}
			busy={busy}
			exported={exported}
			notice={notice}
			onExport={save}
			onFile={take}
			onRestore={restore}
			onCancel={() => setChosen(undefined)}
		/>
	);
}
