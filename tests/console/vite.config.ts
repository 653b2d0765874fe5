import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * One bundle for the pages of the shell, which move between each other without a load, and one for each other stack. The chat page with another editor
 * for its reply box loads the library of that editor.
 */
export default defineConfig({
	root: at('./src'),
	publicDir: false,
	logLevel: 'warn',
	// Draft.js expects Node's name for the global object.
	define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
	resolve: {
		alias: [
			{ find: /^vue$/, replacement: at('../../node_modules/vue/dist/vue.esm.js') },
			{ find: /^names-of-this-build\/jsx-runtime$/, replacement: at('./src/common/jsx-runtime.ts') },
		],
	},
	oxc: { jsx: { runtime: 'automatic', importSource: 'names-of-this-build' } },
	build: {
		outDir: at('../../.output/console'),
		emptyOutDir: true,
		modulePreload: false,
		target: 'es2022',
		rollupOptions: {
			input: {
				shell: at('./src/shell/main.tsx'),
				detail: at('./src/detail/main.ts'),
				chat: at('./src/chat/main.ts'),
				editors: at('./src/editors/main.ts'),
			},
			output: {
				entryFileNames: 'static/js/[name].chunk.js',
				chunkFileNames: 'static/js/[name].js',
			},
		},
	},
});
