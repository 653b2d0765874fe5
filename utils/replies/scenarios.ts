/** What a reply is for. Ids are stable: packs, stored replies and usage counts refer to them. */
export const SCENARIO_IDS = [
	'ship_urge',
	'refund_unshipped',
	'intercept',
	'refused_delivery',
	'logistics',
	'quality',
	'shortage',
	'wrong_item',
	'damaged',
	'not_as_described',
	'return_address',
	'return_inspect',
	'freight',
	'price_diff',
	'bad_review',
	'suspicious',
	'invoice',
	'evidence',
	'return_no_reason',
	'negotiate',
	'exchange_resend',
	'out_of_stock',
	'greeting',
	'follow_up',
	'explain',
] as const;
export type ScenarioId = (typeof SCENARIO_IDS)[number];

export interface Scenario {
	id: ScenarioId;
	label: string;
}

/** What the agent reads for each scenario. */
export const SCENARIO_LABELS: Readonly<Record<ScenarioId, string>> = {
	ship_urge: '催发货',
	refund_unshipped: '未发货退款',
	intercept: '在途拦截',
	refused_delivery: '拒收',
	logistics: '物流异常',
	quality: '质量问题',
	shortage: '少件漏发',
	wrong_item: '发错货',
	damaged: '破损',
	not_as_described: '描述不符',
	return_address: '退货地址',
	return_inspect: '退货验收',
	freight: '运费争议',
	price_diff: '差价价保',
	bad_review: '差评安抚',
	suspicious: '异常售后',
	invoice: '发票',
	evidence: '平台介入举证',
	return_no_reason: '无理由退货',
	negotiate: '协商方案',
	exchange_resend: '换货补寄',
	out_of_stock: '缺货',
	greeting: '接待问候',
	follow_up: '跟进回访',
	explain: '流程说明',
};

/** Every scenario, in the order lists show them. */
export const SCENARIOS: readonly Scenario[] = SCENARIO_IDS.map((id) => ({ id, label: SCENARIO_LABELS[id] }));
