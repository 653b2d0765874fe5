import type { Outcome, ReasonGroup, RequestType, Stage, Verdict } from '../domain/words';

/**
 * What a buyer is told: what happens, and what is for them to do. `{时限}`, `{金额}` and `{售后}` are filled from the case; a part of a sentence
 * whose place cannot be filled is left out.
 */
export interface BuyerTexts {
	happens: string;
	todo: string;
}

const NOTHING_TO_DO = '您这边不用再操作，可以在订单的售后页面查看进度。';
const ORIGINAL_WAY = '到账时间以支付渠道为准，可以在订单的退款详情里查看。';

const CHECKING: BuyerTexts = {
	happens: '您的{售后}申请我们看到了，还在核实情况，页面上的处理时限是{时限}。',
	todo: '核实清楚后会在这里告诉您，您暂时不用操作。',
};

/** By verdict, for rules that bring no words of their own. A verdict that may mean either way promises no refund. */
export const BY_VERDICT: Readonly<Record<Verdict, BuyerTexts>> = {
	closed: {
		happens: '这次售后已经结束。',
		todo: '如果还有没解决的地方，在这里告诉我们就好。',
	},
	evidence: {
		happens: '平台正在核实这次售后，我们会在{时限}提交材料。',
		todo: '您有想补充的情况，可以在售后页面提交，结果以平台通知为准。',
	},
	wait: {
		happens: '这次售后正在处理中，页面上的处理时限是{时限}。',
		todo: '您可以在订单的售后页面查看进度，有变化我们在这里告诉您。',
	},
	'auto-refund': {
		happens:
			'您的仅退款申请符合未发货极速退款的条件，由系统自动处理，退款原路退回您付款的账户，金额 {金额}。',
		todo: `您这边不用再操作，${ORIGINAL_WAY}`,
	},
	agree: {
		happens: '您的{售后}申请我们看到了，会在{时限}处理，退款按原支付方式退回，金额 {金额}。',
		todo: NOTHING_TO_DO,
	},
	intercept: {
		happens:
			'包裹已经发出，我们会联系快递拦截退回，退回后再为您处理退款，金额 {金额}，页面上的处理时限是{时限}。',
		todo: '如果快递上门派送，请告诉快递员这件不要了、退回寄件方。',
	},
	inspect: {
		happens: '您寄回的商品我们已经签收，会在{时限}验货，没有问题就处理退款，金额 {金额}。',
		todo: NOTHING_TO_DO,
	},
	negotiate: {
		happens: '您反馈的情况我们正在核实，会在{时限}给您处理方案。',
		todo: '您对处理方式有什么想法，可以直接在这里告诉我们。',
	},
	process: {
		happens: '您的{售后}申请我们看到了，会在{时限}处理。',
		todo: '需要您配合的地方会写在售后页面上，请按页面提示操作。',
	},
	verify: CHECKING,
	unclear: {
		happens: '您这一单的情况我们正在核实。',
		todo: CHECKING.todo,
	},
};

/** A request for a return is agreed to before anything is paid back. */
export const AGREED_RETURN: BuyerTexts = {
	happens: '您的退货退款申请我们看到了，会在{时限}处理，同意后页面上会显示退货地址。',
	todo: '请按页面上的地址寄回，并把快递单号填在这个售后单里，收到验货后处理退款，金额 {金额}。',
};

/** Whose move it is says more than the verdict to wait. */
export const BY_STAGE: Partial<Record<Stage, BuyerTexts>> = {
	buyer: {
		happens: '这次售后现在等您确认，页面上的处理时限是{时限}。',
		todo: '请打开订单的售后页面看一下处理方案，不合适的话在这里告诉我们。',
	},
	'buyer-send': {
		happens: '退货申请已经同意，请把商品寄回页面上的退货地址，寄出的时限是{时限}。',
		todo: '寄出后请把快递单号填在这个售后单里，我们收到验货后处理退款，金额 {金额}。',
	},
	'merchant-receive': {
		happens: '您寄回的商品还在路上，我们签收验货后处理退款，金额 {金额}。',
		todo: NOTHING_TO_DO,
	},
	courier: {
		happens: '快递正在把包裹退回，退回后会处理退款，金额 {金额}。',
		todo: '如果快递再上门派送，请告诉快递员这件不要了、退回寄件方。',
	},
	platform: {
		happens: '平台正在处理这次售后，结果以平台通知为准。',
		todo: '您可以在售后页面查看进度，有新的情况也可以在那里补充。',
	},
	refunding: {
		happens: '退款正在原路退回您付款的账户，金额 {金额}。',
		todo: `您这边不用再操作，${ORIGINAL_WAY}`,
	},
};

const REFUNDED: BuyerTexts = {
	happens: '这次售后已经退款，按原支付方式退回，金额 {金额}。',
	todo: ORIGINAL_WAY,
};
const ENDED: BuyerTexts = {
	happens: '这次售后已经关闭。',
	todo: '如果您有不同意见，可以在订单页看看能否再次申请，或请平台一起核实。',
};
const WITHDRAWN: BuyerTexts = {
	happens: '这次售后申请已经由您撤销。',
	todo: '之后还有问题，可以在这里告诉我们，能否再次申请以订单页面为准。',
};
const DONE: BuyerTexts = {
	happens: '这次售后已经处理完成。',
	todo: '收到后有任何问题，在这里告诉我们就好。',
};

/** How a case ended, by the page's state, then by who ended it. */
export const ENDINGS: {
	byStage: Partial<Record<Stage, BuyerTexts>>;
	byOutcome: Partial<Record<Outcome, BuyerTexts>>;
} = {
	byStage: { refunded: REFUNDED, finished: DONE, failed: ENDED, withdrawn: WITHDRAWN },
	byOutcome: { withdrawn: WITHDRAWN, refused: ENDED, failed: ENDED },
};

/** What helps to settle a disputed case, by the kind of reason. */
export const TODO_BY_REASON: Partial<Record<ReasonGroup, string>> = {
	...fill(
		['QUALITY', 'DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'COUNTERFEIT'],
		'麻烦您把商品和问题的地方拍张照片发在这里，方便我们尽快确认。',
	),
	SHORT: '麻烦您把收到的全部商品和外包装拍张照片发在这里，方便我们尽快确认。',
	...fill(
		['NOT_RECEIVED', 'LOGISTICS_STALLED'],
		'麻烦您再看看是否由家人、门卫或驿站代收，我们也会同时联系快递核实。',
	),
};

/** An order without a request: what a request for a refund would meet, without a word on how it is decided. */
export const HYPOTHETICAL: Partial<Record<Verdict, BuyerTexts>> = {
	'auto-refund': {
		happens: '这单还没发货，现在申请仅退款符合极速退款的条件，由系统自动处理，原路退回。',
		todo: '需要退款的话，在订单页面申请仅退款就可以，是否符合以页面显示为准。',
	},
	agree: {
		happens: '这单还没发货，现在申请仅退款需要我们处理，退款按原支付方式退回。',
		todo: '需要退款的话，在订单页面申请仅退款就可以，我们看到后尽快处理。',
	},
	intercept: {
		happens: '这单已经发出，现在申请的话要先联系快递拦截，包裹退回后再处理退款。',
		todo: '需要退款的话，在订单页面提交申请，快递派送时请告诉快递员退回寄件方。',
	},
};
export const NO_REQUEST: BuyerTexts = {
	happens: '这单目前还没有售后申请。',
	todo: '有什么需要，可以在这里告诉我们，也可以在订单页面提交申请。',
};

export const AFTER_SALES_NAMES: Readonly<Record<RequestType | 'unknown', string>> = {
	'refund-only': '仅退款',
	'return-refund': '退货退款',
	exchange: '换货',
	resend: '补寄',
	repair: '维修',
	unknown: '售后',
};

export const DAYS = { today: '今天', tomorrow: '明天' } as const;
export const before = (when: string) => `${when}前`;
/** A limit that no page shows is an estimate. */
export const estimated = (limit: string) => `${limit}（以页面显示为准）`;

function fill(groups: readonly ReasonGroup[], text: string): Partial<Record<ReasonGroup, string>> {
	return Object.fromEntries(groups.map((group) => [group, text]));
}
