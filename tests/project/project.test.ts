import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, FEATURE_IDS } from '../../utils/domain/settings';
import { FEATURES } from '../../utils/features/index';
import { allText, handWritten, ROOT, readProject, type SourceFile, shippedCode } from './tree';

describe('the length of files', () => {
	const longest = 400;
	const linesOf = ({ text }: SourceFile) => text.trimEnd().split('\n').length;
	const tooLong = (files: readonly SourceFile[]) =>
		files.filter((file) => linesOf(file) > longest).map((file) => `${file.path}: ${linesOf(file)}`);

	it('is four hundred lines at most, where they were written by hand', () => {
		expect(tooLong(handWritten())).toEqual([]);
	});

	it('is sixty lines or less for half of the shipped ones', () => {
		const lengths = shippedCode()
			.map(linesOf)
			.sort((a, b) => a - b);
		expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
	});

	it('is found too great where it is', () => {
		expect(tooLong([{ path: 'x.ts', text: 'a\n'.repeat(401) }])).toEqual(['x.ts: 401']);
		expect(tooLong([{ path: 'x.ts', text: 'a\n'.repeat(400) }])).toEqual([]);
	});
});

describe('what is kept in the repository', () => {
	/** Git's list of kept files, one line each with its mode; a mode of 120000 is a link that points out of the clone. */
	const links = (listing: string) => listing.split('\n').filter((line) => line.startsWith('120000'));

	it('is files alone, for a link leads nowhere in another folder', () => {
		const listing = execFileSync('git', ['ls-files', '--stage'], { cwd: ROOT, encoding: 'utf8' });
		expect(listing).toContain('package.json');
		expect(links(listing)).toEqual([]);
		expect(links('120000 b594ab9 0\tnode_modules\n100644 b594ab9 0\ta.ts')).toHaveLength(1);
	});
});

describe('the features', () => {
	it('are each a file, an entry in the settings, and an entry in the index, of one name', () => {
		const ids = [...FEATURE_IDS].sort();
		expect(Object.keys(FEATURES).sort()).toEqual(ids);
		expect(Object.keys(DEFAULT_SETTINGS.features).sort()).toEqual(ids);
		expect(ids.filter((id) => !existsSync(join(ROOT, `utils/features/${id}.ts`)))).toEqual([]);
	});

	it('are each named in the list of switches', () => {
		const texts = readProject('components/options-text.ts');
		expect(FEATURE_IDS.filter((id) => !texts.includes(`'${id}'`))).toEqual([]);
	});

	it('each have a page', () => {
		for (const { pages } of Object.values(FEATURES)) expect(pages.length).toBeGreaterThan(0);
	});
});

interface Manifest {
	permissions?: string[];
	optional_permissions?: string[];
	host_permissions?: string[];
	optional_host_permissions?: string[];
	externally_connectable?: unknown;
	content_scripts?: { matches?: string[]; all_frames?: boolean; match_about_blank?: boolean }[];
	web_accessible_resources?: { resources?: string[]; matches?: string[] }[];
	content_security_policy?: unknown;
}

const CONSOLE = 'https://mms.pinduoduo.com/*';
const PERMISSIONS = ['storage', 'alarms', 'notifications', 'sidePanel', 'unlimitedStorage', 'scripting'];

/** What a manifest asks for beyond what was promised. */
function excess(manifest: Manifest): string[] {
	const scripts = manifest.content_scripts ?? [];
	const resources = manifest.web_accessible_resources ?? [];
	const matches = [...scripts, ...resources].flatMap((entry) => entry.matches ?? []);
	const hosts = [
		...(manifest.host_permissions ?? []),
		...(manifest.optional_host_permissions ?? []),
		...matches,
	];
	return [
		...(manifest.permissions ?? []).filter((name) => !PERMISSIONS.includes(name)),
		...(manifest.optional_permissions ?? []).filter((name) => !PERMISSIONS.includes(name)),
		...hosts.filter((host) => host !== CONSOLE),
		...resources.flatMap((entry) => entry.resources ?? []).filter((name) => name !== 'panel.html'),
		...(manifest.externally_connectable ? ['externally_connectable'] : []),
		...(manifest.content_security_policy ? ['content_security_policy'] : []),
		...scripts.flatMap((script) => (script.all_frames || script.match_about_blank ? ['all_frames'] : [])),
	];
}

vi.mock('wxt', () => ({ defineConfig: (config: unknown) => config }));
vi.mock('@preact/preset-vite', () => ({ default: () => undefined }));

describe('the manifest', () => {
	const builds = ['chrome-mv3', 'firefox-mv3'].filter((name) =>
		existsSync(join(ROOT, `.output/${name}/manifest.json`)),
	);

	it.each(['chrome', 'firefox'])('declares for %s what was promised and no more', async (browser) => {
		const { default: config } = await import('../../wxt.config');
		const { manifest, imports } = config as unknown as {
			manifest: (env: object) => Manifest;
			imports: unknown;
		};
		const declared = manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
		expect(excess(declared)).toEqual([]);
		expect(declared.host_permissions).toEqual([CONSOLE]);
		expect(imports).toBe(false);
	});

	it.skipIf(builds.length === 0)('is built with what was promised and no more', () => {
		for (const name of builds) {
			const built: Manifest = JSON.parse(readProject(`.output/${name}/manifest.json`));
			expect(excess(built), name).toEqual([]);
		}
	});

	it.each<[string, Manifest]>([
		['another permission', { permissions: ['tabs'] }],
		['another permission later', { optional_permissions: ['cookies'] }],
		['another host', { host_permissions: [CONSOLE, 'https://*.pinduoduo.com/*'] }],
		['another host later', { optional_host_permissions: ['<all_urls>'] }],
		['a script on another host', { content_scripts: [{ matches: ['https://x.invalid/*'] }] }],
		['a script in all frames', { content_scripts: [{ matches: [CONSOLE], all_frames: true }] }],
		[
			'another page for the host',
			{ web_accessible_resources: [{ resources: ['options.html'], matches: [CONSOLE] }] },
		],
		['messages from pages', { externally_connectable: { matches: [CONSOLE] } }],
		['another policy for scripts', { content_security_policy: {} }],
	])('goes red on %s', (_what, manifest) => {
		expect(excess(manifest)).not.toEqual([]);
	});

	it.skipIf(builds.length === 0)(
		'ends no script at a message that a page can forge, for WXT’s own context is left out',
		() => {
			const scripts = builds.flatMap((name) =>
				['overlay', 'late', 'tap'].map((script) =>
					readProject(`.output/${name}/content-scripts/${script}.js`),
				),
			);
			expect(scripts.filter((text) => text.includes('content-script-started'))).toEqual([]);
		},
	);

	it('has no content script that tells the page of itself', () => {
		const scripts = shippedCode().filter(({ text }) => text.includes('defineContentScript({'));
		expect(scripts.length).toBeGreaterThan(0);
		expect(scripts.filter(({ text }) => !text.includes('noScriptStartedPostMessage: true'))).toEqual([]);
		expect(scripts.filter(({ text }) => !text.includes(`matches: ['${CONSOLE}']`))).toEqual([]);
	});
});

describe('the dependencies', () => {
	const loose = (versions: Record<string, string>) =>
		Object.entries(versions).filter(
			([, version]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
		);

	it('are pinned to one version each', () => {
		const { dependencies, devDependencies } = JSON.parse(readProject('package.json'));
		expect(loose({ ...dependencies, ...devDependencies })).toEqual([]);
	});

	it.each([
		'^1.0.0',
		'~1.0.0',
		'1',
		'1.x',
		'latest',
		'*',
		'>=1.0.0',
		'file:../x',
		'git+https://x.invalid/y.git',
	])('go red on %s', (version) => {
		expect(loose({ x: version })).toHaveLength(1);
	});
});

describe('what the project tells of itself', () => {
	/** Put together from halves, so that this file does not hold them. */
	const word = (...halves: string[]) => halves.join('');
	const WORDS = [
		...[
			word('clau', 'de'),
			word('anthro', 'pic'),
			word('chat', 'gpt'),
			word('open', 'ai'),
			word('co', 'pilot'),
		],
		...[
			word('sub-', 'agent'),
			word('language ', 'model'),
			word('as an a', 'i\\b'),
			word('generated ', 'by a'),
		],
		...[word('npm', 'mirror'), word('arti', 'factory'), word('verda', 'ccio'), word('registry', '\\.[a-z]')],
		...[
			word('/wo', 'rk/'),
			word('/ro', 'ot/'),
			word('/ho', 'me/\\w'),
			word('/Us', 'ers/\\w'),
			word('C:\\\\', 'Users'),
		],
	];
	const FORBIDDEN = new RegExp(WORDS.join('|'), 'i');
	const mentions = (files: readonly SourceFile[]) =>
		files.flatMap(({ path, text }) => {
			const hit = FORBIDDEN.exec(text)?.[0];
			return hit === undefined ? [] : [`${path}: ${hit}`];
		});

	it('is nothing of the machine or the way it was made on', () => {
		expect(mentions(allText())).toEqual([]);
	});

	it.each(
		WORDS.map((text) =>
			text.replace(/\\b|\\w|\[a-z\]|\\/g, (part) => (part === '\\w' || part === '[a-z]' ? 'x' : '')),
		),
	)('goes red on %s', (text) => {
		expect(mentions([{ path: 'x', text: `… ${text.replace(/^C:Users/, 'C:\\Users')} …` }])).toHaveLength(1);
	});
});
