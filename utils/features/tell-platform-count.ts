import { ask } from '../messages/client';
import type { TellCount } from './platform-count';

/** Has the background keep the console's own count. */
export const tellBackground: TellCount = async (count) => (await ask('platform-count/tell', count)).ok;
