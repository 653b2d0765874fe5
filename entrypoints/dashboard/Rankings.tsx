import { BOARD, PART_LABELS, percent } from '../../components/dashboard-text';
import { type RankedItem, Ranking } from '../../components/Ranking';
import { Section } from '../../components/Section';
import type { CaseFilter, Sum } from '../../utils/insight/figures';
import { byProduct, bySpec, type GoodsLine, requestRate } from '../../utils/insight/summary/goods-lines';
import { CsvButton } from './CsvButton';
import type { ViewProps } from './look';
import { productTable, specTable } from './tables';
import { WhyEnded } from './WhyEnded';

type Part = keyof typeof PART_LABELS;

/** What the requests are about: products, specs, reasons, types, how far the goods were. */
export function Rankings({ look, onAsk }: ViewProps) {
	const { now, board } = look;
	const { from, to } = now;
	const range = { by: 'filed', from, to } as const;
	const products = byProduct(board.goods, now);
	const specs = bySpec(board.goods, now);
	const askGoods = ({ goods, sku }: GoodsLine, over: Partial<CaseFilter>, ...words: string[]) => {
		const spec = sku === undefined ? [] : [sku || BOARD.noSku];
		const title = [goods || BOARD.noGoods, ...spec, ...words].join(' ');
		onAsk({ title, filter: { ...range, goods, ...(sku !== undefined && { sku }), ...over } });
	};
	const openGoods = (lines: readonly GoodsLine[]) => (id: string) => {
		const line = lines[Number(id)];
		if (line) askGoods(line, {});
	};
	const openQuality = (line: GoodsLine) => askGoods(line, { quality: true }, BOARD.quality);
	const part = (name: Part, title: string, sums: { [key in string]?: Sum }) => (
		<Section title={title}>
			<Ranking
				head={title}
				items={partItems(name, sums)}
				onOpen={(id) =>
					onAsk({ title: PART_LABELS[name][id] ?? id, filter: { ...range, [name]: id } as CaseFilter })
				}
			/>
		</Section>
	);
	return (
		<>
			<div class="halves">
				<Section title={BOARD.products} aside={<CsvButton table={productTable(look)} />}>
					<Ranking
						head={BOARD.goods}
						columns={[BOARD.qualityShare, BOARD.refundRate]}
						items={products.map((line, index) => goodsItem(line, index, openQuality))}
						onOpen={openGoods(products)}
					/>
				</Section>
				<Section title={BOARD.specs} aside={<CsvButton table={specTable(look)} />}>
					<Ranking
						head={`${BOARD.goods} ${BOARD.sku}`}
						columns={[BOARD.qualityShare]}
						items={specs.map((line, index) => {
							const item = goodsItem(line, index, openQuality);
							return { ...item, sub: line.sku || BOARD.noSku, more: item.more?.slice(0, 1) ?? [] };
						})}
						onOpen={openGoods(specs)}
					/>
				</Section>
			</div>
			<div class="halves">
				<WhyEnded look={look} onAsk={onAsk} />
				<div>
					{part('reason', BOARD.reasons, now.reasons)}
					{part('shipping', BOARD.shipping, now.shipping)}
					{part('type', BOARD.types, now.types)}
				</div>
			</div>
		</>
	);
}

function partItems(name: Part, sums: { [key in string]?: Sum }): RankedItem[] {
	return Object.entries(sums)
		.flatMap(([id, sum]) => (sum && sum.n > 0 ? [{ id, label: PART_LABELS[name][id] ?? id, ...sum }] : []))
		.sort((a, b) => b.n - a.n);
}

function goodsItem(line: GoodsLine, index: number, openQuality: (line: GoodsLine) => void): RankedItem {
	const rate = requestRate(line);
	return {
		id: String(index),
		label: line.goods || BOARD.noGoods,
		n: line.filed.n,
		fen: line.filed.fen,
		more: [
			{
				text: line.filed.n > 0 ? percent(line.quality / line.filed.n) : '',
				...(line.quality > 0 && { onOpen: () => openQuality(line) }),
			},
			{
				text: rate === undefined ? BOARD.noRate : percent(rate),
				title:
					rate === undefined
						? BOARD.fewOrders(line.orders)
						: BOARD.rateHint(line.ordersRequested, line.orders),
			},
		],
	};
}
