/** Tabs of the appeals page with their kinds; the numbers are those of the console's own request. */
export const APPEAL_TABS: readonly { tab: number; text: string; kinds: { type: number; text: string }[] }[] =
	[
		{
			tab: 1,
			text: '维权申诉',
			kinds: [
				{ type: 1, text: '纠纷退款率申诉' },
				{ type: 2, text: '货款申诉' },
				{ type: 3, text: '运费申诉' },
			],
		},
		{
			tab: 2,
			text: '极速退款申诉',
			kinds: [
				{ type: 5, text: '未发货-极速退款申诉' },
				{ type: 6, text: '已发货-极速退款申诉' },
			],
		},
		{
			tab: 5,
			text: '订单赔偿申诉',
			kinds: [
				{ type: 11, text: '赔付单申诉' },
				{ type: 12, text: '商家服务态度违规申诉' },
			],
		},
		{ tab: 7, text: '极速换货申诉', kinds: [{ type: 20, text: '已发货-极速换货申诉' }] },
	];
