import { options } from 'preact';

/**
 * Effects run in a task of their own. Preact's own way races a frame against a timer, and on a busy machine the timer can come after the page of a
 * test file is gone, frames and all.
 */
options.requestAnimationFrame = (run) => {
	setTimeout(run);
};
