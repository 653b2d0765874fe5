import { seedOf } from '../truth/goods';
import { stemAlias } from './alias';

/** Class names as the console's builds make them: a readable stem and a suffix that changes from build to build. */
export interface ClassNames {
	/** A CSS-module name: `<stem>__<5 characters>`. */
	mod: (stem: string) => string;
	/** A beast-core name: `<stem>_<version or hash>`. */
	core: (stem: string) => string;
	/** A name of the detail app: `Beast__<5 characters>`, nothing readable. */
	beast: (role: string) => string;
	/** Null, or what other names a build with `?rename=all` has. */
	rename: Renaming | null;
}

export interface Renaming {
	/** A class attribute with every name replaced; suffixes stay. */
	classes: (value: string) => string;
	/** A test id or an id, replaced. */
	id: (value: string) => string;
	/** A style sheet for the other names. */
	sheet: (css: string) => string;
}

/** Suffixes that were really seen, used while no seed is given. */
const SEEN: Record<string, string> = {
	'after-sales-table_order_item': '3QqLW',
	'after-sales-table_checkbox_wrap': 'j47E8',
	'table-item-header_item_header': '1fRVw',
	'table-item-header_sn': '2gbGk',
	listItem_itemHeader: '2CBuV',
	tableItemHeader_sn: 'xXp1-',
	todoList_container: '38-2E',
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

/** The names of one build. The empty seed gives the suffixes that were seen; `rename` gives every stem another name too. */
export function classNames(hash: string, rename = false): ClassNames {
	const seed = rename ? `renamed/${hash}` : hash;
	const hashOf = (key: string): string =>
		(seed === '' ? SEEN[key] : undefined) ?? suffix(`${seed}/${key}`, 5);
	const version = seed === '' ? '5-188-0' : suffix(seed, 7).toLowerCase();
	return {
		mod: (stem) => `${stem}__${hashOf(stem)}`,
		core: (stem) => `${stem}_${version}`,
		beast: (role) => `Beast__${hashOf(`beast:${role}`)}`,
		rename: rename ? renaming(seed, version) : null,
	};
}

function renaming(seed: string, version: string): Renaming {
	const stem = (name: string): string => stemAlias(seed, name);
	const name = (token: string): string => {
		const module = /^(.+[^_])__([\w-]{5})$/.exec(token);
		if (module?.[1] && !token.includes('___')) return `${stem(module[1])}__${module[2]}`;
		if (token.endsWith(`_${version}`)) return `${stem(token.slice(0, -version.length - 1))}_${version}`;
		return stem(token);
	};
	return {
		classes: (value) => value.split(/\s+/).filter(Boolean).map(name).join(' '),
		id: stem,
		sheet: (css) =>
			css
				.replace(/\.(-?[A-Za-z_][\w-]*)/g, (_all, token: string) => `.${name(token)}`)
				.replace(/(class\*=")([^"]+?)_*"/g, (_all, head: string, part: string) => `${head}${stem(part)}"`)
				.replace(/(data-testid=")([^"]+)"/g, (_all, head: string, id: string) => `${head}${stem(id)}"`),
	};
}
