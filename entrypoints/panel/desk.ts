import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FindingItem, ReplyGap, ReplyItem, ReplyStage } from '../../components/reply-item';
import type { ToPanel } from '../../utils/messages/panel-channel';
import type { Prepared } from '../../utils/replies/prepare';

export interface DeskParts {
	/** Replies for a search, best first; reads signals, so the list follows the case. */
	items(query: string): readonly ReplyItem[];
	prepare(id: string, answers: Record<string, string>): Prepared;
	check(text: string): readonly FindingItem[];
	insert(id: string, text: string): void;
	refuse(why: string): void;
	/** Closes the list: there is nothing in it to choose. */
	leave(): void;
	/** Only a real click or key may insert; tests have none. */
	trusted(event: Event): boolean;
}

export type HostKey = Extract<ToPanel, { type: 'key' }>;

export interface Desk {
	query: Signal<string>;
	active: Signal<number>;
	stage: Signal<ReplyStage>;
	items: ReadonlySignal<readonly ReplyItem[]>;
	search(query: string): void;
	pick(id: string, event: Event): void;
	fill(name: string, answer: string): void;
	edit(text: string): void;
	submit(event: Event): void;
	back(): void;
	/** A key pressed in the host's reply box while the list stands above it; the overlay has checked that it is real. */
	hostKey(key: HostKey): void;
}

/** What may be left empty counts as answered once it was asked for. */
function leftEmpty(gaps: readonly ReplyGap[]): Record<string, string> {
	return Object.fromEntries(gaps.filter(({ optional }) => optional).map(({ name }) => [name, '']));
}

/** The way of a reply from the list to the reply box. Nothing leaves with a gap in it, and nothing held leaves at all. */
export function createDesk(parts: DeskParts): Desk {
	const query = signal('');
	const active = signal(0);
	const stage = signal<ReplyStage>({ kind: 'list' });
	const items = computed(() => parts.items(query.value));

	function back() {
		stage.value = { kind: 'list' };
	}

	function search(next: string) {
		query.value = next;
		active.value = 0;
	}

	function proceed(id: string, title: string, text: string) {
		const findings = parts.check(text);
		if (findings.some((finding) => finding.level !== 'info'))
			stage.value = { kind: 'check', id, title, text, findings };
		else send(id, text);
	}

	function send(id: string, text: string) {
		back();
		parts.insert(id, text);
	}

	function take(id: string, answers: Record<string, string>) {
		const prepared = parts.prepare(id, answers);
		if (prepared.kind === 'error') parts.refuse(prepared.error);
		else if (prepared.kind === 'text') proceed(id, prepared.title, prepared.text);
		else stage.value = { ...prepared, kind: 'fill', id, answers };
	}

	function fill(name: string, answer: string) {
		const at = stage.value;
		if (at.kind !== 'fill') return;
		const answers = { ...at.answers, [name]: answer };
		const prepared = parts.prepare(at.id, answers);
		const preview =
			prepared.kind === 'text' ? prepared.text : prepared.kind === 'gaps' ? prepared.preview : at.preview;
		// What is being typed into stays in the form, even where it is filled; an answer may open further gaps.
		const more = prepared.kind === 'gaps' ? prepared.gaps : [];
		const gaps = [...at.gaps, ...more.filter((gap) => !at.gaps.some((one) => one.name === gap.name))];
		stage.value = { ...at, answers, preview, gaps };
	}

	function submit(event: Event) {
		const at = stage.value;
		if (!parts.trusted(event)) return;
		if (at.kind === 'fill') take(at.id, { ...leftEmpty(at.gaps), ...at.answers });
		if (at.kind !== 'check') return;
		const findings = parts.check(at.text);
		if (findings.some((finding) => finding.level === 'block')) stage.value = { ...at, findings };
		else if (at.text.trim() !== '') send(at.id, at.text);
	}

	function hostKey({ key, digit }: HostKey) {
		const count = items.value.length;
		if (stage.value.kind !== 'list') return;
		// The agent meant no reply; what is typed stays, and the next Enter is the page's own.
		if (count === 0) return key === 'Enter' ? parts.leave() : undefined;
		if (key === 'ArrowDown') active.value = (active.value + 1) % count;
		if (key === 'ArrowUp') active.value = (active.value - 1 + count) % count;
		const chosen = key === 'Enter' ? active.value : key === 'Digit' ? (digit ?? 0) - 1 : -1;
		const item = items.value[chosen];
		if (item) take(item.id, {});
	}

	return {
		query,
		active,
		stage,
		items,
		search,
		fill,
		submit,
		back,
		hostKey,
		pick: (id, event) => {
			// The second click of a double click would hit whatever stands there by then.
			const second = event instanceof MouseEvent && event.detail > 1;
			if (parts.trusted(event) && !second) take(id, {});
		},
		edit: (text) => {
			if (stage.value.kind === 'check') stage.value = { ...stage.value, text, findings: parts.check(text) };
		},
	};
}
