import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/tokens.css';
import { KeyNamesContext, keyNamesOf } from '../../components/key-names';
import { ask } from '../../utils/messages/client';
import { BUILT_IN_REPLIES } from '../../utils/replies/built-in';
import { OptionsApp } from './OptionsApp';
import { offerBlob } from './offer-file';
import { createManageStore } from './replies/manage-store';
import { preparePicture } from './replies/prepare-picture';
import { readReplyFile } from './replies/read-file';
import { writeReplyFile } from './replies/write-file';
import { createReplyStore } from './reply-store';
import { createRuleDesk } from './rules/rule-desk';
import './options.css';
import './console.css';
import './replies.css';

/** Twelve megabytes of pictures may move, or 20 000 replies, which take three seconds on a machine that is busy. */
const LONG = { limitMs: 60_000 };
const readPicture = (id: string) => ask('replies/picture', { id });

const replies = createReplyStore({
	builtIn: BUILT_IN_REPLIES,
	list: () => ask('replies/list', undefined, LONG),
	save: (reply) => ask('replies/save', reply),
	remove: (id) => ask('replies/remove', { id }),
	newId: () => `mine-${crypto.randomUUID()}`,
	pictures: {
		read: readPicture,
		save: (id, png) => ask('replies/illustrate', { id, png }),
		prepare: preparePicture,
	},
});
const manage = createManageStore(
	{
		change: (change) => ask('replies/change', change, LONG),
		undoState: () => ask('replies/undo-state'),
		undo: (at) => ask('replies/undo', { at }, LONG),
		ends: () => ask('replies/ends'),
		read: readReplyFile,
		picture: { read: readPicture, prepare: preparePicture },
		write: writeReplyFile,
		offer: offerBlob,
		newId: () => `mine-${crypto.randomUUID()}`,
	},
	replies,
);
// The built-in ones are shown until the background answers, and stay where it does not.
replies.load();
manage.load();
ask('replies/proposed').then((made) => {
	if (made.ok && made.value) replies.create(made.value);
});

const rules = createRuleDesk({
	state: () => ask('pack/state'),
	keep: (pack) => ask('pack/draft', { pack }),
	save: (pack) => ask('pack/save', { pack }),
	reset: () => ask('pack/reset'),
	now: Date.now,
});

// So that a draft in work shows beside the section's name from the start.
void rules.read();

const root = document.getElementById('app');
const { version } = browser.runtime.getManifest();
if (root)
	render(
		<KeyNamesContext.Provider value={keyNamesOf(navigator.platform)}>
			<OptionsApp replies={replies} rules={rules} manage={manage} version={version} now={Date.now()} />
		</KeyNamesContext.Provider>,
		root,
	);
