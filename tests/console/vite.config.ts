import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One self-contained bundle per page, so that no page waits for another's code. */
export default defineConfig({
	root: at('./src'),
	publicDir: false,
	logLevel: 'warn',
	define: { 'process.env.NODE_ENV': '"production"' },
	resolve: { alias: [{ find: /^vue$/, replacement: at('../../node_modules/vue/dist/vue.esm.js') }] },
	oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
	build: {
		outDir: at('../../.output/console'),
		emptyOutDir: true,
		modulePreload: false,
		target: 'es2022',
		rollupOptions: {
			input: {
				aftersales: at('./src/aftersales/main.tsx'),
				detail: at('./src/detail/main.ts'),
				orders: at('./src/orders/main.tsx'),
				chat: at('./src/chat/main.ts'),
			},
			output: {
				entryFileNames: 'static/js/[name].chunk.js',
				chunkFileNames: 'static/js/[name].js',
			},
		},
	},
});
