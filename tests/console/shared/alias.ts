import { seedOf } from '../truth/goods';

/** Words that say nothing of what they name, and are part of no name that the console has. */
const WORDS =
	'amber birch cedar delta ember fjord grove heron indigo jasper kelp lotus maple nectar onyx pebble quartz raven sable tundra umber vale willow xenon yarrow zephyr alder basalt clover dune elm fern granite hazel iris juniper kale lagoon meadow nimbus opal prairie quince reef slate thistle ultra violet wren yucca acorn brook coral dahlia estuary flint glade harbor island kestrel larch marsh nettle orchid'.split(
		' ',
	);

function words(key: string): string[] {
	// The seed is mixed once more: keys that differ in their last letter only would else share most of their words.
	let left = seedOf(`${seedOf(key)}/${key}`);
	return Array.from({ length: 4 }, () => {
		const word = WORDS[left & 63] ?? 'amber';
		left = Math.imul(left ^ (left >>> 9), 0x9e3779b1) >>> 0;
		return word;
	});
}

/** Another readable name for the stem of a class or a test id: `heron-slate_fern_dune`. The same for the same seed and name. */
export function stemAlias(seed: string, stem: string): string {
	const [a, b, c, d] = words(`${seed}/stem/${stem}`);
	return `${a}-${b}_${c}_${d}`;
}

/** Another name for a JSON field, in its own way of writing: `heronSlateFern`, or `heron_slate_fern` for a name with lines. */
export function fieldAlias(name: string): string {
	const [a = '', b = '', c = ''] = words(`field/${name}`);
	if (name.includes('_')) return `${a}_${b}_${c}`;
	const tall = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
	return a + tall(b) + tall(c);
}
