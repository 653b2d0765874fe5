// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { KeyNamesContext, keyNamesOf } from '../../components/key-names';
import { PictureResult } from '../../components/PictureResult';
import { ReplyPicker } from '../../components/ReplyPicker';
import { ReplyPicture } from '../../components/ReplyPicture';
import { EditBar } from '../../components/rules/EditBar';

afterEach(cleanup);

const nothing = () => undefined;

/** Everything in which a key is named, on a computer of this kind. */
function textOn(platform: string): string {
	const { container } = render(
		<KeyNamesContext.Provider value={keyNamesOf(platform)}>
			{(['copied', 'byHand', 'rightClick'] as const).map((state) => (
				<PictureResult key={state} picture={{ state }} onCopy={nothing} />
			))}
			<ReplyPicture
				picture={undefined}
				busy={false}
				trouble={undefined}
				onFile={nothing}
				onRemove={nothing}
			/>
			<ReplyPicker
				{...{ items: [], query: '', active: 0, focus: false, look: undefined }}
				{...{ onQuery: nothing, onActive: nothing, onPick: nothing, onTone: nothing, onLanguage: nothing }}
			/>
			<EditBar
				{...{ title: '', pending: 0, isReview: false, canReview: false, canUndo: true, canRedo: true }}
				{...{ lost: undefined, notice: undefined, conflicts: 0, isBroken: false, movedOn: undefined }}
				{...{ onUndo: nothing, onRedo: nothing, onDrop: nothing, onReview: nothing, onUpdates: nothing }}
			/>
		</KeyNamesContext.Provider>,
	);
	const titles = [...container.querySelectorAll<HTMLElement>('[title]')].map(({ title }) => title);
	return [container.textContent, ...titles].join(' ');
}

describe('the keys that are named', () => {
	it.each(['MacIntel', 'MacPPC'])('are those of a Mac on %s, and no others', (platform) => {
		const text = textOn(platform);
		expect(text.match(/⌘V/g)).toHaveLength(4);
		for (const name of ['⌥+数字', ' ⌘Z', '⇧⌘Z']) expect(text).toContain(name);
		expect(text).not.toMatch(/Ctrl|Alt/);
	});

	it.each(['Win32', 'Linux x86_64', ''])('are those of any other keyboard on "%s"', (platform) => {
		const text = textOn(platform);
		expect(text.match(/Ctrl\+V/g)).toHaveLength(4);
		for (const name of ['Alt+数字', 'Ctrl+Z', 'Ctrl+Shift+Z']) expect(text).toContain(name);
		expect(text).not.toMatch(/[⌘⌥⇧]/);
	});
});
