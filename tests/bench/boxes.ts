import type { Frame, Page } from '@playwright/test';
import { CONSOLE_ORIGIN } from '../console/server';
import { panelOf } from '../e2e/console-page';
import { launch, type Subject } from './browser';
import { interval, median, show } from './statistics';

interface Times {
	/** From the key to the list on the screen (ms). */
	shown: number;
	/** From the key that chooses to the text in the box (ms). */
	written: number;
}

interface Opened {
	page: Page;
	/** The frame in which the list, or nothing, is shown. */
	panel: Frame;
	/** What is typed behind the trigger, and how many options make the whole list. */
	query: string;
	options: number;
}

/** A built-in reply without a gap, by its initials; with them typed nothing else is listed first. */
const QUERY = 'ztljytzkdzh';

/**
 * Key to list shown and choice to text in the box, against an extension that shows an empty frame and calls `execCommand` at once; interleaved in one
 * run, on a page and a panel that have been used before.
 */
export async function benchBoxes(rounds: number): Promise<void> {
	const root = process.cwd();
	const bare = await launch('bare', `${root}/tests/bench/box-extension`);
	const ours = await launch('ours', `${root}/.output/chrome-mv3`);
	const opened = { bare: await open(bare, '', 0), ours: await open(ours, QUERY, 10) };
	const results: Record<keyof typeof opened, Times>[] = [];
	for (let round = 0; round < rounds; round++) {
		const result = { bare: await measure(opened.bare), ours: await measure(opened.ours) };
		if (round > 0) results.push(result);
	}
	report('Key to list shown, against an empty panel', 'shown', results);
	report('Choice to text in box, against a bare insertText', 'written', results);
	await bare.close();
	await ours.close();
}

async function open(subject: Subject, query: string, options: number): Promise<Opened> {
	const page = await subject.context.newPage();
	// Before any extension's own listener, for theirs let nobody hear of the key.
	await page.addInitScript(() => {
		const times = { key: 0, input: 0 };
		Object.assign(globalThis, { times });
		addEventListener('keydown', (event) => (times.key = performance.timeOrigin + event.timeStamp), true);
		addEventListener('input', () => (times.input = performance.timeOrigin + performance.now()), true);
	});
	await page.goto(`${CONSOLE_ORIGIN}/chat-merchant/index.html?editor=textarea`);
	await page.waitForFunction(() => window.__console?.loads === 1);
	await page.locator('textarea').click();
	if (subject.name === 'ours') await page.waitForSelector('rl-reply-button', { state: 'attached' });
	// The first time the frame is made and loaded.
	await page.keyboard.type('//');
	return { page, panel: await panelOf(page), query, options };
}

async function measure({ page, panel, query, options }: Opened): Promise<Times> {
	const box = page.locator('textarea');
	await page.keyboard.press('Control+a');
	await page.keyboard.press('Delete');
	await page.keyboard.press('/');
	await watchFor(panel, options);
	await page.keyboard.press('/');
	const keyed = await page.evaluate(() => (globalThis as unknown as { times: { key: number } }).times.key);
	const at = await panel.evaluate(() => (globalThis as unknown as { drawn: Promise<number> }).drawn);
	await page.keyboard.type(query);
	if (query !== '')
		await panel.waitForFunction(() => document.querySelectorAll('[role="option"]').length < 10);
	const before = await box.inputValue();
	await page.keyboard.press('Enter');
	await page.waitForFunction((text) => document.querySelector('textarea')?.value !== text, before);
	const { key, input } = await page.evaluate(
		() => (globalThis as unknown as { times: { key: number; input: number } }).times,
	);
	return { shown: at - keyed, written: input - key };
}

/** Has the frame note when it first draws the whole list: while it is not shown it draws nothing, and before that it holds what was searched last. */
async function watchFor(panel: Frame, options: number): Promise<void> {
	await panel.evaluate((least) => {
		const drawn = new Promise<number>((resolve) => {
			const look = (): void => {
				const all = innerHeight > 0 && document.querySelectorAll('[role="option"]').length >= least;
				if (all) resolve(performance.timeOrigin + performance.now());
				else requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});
		Object.assign(globalThis, { drawn });
	}, options);
}

function report(what: string, which: keyof Times, results: readonly { bare: Times; ours: Times }[]): void {
	const of = (name: 'bare' | 'ours') => (drawn: typeof results) =>
		median(drawn.map((round) => round[name][which]));
	const ratio = (drawn: typeof results) => of('ours')(drawn) / of('bare')(drawn);
	console.log(`\n${what} (${results.length} rounds, ms, median [95 %])`);
	for (const name of ['bare', 'ours'] as const)
		console.log(`  ${name.padEnd(5)} ${show(of(name)(results), interval(results, of(name)))}`);
	console.log(`  ours / bare  ${show(ratio(results), interval(results, ratio))}`);
}
