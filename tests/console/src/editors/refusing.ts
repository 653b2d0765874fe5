import type { Mount } from './editor';

/** More at once than this was not typed by hand. */
const BY_HAND = 1;

/** An editable element that takes what is typed and nothing else: pastes and longer texts are cancelled, what comes in otherwise is taken out at once. */
export const refusing: Mount = (place) => {
	const { box, draw, text } = editable(place);
	const cancel = (event: Event) => event.preventDefault();
	box.addEventListener('paste', cancel);
	box.addEventListener('beforeinput', (event) => {
		if ((event.data?.length ?? 0) > BY_HAND) cancel(event);
	});
	box.addEventListener('input', () => {
		draw();
		box.ownerDocument.getSelection()?.selectAllChildren(box);
		box.ownerDocument.getSelection()?.collapseToEnd();
	});
	return { text };
};

/** An editable element that lets longer texts happen and draws its own state over them in the next frame, without minding the caret. */
export const reverting: Mount = (place) => {
	const { box, draw, text } = editable(place);
	box.addEventListener('input', () => requestAnimationFrame(draw));
	return { text };
};

/** An editable element with its text in a state that grows only by what is typed. */
function editable(place: HTMLElement) {
	const box = place.ownerDocument.createElement('div');
	box.contentEditable = 'true';
	place.append(box);
	let held = '';
	box.addEventListener('input', () => {
		const now = box.textContent ?? '';
		if (now.length - held.length <= BY_HAND) held = now;
	});
	const draw = (): void => {
		if (box.textContent !== held) box.textContent = held;
	};
	return { box, draw, text: () => held };
}

/** A text area whose value is a state that takes no longer texts; the state is drawn in a later task, as frameworks do. */
export const revertingTextarea: Mount = (place) => {
	const box = place.ownerDocument.createElement('textarea');
	place.append(box);
	let held = '';
	box.addEventListener('input', () => {
		if (box.value.length - held.length <= BY_HAND) held = box.value;
		else
			setTimeout(() => {
				box.value = held;
			});
	});
	return { text: () => held };
};
