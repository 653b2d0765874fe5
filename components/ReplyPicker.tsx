import { Image, Pin, Search } from 'lucide-preact';
import { type ComponentChildren, Fragment } from 'preact';
import { useContext, useEffect, useId, useRef } from 'preact/hooks';
import { KeyNamesContext } from './key-names';
import { listKey } from './keys';
import { PANEL } from './panel-text';
import { PICTURE } from './picture-text';
import { ReplyLook } from './ReplyLook';
import type { ReplyItem, ReplyLook as ReplyLookItem } from './reply-item';

interface Props {
	items: readonly ReplyItem[];
	query: string;
	/** Index of the marked item. */
	active: number;
	/** Put the caret into the search box at once; not while the host's reply box drives the list. */
	focus: boolean;
	onQuery(query: string): void;
	onActive(index: number): void;
	onPick(id: string, event: Event): void;
	/** The marked reply in full; absent where there is none. */
	look: ReplyLookItem | undefined;
	onTone(id: string): void;
	onLanguage(language: 'zh' | 'en'): void;
}

/** One search box over the list. The focus stays in the box; the marked option follows the arrows. */
export function ReplyPicker(props: Props) {
	const { items, query, active, focus, look, onQuery, onActive, onPick } = props;
	const { alt } = useContext(KeyNamesContext);
	const id = useId();
	const box = useRef<HTMLInputElement>(null);
	const list = useRef<HTMLUListElement>(null);
	useEffect(() => {
		if (focus) box.current?.focus({ preventScroll: true });
	}, [focus]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when what is marked changes.
	useEffect(() => {
		list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
	}, [active, items]);

	const grouped = query === '' && items.some((item) => item.suits);

	function press(event: KeyboardEvent) {
		const key = listKey(event, query !== '');
		if (!key) return;
		event.preventDefault();
		if (key.do === 'move') {
			if (items.length > 0) onActive((active + key.by + items.length) % items.length);
			return;
		}
		const chosen = items[key.do === 'digit' ? key.index : active];
		if (chosen) onPick(chosen.id, event);
	}

	return (
		<div class="picker">
			<div class="search">
				<Search size={14} aria-hidden="true" />
				<input
					ref={box}
					class="input"
					type="text"
					role="combobox"
					aria-label={PANEL.searchLabel}
					aria-expanded="true"
					aria-controls={id}
					aria-autocomplete="list"
					aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
					placeholder={PANEL.search}
					autoComplete="off"
					spellcheck={false}
					value={query}
					onInput={(event) => onQuery(event.currentTarget.value)}
					onKeyDown={press}
				/>
				<span class="muted small number" role="status">
					{query !== '' && PANEL.hits(items.length)}
				</span>
			</div>
			{items.length === 0 && <p class="muted empty">{PANEL.noHits}</p>}
			{/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a select cannot show two lines for one option. */}
			<ul ref={list} id={id} role="listbox" aria-label={PANEL.say} class="replies">
				{items.map((item, index) => (
					<Fragment key={item.id}>
						{grouped && item.suits !== items[index - 1]?.suits && (
							<li role="presentation" class="reply-group small muted">
								{item.suits ? PANEL.suits : PANEL.others}
							</li>
						)}
						{/* biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys. */}
						<li
							id={`${id}-${index}`}
							// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as for the list.
							role="option"
							tabIndex={-1}
							aria-selected={index === active}
							class="reply"
							// The caret stays in whichever box has it, here or on the page.
							onMouseDown={(event) => event.preventDefault()}
							onClick={(event) => onPick(item.id, event)}
						>
							<ReplyLine item={item} digit={index < 9 ? index + 1 : undefined} />
						</li>
					</Fragment>
				))}
			</ul>
			{look && <ReplyLook look={look} onTone={props.onTone} onLanguage={props.onLanguage} />}
			<p class="muted small picker-hint">{PANEL.keysHint(alt)}</p>
		</div>
	);
}

/** Title and scenario, then the text on one line. */
export function ReplyLine({ item, digit }: { item: ReplyItem; digit?: number | undefined }) {
	return (
		<>
			<span class="reply-title">
				{digit !== undefined && <kbd>{digit}</kbd>}
				{item.pinned && <Pin size={12} aria-label={PANEL.pinned} />}
				{item.picture && <Image size={12} aria-label={PICTURE.has} />}
				<strong>
					<Marked text={item.title} marks={item.marks ?? []} />
				</strong>
				<span class="muted small">{item.scenario}</span>
				{item.why && <span class="reply-why small">{item.why}</span>}
			</span>
			<span class="reply-preview">
				<Marked text={item.preview} marks={placesOf(item.preview, item.words ?? [])} />
			</span>
		</>
	);
}

/** A text with what the search met in it. */
function Marked({ text, marks }: { text: string; marks: readonly { from: number; to: number }[] }) {
	const parts: ComponentChildren[] = [];
	let done = 0;
	for (const { from, to } of marks.toSorted((a, b) => a.from - b.from)) {
		if (from < done) continue;
		parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
		done = to;
	}
	return <>{[...parts, text.slice(done)]}</>;
}

function placesOf(text: string, words: readonly string[]): { from: number; to: number }[] {
	return words.flatMap((word) => {
		const from = text.toLowerCase().indexOf(word);
		return from === -1 ? [] : [{ from, to: from + word.length }];
	});
}
