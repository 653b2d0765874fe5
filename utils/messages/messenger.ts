import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

/** Typed messages between our scripts, pages and the background. It speaks to `chrome.*` directly, in Firefox too. */
export const messenger = defineExtensionMessaging<Protocol>();
