import { namesIn } from '../names-in';
import { withShop } from '../shop-facts';
import { applyLayer } from './apply-layer';
import { parseDraft } from './draft';
import { layerOf } from './layer-of';
import { parseLayer } from './parse-layer';

/** What the background needs of layers; handed in, because it knows of rules only what they look like. */
export const LAYER_RULES = {
	of: layerOf,
	apply: applyLayer,
	parse: parseLayer,
	parseDraft,
	withShop,
	namesIn,
};
export type LayerRules = typeof LAYER_RULES;
