import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findProgram } from '../../../scripts/programs';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'refund-lens-programs-'));
	vi.stubEnv('PATH', folder);
});

afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

/** A program of its own that says what it is told to say. */
function program(name: string, script: string): string {
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return path;
}

describe.skipIf(process.platform === 'win32')('the search for a browser', () => {
	it('takes the first of the names that is new enough', () => {
		program('old', 'echo "Browser 139.9"');
		const fit = program('new', 'echo "Browser 140.0esr"');
		program('newer', 'echo "Browser 200.0"');
		expect(findProgram(['missing', 'old', 'new', 'newer'], 140)).toBe(fit);
	});

	it('finds none among programs that are too old, say nothing, or end badly', () => {
		program('old', 'echo "Browser 139.9"');
		program('mute', 'true');
		program('broken', 'echo "Browser 150.0"; exit 1');
		expect(findProgram(['old', 'mute', 'broken'], 140)).toBeUndefined();
	});

	it('finds no file that may not be run', () => {
		chmodSync(program('browser', 'echo "Browser 150.0"'), 0o644);
		expect(findProgram(['browser'], 140)).toBeUndefined();
	});

	it('takes none from a snap, be it a link or a script that starts one', () => {
		mkdirSync(join(folder, 'snap'));
		symlinkSync(program('snap/inner', 'echo "Browser 150.0"'), join(folder, 'linked'));
		program('started', 'echo "Browser 150.0"\nexit 0\nexec /snap/bin/browser "$@"');
		expect(findProgram(['linked', 'started'], 140)).toBeUndefined();
	});
});
