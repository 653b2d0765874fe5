import { PROJECT_RULES, QUICK, runAll } from './checks';

/** `npm run check`: what can be told in seconds, before each commit. */
export default function check(): Promise<number> {
	return runAll([...QUICK, PROJECT_RULES]);
}
