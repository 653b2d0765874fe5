import { useEffect } from 'preact/hooks';
import { isComposing } from '../../../components/keys';

/** Undo and redo keys, wherever the focus is but in a text field, which has its own. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
	useEffect(() => {
		function onKeyDown(event: KeyboardEvent) {
			if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.altKey) return;
			const key = event.key.toLowerCase();
			if ((key !== 'z' && key !== 'y') || isText(event.target)) return;
			event.preventDefault();
			if (key === 'y' || event.shiftKey) redo();
			else undo();
		}
		window.addEventListener('keydown', onKeyDown);
		return () => window.removeEventListener('keydown', onKeyDown);
	}, [undo, redo]);
}

function isText(target: EventTarget | null): boolean {
	if (target instanceof HTMLTextAreaElement) return true;
	return target instanceof HTMLInputElement && !/^(checkbox|radio|button|file)$/.test(target.type);
}
