import type { ConsoleMap } from '../../consoles/pinduoduo/console-map';
import type { Result } from '../../domain/result';
import type { Pack } from '../../policy/pack';
import type { Reply } from '../../replies/reply';
import type { Store } from '../../storage/store';
import type { HealthBoard } from '../health-board';
import type { Notices } from '../notices';
import type { Session } from '../protocol';

/** Everything the handlers work with; put together in `entrypoints/background.ts`. */
export interface Services {
	store: Store;
	health: HealthBoard;
	notices: Notices;
	replies: { builtIn: readonly Reply[]; parse(input: unknown): Result<Reply> };
	/** Where things are on the console. */
	map: ConsoleMap;
	packs: { builtIn: readonly Pack[]; fallback: Pack; parse(input: unknown): Result<Pack> };
	/** Keeps a copy of the session where pages can read it without the background. */
	keepSession(session: Session): Promise<void>;
	/** The copy kept last; undefined where there is none. */
	keptSession(): Promise<Session | undefined>;
	/** Runs one of our scripts in the top frame of a tab. */
	bringScript(tabId: number, script: string): Promise<void>;
	/** Epoch ms. */
	now(): number;
}
