import { launch, openList, type Subject, taskTime } from './browser';
import { interval, median, show } from './statistics';

type Round = Record<'none' | 'bare' | 'ours', number>;

const SCENES = {
	'1 000 rows at once': (): Promise<void> => window.__console.setRowCount(1000),
	'1 000 rows in 10 batches': (): Promise<void> => window.__console.addRows(10, 100),
};

/** Main-thread CPU that 1 000 rows cost without an extension, with one bare span a row, and with the badges; interleaved in one run. */
export async function benchRows(rounds: number): Promise<void> {
	const root = process.cwd();
	const subjects = [
		await launch('none', undefined),
		await launch('bare', `${root}/tests/bench/bare-extension`),
		await launch('ours', `${root}/.output/chrome-mv3`),
	];
	for (const [scene, act] of Object.entries(SCENES)) {
		const results: Round[] = [];
		for (let round = 0; round < rounds; round++) {
			const result = {} as Round;
			for (const subject of subjects) result[subject.name as keyof Round] = await measure(subject, act);
			if (round > 0) results.push(result);
		}
		report(scene, results);
	}
	for (const subject of subjects) await subject.close();
}

async function measure(subject: Subject, act: () => Promise<void>): Promise<number> {
	const { page, session } = await openList(subject);
	const before = await taskTime(session);
	await page.evaluate(act);
	await page.waitForTimeout(400);
	const cost = (await taskTime(session)) - before;
	await page.close();
	return cost;
}

function report(scene: string, rounds: Round[]): void {
	const of = (name: keyof Round) => (drawn: Round[]) => median(drawn.map((round) => round[name]));
	const total = (drawn: Round[]) => of('ours')(drawn) / of('bare')(drawn);
	const added = (drawn: Round[]) => of('ours')(drawn) - of('bare')(drawn);
	console.log(`\n${scene} (${rounds.length} rounds, main-thread ms, median [95 %])`);
	for (const name of ['none', 'bare', 'ours'] as const)
		console.log(`  ${name.padEnd(5)} ${show(of(name)(rounds), interval(rounds, of(name)))}`);
	console.log(`  ours / bare span      ${show(total(rounds), interval(rounds, total))}  (target <= 1.5)`);
	console.log(`  ours - bare span, ms  ${show(added(rounds), interval(rounds, added))}`);
}
