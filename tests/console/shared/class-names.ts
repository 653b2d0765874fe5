import { seedOf } from '../truth/goods';

/** Class names as the console's builds make them: a readable stem and a suffix that changes from build to build. */
export interface ClassNames {
	/** A CSS-module name: `<stem>__<5 characters>`. */
	mod: (stem: string) => string;
	/** A beast-core name: `<stem>_<version or hash>`. */
	core: (stem: string) => string;
	/** A name of the detail app: `Beast__<5 characters>`, nothing readable. */
	beast: (role: string) => string;
}

/** Suffixes that were really seen, used while no seed is given. */
const SEEN: Record<string, string> = {
	'after-sales-table_order_item': '3QqLW',
	'after-sales-table_checkbox_wrap': 'j47E8',
	'table-item-header_item_header': '1fRVw',
	'table-item-header_sn': '2gbGk',
	'beast:order-sn': '1POzs',
	'beast:after-sales': '3ueKc',
	'beast:row': '2-PbN',
	'beast:remark': '1lcg8',
};

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-';

function suffix(text: string, length: number): string {
	let left = seedOf(text);
	let out = '';
	for (let i = 0; i < length; i++) {
		out += ALPHABET.charAt(left % ALPHABET.length);
		left = Math.imul(left ^ (left >>> 7), 0x01000193) >>> 0;
	}
	return out;
}

/** The names of one build. The empty seed gives the suffixes that were seen. */
export function classNames(seed: string): ClassNames {
	const hash = (key: string): string => (seed === '' ? SEEN[key] : undefined) ?? suffix(`${seed}/${key}`, 5);
	return {
		mod: (stem) => `${stem}__${hash(stem)}`,
		core: (stem) => `${stem}_${seed === '' ? '5-188-0' : suffix(seed, 7).toLowerCase()}`,
		beast: (role) => `Beast__${hash(`beast:${role}`)}`,
	};
}
