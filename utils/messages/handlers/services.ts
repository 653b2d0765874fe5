import type { ConsoleMap } from '../../consoles/pinduoduo/console-map';
import type { CorrectionRead, MapCorrection } from '../../consoles/pinduoduo/map-corrections';
import type { MapChange } from '../../domain/map-change';
import type { Result } from '../../domain/result';
import type { LayerRules } from '../../policy/layers';
import type { Pack } from '../../policy/pack';
import type { Reply } from '../../replies/reply';
import type { Shelf } from '../../storage/certificate';
import type { Store } from '../../storage/store';
import type { BuyerBoard } from '../buyer-board';
import type { CasePlaces } from '../case-places';
import type { HealthBoard } from '../health-board';
import type { KeptList } from '../kept-list';
import type { Notices } from '../notices';
import type { ProposalDesk } from '../proposal-desk';
import type { Session } from '../protocol';
import type { TypedBoard } from '../typed-board';

/** Everything the handlers work with; put together in `entrypoints/background.ts`. */
export interface Services {
	store: Store;
	health: HealthBoard;
	buyers: BuyerBoard;
	/** Where the cases of this session are on the console. */
	places: CasePlaces;
	keptList: KeptList;
	notices: Notices;
	replies: {
		builtIn: readonly Reply[];
		parse(input: unknown): Result<Reply>;
		/** Equal for bodies that say the same. */
		alikeKey(body: string): string;
	};
	/** Sentences that were typed often today. */
	typed: TypedBoard;
	/** Where a template that was made of a typed text waits; it is gone when the browser closes. */
	replyProposal: Shelf;
	/** Where the way back of the last change of many replies is kept; it outlives the browser. */
	replyUndo: Shelf;
	maps: MapRules;
	/** The taught correction that waits for the agent's word. */
	proposals: ProposalDesk;
	packs: PackRules;
	/** Keeps a copy of the session where pages can read it without the background. */
	keepSession(session: Session): Promise<void>;
	/** The copy kept last; undefined where there is none. */
	keptSession(): Promise<Session | undefined>;
	/** Runs one of our scripts in the top frame of a tab. */
	bringScript(tabId: number, script: string): Promise<void>;
	/** Opens a section of the options page in a new tab. */
	openOptions(section: string): Promise<void>;
	/** Epoch ms. */
	now(): number;
}

/** What the policy room knows of packs and of a shop's changes of them. */
export interface PackRules {
	builtIn: readonly Pack[];
	fallback: Pack;
	parse(input: unknown): Result<Pack>;
	layers: LayerRules;
}

/** What the consoles' room knows of maps and corrections of them. */
export interface MapRules {
	/** A correction as a file or the console brings it, or everything that is wrong with it. */
	read(input: unknown): CorrectionRead;
	/** A stored correction; undefined for one that cannot be read any more. */
	stored(input: unknown): MapCorrection | undefined;
	/** The map under a correction, the shipped one without. */
	effective(correction?: MapCorrection): ConsoleMap;
	join(earlier: MapCorrection | undefined, later: MapCorrection): MapCorrection;
	changes(before: ConsoleMap, after: ConsoleMap): MapChange[];
}
