import '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AboutSection } from '../../components/AboutSection';
import { FeatureSection } from '../../components/FeatureSection';
import { OPTIONS, SECTION_IDS, SECTIONS, type SectionId } from '../../components/options-text';
import { RULES } from '../../components/rules/rules-text';
import { ShopSection } from '../../components/ShopSection';
import type { Settings } from '../../utils/domain/settings';
import { BackupPage } from './BackupPage';
import { ConsolePage } from './ConsolePage';
import { DataPage } from './DataPage';
import { PacksPage } from './PacksPage';
import { RepliesPage } from './RepliesPage';
import type { ManageStore } from './replies/manage-store';
import type { ReplyStore } from './reply-store';
import { RulesPage } from './rules/RulesPage';
import type { RuleDesk } from './rules/rule-desk';
import { TermsPage } from './TermsPage';
import { useSection } from './use-section';
import { useSettings } from './use-settings';
import { useTryCases } from './use-try-cases';
import { Waiting } from './Waiting';

interface Props {
	replies: ReplyStore;
	rules: RuleDesk;
	manage: ManageStore;
	version: string;
	/** Epoch ms; for the sample case. */
	now: number;
}

export function OptionsApp({ replies, rules, manage, version, now }: Props) {
	const section = useSection();
	const { settings, status, change, reload } = useSettings();
	const unsaved = replies.dirty.value;
	useEffect(() => {
		if (!unsaved) return;
		const hold = (event: BeforeUnloadEvent) => event.preventDefault();
		window.addEventListener('beforeunload', hold);
		return () => window.removeEventListener('beforeunload', hold);
	}, [unsaved]);
	/** After another pack came into force, the editor's is not what it was. */
	function renewPack() {
		reload();
		void rules.read();
	}
	/** After a restore or a wipe nothing on this page is what it was. */
	function renew() {
		reload();
		replies.load().then(replies.discard);
		void rules.read();
		manage.load();
	}
	return (
		<div class="options">
			<header class="side">
				<p class="side-title">{OPTIONS.title}</p>
				<nav aria-label={OPTIONS.title}>
					{SECTION_IDS.map((id) => (
						<a key={id} href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
							{SECTIONS[id]}
							{id === 'rules' && rules.isDirty.value && <span class="chip">{RULES.draft}</span>}
							{id === 'replies' && unsaved && (
								<span class="chip" data-tone="warn">
									{OPTIONS.unsaved}
								</span>
							)}
						</a>
					))}
					<a href="dashboard.html" target="_blank" rel="noreferrer" class="board-link">
						{OPTIONS.board}
					</a>
				</nav>
			</header>
			<main class="content" data-section={section}>
				<div class="content-head">
					<h1>{SECTIONS[section]}</h1>
					<span role="status" class="small" data-failed={status?.failed}>
						{status?.text}
					</span>
				</div>
				{settings.kind !== 'ready' &&
					// Where nothing can be read, this page says why and is the way out.
					(settings.kind === 'failed' && section === 'data' ? (
						<DataPage onChange={change} onReplaced={renew} />
					) : (
						<Waiting loaded={settings} />
					))}
				{settings.kind === 'ready' && (
					<Section
						section={section}
						settings={settings.value}
						change={change}
						renewPack={renewPack}
						renew={renew}
						replies={replies}
						rules={rules}
						manage={manage}
						version={version}
						now={now}
					/>
				)}
			</main>
		</div>
	);
}

interface SectionProps extends Props {
	section: SectionId;
	settings: Settings;
	change(settings: Settings): void;
	/** Reads again what hangs on the chosen pack. */
	renewPack(): void;
	renew(): void;
}

function Section({
	section,
	settings,
	change,
	renewPack,
	renew,
	replies,
	rules,
	manage,
	version,
	now,
}: SectionProps) {
	switch (section) {
		case 'features':
			return <FeatureSection settings={settings} onChange={change} />;
		case 'shop':
			return <ShopSection settings={settings} onChange={change} />;
		case 'terms':
			return <TermsPage settings={settings} now={now} />;
		case 'rules':
			return <RulesPage desk={rules} settings={settings} now={now} />;
		case 'pack':
			return <PacksPage onChosen={renewPack} />;
		case 'console':
			return <ConsolePage version={version} />;
		case 'replies':
			return <Replies replies={replies} manage={manage} now={now} />;
		case 'backup':
			return <BackupPage onRestored={renew} />;
		case 'data':
			return <DataPage settings={settings} onChange={change} onReplaced={renew} />;
		case 'about':
			return <AboutSection version={version} />;
	}
}

function Replies({ replies, manage, now }: Pick<Props, 'replies' | 'manage' | 'now'>) {
	return <RepliesPage store={replies} manage={manage} cases={useTryCases(now)} now={now} />;
}
