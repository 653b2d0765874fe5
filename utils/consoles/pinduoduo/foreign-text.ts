import { type LeftOut, textNodes, textRuns } from '../../dom/text';

/** What only a goods block says: how many, the goods' number, the shop's code. */
const GOODS_MARK = /^(?:[x×]\s*\d+$|(?:商品)?ID\s*[：:]|商家编码\s*[：:])/i;

/** A goods block has a name, a spec, numbers and perhaps a notice; what holds more is not only that. */
const MOST_RUNS = 8;
/** So many levels above its picture at most. */
const HIGHEST = 12;

/**
 * The parts of a row or page that show goods: a picture or a count with their texts. The wording is the shop's own, so a goods name such as
 * `售后状态：退款成功` must not be taken for a label of the console.
 */
export function goodsBlocks(root: Element): Set<Element> {
	const blocks = new Set<Element>(root.querySelectorAll('.goods-record-container'));
	const marks = textNodes(root).filter((node) => GOODS_MARK.test(node.nodeValue?.trim() ?? ''));
	for (const part of [...root.querySelectorAll('img'), ...marks.map((node) => node.parentElement)]) {
		const block = part && goodsBlockOf(part, root);
		if (block) blocks.add(block);
	}
	return blocks;
}

function goodsBlockOf(part: Element, root: Element): Element | undefined {
	let block = part.parentElement;
	for (let level = 0; level < HIGHEST && block && block !== root; level++) {
		const runs = textRuns(block);
		if (runs.length > MOST_RUNS) return undefined;
		if (runs.length > 1 && runs.some((run) => GOODS_MARK.test(run))) return block;
		block = block.parentElement;
	}
	return undefined;
}

/**
 * Pictures with two texts or more beside them, whatever these say. Perhaps goods, perhaps no more than an icon before a label and its value: only
 * words that are as free as a goods name are doubted for standing there.
 */
export function pictureBlocks(root: Element): Element[] {
	return [...root.querySelectorAll('img')].flatMap((image) => {
		let block = image.parentElement;
		while (block && block !== root && textNodes(block).length === 0) block = block.parentElement;
		const runs = block ? textNodes(block).length : 0;
		return block && block !== root && runs > 1 && runs <= MOST_RUNS ? [block] : [];
	});
}

const TALK_HEADING = /^(?:协商详情|协商历史|协商记录|聊天记录|常见问题)$/;
/** Heads a part about other requests or orders of the buyer. */
export const OTHERS_HEADING = /^(?:其他|其它|关联|相关|历史|上一?次|更多).{0,4}(?:售后|订单|退款).{0,4}$/;

/** The parts of the detail page where buyer, seller and platform write to each other, or that are about another request, each by its heading. */
export function talkSections(root: Element, leftOut: LeftOut): Set<Element> {
	const sections = new Set<Element>();
	for (const node of textNodes(root, leftOut)) {
		const text = node.nodeValue?.trim() ?? '';
		if (!TALK_HEADING.test(text) && !OTHERS_HEADING.test(text)) continue;
		let section = node.parentElement;
		while (section?.parentElement && section.parentElement !== root && begins(section.parentElement, node)) {
			section = section.parentElement;
		}
		if (section && section !== root) sections.add(section);
	}
	return sections;
}

function begins(element: Element, node: Node): boolean {
	return textNodes(element)[0] === node;
}
