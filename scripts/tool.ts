import { spawn } from 'node:child_process';

export interface ToolOptions {
	/** Ends the tool where it runs longer (ms). */
	limitMs?: number;
	env?: Record<string, string>;
}

/** Long enough for any tool here on a slow machine. */
const LIMIT = 20 * 60_000;

/**
 * Runs a program of the packages or of the machine to its end and shows what it prints. Hands back its exit code; 1 where it was ended or could not
 * be started. It gets no input, so nothing can wait for an answer.
 */
export function runTool(name: string, args: readonly string[], options: ToolOptions = {}): Promise<number> {
	const { limitMs = LIMIT, env } = options;
	return new Promise((resolve) => {
		const child = spawn(name, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			shell: process.platform === 'win32',
			env: { ...process.env, ...env },
		});
		const limit = setTimeout(() => {
			console.error(`${name} 超过 ${Math.round(limitMs / 60_000)} 分钟，已停止。`);
			child.kill('SIGKILL');
		}, limitMs);
		const end = (code: number) => {
			clearTimeout(limit);
			resolve(code);
		};
		child.on('error', (error) => {
			console.error(`${name}：${error.message}`);
			end(1);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}
