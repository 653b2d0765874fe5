import { build } from 'vite';

/** The script of the changed pages, made from `page/main.ts`, as one text that may stand inside a document. */
export async function bundlePageScript(): Promise<string> {
	const made = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: 'tests/fuzz/page/main.ts', formats: ['iife'], name: 'chaosPage' },
		},
	});
	const outputs = (Array.isArray(made) ? made : [made]).flatMap((each) =>
		'output' in each ? each.output : [],
	);
	const [chunk] = outputs.flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
	if (chunk === undefined) throw new Error('The script of the changed pages could not be built.');
	return chunk.replaceAll('</script', '<\\/script');
}
