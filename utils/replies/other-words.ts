/** What buyers and agents type, and the word that titles, tags and labels have for it. Longer ones stand before shorter ones that they hold. */
const SAID: readonly (readonly [typed: string, written: string])[] = [
	['没收到', '未收到'],
	['没到货', '未收到'],
	['没发货', '催发货'],
	['不发货', '催发货'],
	['没发', '催发货'],
	['时候发', '催发货'],
	['天发货', '催发货'],
	['发货慢', '催发货'],
	['取消订单', '未发货'],
	['没货', '缺货'],
	['断货', '缺货'],
	['卖完', '缺货'],
	['截件', '拦截'],
	['追回', '拦截'],
	['叫回', '拦截'],
	['拒签', '拒收'],
	['丢了', '丢件'],
	['丢失', '丢件'],
	['不见了', '丢件'],
	['不更新', '停滞'],
	['不动', '停滞'],
	['卡住', '停滞'],
	['少发', '漏发'],
	['少了', '少件'],
	['缺件', '少件'],
	['补发', '补寄'],
	['重发', '补寄'],
	['寄错', '错发'],
	['拿错', '错发'],
	['掉色', '质量'],
	['瑕疵', '质量'],
	['不好用', '使用方法'],
	['教程', '使用方法'],
	['不能用', '使用方法'],
	['不会用', '使用方法'],
	['坏', '质量'],
	['破', '破损'],
	['碎', '破损'],
	['摔', '破损'],
	['烂', '破损'],
	['颜色', '色差'],
	['不一样', '描述不符'],
	['7天', '七天'],
	['邮费', '运费'],
	['快递费', '运费'],
	['保价', '价保'],
	['降', '差价'],
	['贵了', '差价'],
	['少退', '部分退款'],
	['补偿', '协商'],
	['坏评', '差评'],
	['仲裁', '平台介入'],
	['申诉', '举证'],
	['恶意', '异常'],
	['专票', '企业'],
	['抬头', '发票'],
	['尺码', '规格'],
	['型号', '规格'],
	['在吗', '问候'],
	['有人', '问候'],
	['晚上', '夜间'],
	['你好', '问候'],
	['您好', '问候'],
];

/** Longer words are no words. */
const LONGEST = 20;
const LONGEST_PIECE = 6;
/** Words of a question, which say nothing of what it is about. */
const ASKING = /为什么|怎么|怎样|如何|什么|多久|几天|已经|还没|能不能|可以|请问|[吗呢]/gu;
const RUNS = /[a-z\d]+|\p{Script=Han}+/gu;

/**
 * Other lists of words for a query that found next to nothing, to be tried in turn: cut where no blank was typed (`破损理赔`), with another
 * word for a part of it (`拒签` for 拒收), what is not known left out; of a single word also that other word alone and the longest piece alone. A
 * word that is known stays as it is.
 */
export function otherWords(words: readonly string[], isKnown: (word: string) => boolean): string[][] {
	const instead = (reword: (word: string) => readonly string[]) =>
		words.flatMap((word) => {
			const others = isKnown(word) ? [] : reword(word);
			// Each word that was typed by itself has to be found.
			return others.length > 0 ? others : [word];
		});
	const cuts = instead((word) => piecesOf(word, isKnown));
	const said = instead((word) => saidOf(word, isKnown));
	const longest = cuts.reduce((most, piece) => (piece.length > most.length ? piece : most), '');
	const tries = [
		cuts.join('') === words.join('') ? cuts : [],
		said,
		cuts,
		...(words.length === 1 ? [said.slice(0, 1), [longest]] : []),
	];
	const seen = new Set([words.join(' '), '']);
	return tries.filter((list) => seen.size < seen.add(list.join(' ')).size);
}

/** The other word first, then what is known of the rest. */
function saidOf(word: string, isKnown: (word: string) => boolean): readonly string[] {
	const pair = SAID.find(([typed]) => word.includes(typed));
	if (!pair) return piecesOf(word, isKnown);
	const rest = word.split(pair[0]).flatMap((part) => piecesOf(part, isKnown));
	return [...new Set([pair[1], ...rest])];
}

/** The longest known pieces from the left; Chinese that is in none of them is left out. */
function piecesOf(word: string, isKnown: (word: string) => boolean): readonly string[] {
	if (word.length > LONGEST || !/\p{Script=Han}/u.test(word)) return [];
	const pieces: string[] = [];
	for (const [run] of word.replace(ASKING, ' ').matchAll(RUNS)) {
		if (/[a-z\d]/.test(run)) pieces.push(run);
		else pieces.push(...knownIn(run, isKnown));
	}
	return [...new Set(pieces)];
}

function knownIn(run: string, isKnown: (word: string) => boolean): string[] {
	const found: string[] = [];
	let at = 0;
	while (at + 1 < run.length) {
		let to = Math.min(run.length, at + LONGEST_PIECE);
		while (to > at + 1 && !isKnown(run.slice(at, to))) to--;
		if (to > at + 1) found.push(run.slice(at, to));
		at = Math.max(to, at + 1);
	}
	return found;
}
