import { ask } from '../messages/client';
import type { Propose } from './teach';

/** Lays a taught draft before the agent, on the options page that the background opens. */
export const proposeToBackground: Propose = async (draft) => (await ask('map/propose', draft)).ok;
