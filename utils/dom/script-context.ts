/**
 * Stands where WXT's wrapper of a content script expects its own context. That one ends the script at a message which any page can forge, and weighs
 * 2 kB in each script; our scripts keep their lifecycle themselves and take no context.
 */
export class ContentScriptContext {}
