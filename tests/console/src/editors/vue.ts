import Vue from 'vue';
import { createApp, h, ref, vModelText, withDirectives } from 'vue3';
import type { Mount } from './editor';

/** Vue 2: what `v-model` on a textarea compiles to, which also waits for a composition to end. */
export const vue2: Mount = (place) => {
	const vm = new Vue({
		data: () => ({ draft: '' }),
		render(create) {
			const self = this as unknown as { draft: string };
			return create('textarea', {
				domProps: { value: self.draft },
				on: {
					input(event: Event) {
						const box = event.target as HTMLTextAreaElement & { composing?: boolean };
						if (!box.composing) self.draft = box.value;
					},
				},
				directives: [{ name: 'model', rawName: 'v-model', value: self.draft, expression: 'draft' }],
			} as never);
		},
	});
	place.append(vm.$mount().$el);
	return { text: () => (vm as unknown as { draft: string }).draft };
};

export const vue3: Mount = (place) => {
	const draft = ref('');
	const set = (value: string) => {
		draft.value = value;
	};
	createApp({
		render: () => withDirectives(h('textarea', { 'onUpdate:modelValue': set }), [[vModelText, draft.value]]),
	}).mount(place);
	return { text: () => draft.value };
};
