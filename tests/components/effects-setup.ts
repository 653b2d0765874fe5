import { options } from 'preact';

/**
 * Effects run in a task of their own. Preact's own way races a frame against a timer, and on a busy machine the timer can come after the page of a
 * test file is gone, frames and all.
 */
options.requestAnimationFrame = (run) => {
	setTimeout(run);
};

/** What a test waits for comes in no time, or on a busy machine in some seconds (ms); one second, the usual, is too short there. */
const PATIENCE = 20_000;

if (typeof document !== 'undefined') {
	const { configure } = await import('@testing-library/preact');
	configure({ asyncUtilTimeout: PATIENCE });
}
