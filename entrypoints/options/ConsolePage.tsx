import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type ConsoleTab, ConsoleTabs } from '../../components/ConsoleTabs';
import { CONSOLE } from '../../components/console-text';
import { diagnosisText } from '../../components/diagnosis-text';
import { type Given, LOADING, type Loaded, load } from '../../components/loaded';
import { type MapFile, MapImport } from '../../components/MapImport';
import { MapInForce } from '../../components/MapInForce';
import { MapProposalCard } from '../../components/MapProposalCard';
import { Notice, type NoticeItem } from '../../components/Notice';
import { OPTIONS } from '../../components/options-text';
import type { MapProposal, MapState } from '../../utils/domain/map-change';
import type { PageHealth } from '../../utils/domain/page-health';
import { ask } from '../../utils/messages/client';
import { readText } from './backup-file';
import { Waiting } from './Waiting';

interface OpenTab extends ConsoleTab {
	health: PageHealth | null;
}

/** The open tabs of the console with what they last reported. */
async function readTabs(): Promise<OpenTab[]> {
	const open = await browser.tabs.query({ url: 'https://mms.pinduoduo.com/*' });
	const ids = open.flatMap(({ id }) => id ?? []);
	return Promise.all(
		ids.map(async (id) => {
			const health = await ask('health/read', { tabId: id });
			return { id, health: health.ok ? health.value : null };
		}),
	);
}

/** How pages are recognised: what is in force, what waits for the word, files, and how the open pages are read. */
export function ConsolePage({ version }: { version: string }) {
	const [state, setState] = useState<Loaded<MapState>>(LOADING);
	const [proposal, setProposal] = useState<MapProposal | null>(null);
	const [file, setFile] = useState<(MapFile & { text: string }) | undefined>();
	const [tabs, setTabs] = useState<OpenTab[] | undefined>();
	const [busy, setBusy] = useState(false);
	const [notice, setNotice] = useState<NoticeItem | undefined>();
	const refresh = useCallback(async () => {
		setState(await load(ask('map/read')));
		const waiting = await ask('map/proposal');
		setProposal(waiting.ok ? waiting.value : null);
		setTabs(await readTabs());
	}, []);
	useEffect(() => {
		refresh();
		window.addEventListener('focus', refresh);
		return () => window.removeEventListener('focus', refresh);
	}, [refresh]);
	if (state.kind !== 'ready') return <Waiting loaded={state} />;
	const inForce = state.value;

	/** Does it and says what became of it; false where it failed, and then nothing has changed. */
	async function change(work: Promise<Given<MapState>>, done: string): Promise<boolean> {
		setBusy(true);
		const end = await load(work);
		setBusy(false);
		if (end.kind === 'failed') setNotice({ tone: 'danger', text: end.why });
		if (end.kind !== 'ready') return false;
		setState(end);
		setNotice({ tone: 'good', text: done });
		// The open pages are read anew and need a moment to tell.
		setTimeout(() => readTabs().then(setTabs), 1500);
		return true;
	}

	async function choose(chosen: File) {
		setNotice(undefined);
		setFile(undefined);
		const text = await readText(chosen);
		if (!text.ok) return setNotice({ tone: 'danger', text: text.error });
		const check = await load(ask('map/check', { text: text.value }));
		if (check.kind === 'failed') return setNotice({ tone: 'danger', text: check.why });
		setFile({ name: chosen.name, text: text.value, check: check.value });
	}

	async function take() {
		if (file && (await change(ask('map/import', { text: file.text }), CONSOLE.imported))) setFile(undefined);
	}

	async function accept() {
		if (proposal && (await change(ask('map/accept', { at: proposal.at }), CONSOLE.accepted)))
			setProposal(null);
	}

	async function discard() {
		const done = await load(ask('map/discard'));
		if (done.kind === 'failed') return setNotice({ tone: 'danger', text: done.why });
		setProposal(null);
		setNotice({ tone: 'good', text: CONSOLE.discarded });
	}

	async function teach(tabId: number) {
		const started = await load(ask('teach/start', { tabId }));
		const shown =
			started.kind === 'ready' && (await browser.tabs.update(tabId, { active: true }).catch(() => null));
		if (!shown) setNotice({ tone: 'danger', text: CONSOLE.teachFailed });
	}

	async function copy() {
		const packs = await ask('packs/list');
		const pack = packs.ok ? packs.value.find(({ active }) => active) : undefined;
		const text = diagnosisText({
			extension: version,
			map: inForce.version,
			corrected: inForce.changes.map(({ name }) => name),
			pack: pack ? `${pack.id} ${pack.version}` : '',
			browser: navigator.userAgent,
			pages: (tabs ?? []).flatMap(({ health }) => health ?? []),
		});
		const copied = await navigator.clipboard.writeText(text).then(
			() => true,
			() => false,
		);
		setNotice(copied ? { tone: 'good', text: CONSOLE.copied } : { tone: 'danger', text: CONSOLE.notCopied });
	}

	return (
		<>
			<p class="intro">{CONSOLE.intro}</p>
			<Notice notice={notice} />
			{proposal && <MapProposalCard proposal={proposal} busy={busy} onAccept={accept} onDiscard={discard} />}
			<ConsoleTabs tabs={tabs} loading={OPTIONS.loading} onTeach={teach} onCopy={copy} onRefresh={refresh} />
			<MapInForce
				state={inForce}
				busy={busy}
				onUndo={() => change(ask('map/undo'), CONSOLE.undone)}
				onReset={() => change(ask('map/reset'), CONSOLE.wasReset)}
			/>
			<MapImport
				file={file}
				busy={busy}
				onFile={choose}
				onImport={take}
				onCancel={() => setFile(undefined)}
			/>
		</>
	);
}
