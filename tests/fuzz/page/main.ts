import { MUTATIONS } from '../mutations';
import type { SeedPage } from '../plan';
import { Random } from '../random';
import type { Report } from '../report';
import { sendReplies } from './replies';
import { Sampler } from './sampler';
import { stageOf } from './stage-of';

/** A page has come to rest when its badges have stood still for so long (ms), */
const REST = 420;
/** where there are none, when so much time (ms) has gone by since the last change of the page, */
const NO_BADGES = 900;
/** or at last after so much time (ms). */
const LONGEST = 6000;

declare global {
	interface Window {
		chaos: Promise<Report>;
	}
}

window.chaos = run();

/** Changes the page as its seed says, shows it, lets happen what is to happen, and hands back what the badges said. */
async function run(): Promise<Report> {
	const given = JSON.parse(document.getElementById('seed')?.textContent ?? '') as SeedPage;
	const { plan, skipped } = given;
	const stage = stageOf(given);
	const applied = plan.mutations.flatMap((name, index) => {
		const mutation = skipped.includes(index) ? undefined : MUTATIONS.find((each) => each.name === name);
		const target = mutation?.apply(stage, new Random(`${plan.seed} ${name}`));
		return target === undefined ? [] : [{ name, target }];
	});
	await sendReplies(stage, plan.transport, (after) => after === 0);
	const sampler = new Sampler(stage);
	document.body.append(stage.shell);
	const shownAt = performance.now();
	sampler.start();
	const later = sendReplies(stage, plan.transport, (after) => after > 0);
	for (const step of [...stage.steps].sort((one, other) => one.at - other.at)) {
		const left = shownAt + step.at - performance.now();
		if (left > 0) await pause(left);
		step.run();
	}
	await later;
	await rested(sampler);
	return { applied, seen: sampler.finish(), doubled: sampler.doubled() };
}

async function rested(sampler: Sampler): Promise<void> {
	const from = performance.now();
	const isOver = (): boolean => {
		const now = performance.now();
		const still = now - Math.max(from, sampler.changedAt);
		const drawn = document.querySelector('rl-badge[data-verdict]') !== null;
		return still > (drawn ? REST : NO_BADGES) || now - from > LONGEST;
	};
	while (!isOver()) await pause(40);
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}
