import { runTool } from './tool';

/** Every build of the project, into `.output`. Each hands back its exit code. */
export const BUILDS = {
	chrome: () => runTool('wxt', ['build']),
	firefox: () => runTool('wxt', ['build', '-b', 'firefox', '--mv3']),
	console: () => runTool('vite', ['build', '--config', 'tests/console/vite.config.ts']),
} as const;
