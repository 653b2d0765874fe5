import type { Mount } from './editor';

/** Every kind of reply box by its name in the address; each library is loaded only where it is asked for. */
export const MOUNTS: Record<string, () => Promise<Mount>> = {
	textarea: async () => (await import('./plain')).textarea,
	input: async () => (await import('./plain')).input,
	contenteditable: async () => (await import('./plain')).contenteditable,
	refusing: async () => (await import('./refusing')).refusing,
	reverting: async () => (await import('./refusing')).reverting,
	'reverting-textarea': async () => (await import('./refusing')).revertingTextarea,
	'react-textarea': async () => (await import('./react')).reactTextarea,
	'react-input': async () => (await import('./react')).reactInput,
	vue2: async () => (await import('./vue')).vue2,
	vue3: async () => (await import('./vue')).vue3,
	prosemirror: async () => (await import('./prosemirror')).prosemirror,
	slate: async () => (await import('./slate')).slate,
	draft: async () => (await import('./draft')).draft,
	quill: async () => (await import('./quill')).quill,
	lexical: async () => (await import('./lexical')).lexical,
	ckeditor: async () => (await import('./ckeditor')).ckeditor,
	codemirror: async () => (await import('./codemirror')).codemirror,
};
