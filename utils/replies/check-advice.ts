/** The classes of text that get a shop into trouble, or a reply into the wrong hands. */
export type FindingCode =
	| 'OFFSITE_CONTACT'
	| 'OFFSITE_PAY'
	| 'REVIEW_BRIBE'
	| 'PRESSURE'
	| 'INSULT'
	| 'ABSOLUTE'
	| 'OVERPROMISE'
	| 'CANCEL_PUSH'
	| 'PRIVACY'
	| 'ILLEGAL_CLAIM'
	| 'WRONG_ADVICE'
	| 'TOO_LONG'
	| 'LATE_NIGHT';
export type Severity = 'block' | 'warn' | 'info';

/** What the agent is told of a match. Penalties as merchants report them; the platform's own rules decide. */
export interface Advice {
	code: FindingCode;
	severity: Severity;
	reason: string;
	penalty?: string;
	/** What to do instead. */
	suggestion?: string;
	/** A calmer sentence that can stand in place of the one with the match. */
	instead?: string;
}

const OFFSITE_PENALTY = '诱导非官方交易：限制店铺功能、下架商品、店铺保证金上调，再犯可终止合作';
const REVIEW_PENALTY = '诱导好评：评价被清理，店铺按平台评价规则处理';
const ABUSE_PENALTY = '辱骂骚扰：全店商品下架并禁止上新 3 天，情节严重 7 天或 15 天';
const AD_PENALTY = '广告法第九条：禁止国家级、最高级、最佳等用语';
const PRIVACY_PENALTY = '泄露个人信息要承担法律责任';

const contact = {
	code: 'OFFSITE_CONTACT',
	severity: 'block',
	penalty: OFFSITE_PENALTY,
	instead: '您直接在这里留言就可以，我看到就回您',
} as const;

/** What is said of each kind of match; a class may have several kinds. */
export const ADVICE = {
	invite: {
		...contact,
		reason: '引导到平台以外联系',
		suggestion: '留在拼多多聊天里沟通：「您直接在这里发给我就可以」',
	},
	contact: {
		...contact,
		reason: '交换平台以外的联系方式',
		suggestion: '留在拼多多聊天里沟通；发票等用平台的功能提交',
	},
	number: {
		...contact,
		reason: '写了平台以外的联系方式',
		suggestion: '留在拼多多聊天里沟通；快递电话请买家在物流页查看',
	},
	platform: {
		...contact,
		reason: '提到其他平台',
		suggestion: '只说本店在拼多多的商品和服务',
		instead: '本店的商品和服务都在拼多多上，您在这里下单和联系就可以',
	},
	link: {
		...contact,
		reason: '写了平台以外的链接',
		suggestion: '只发拼多多自己的商品或活动链接',
	},
	pay: {
		code: 'OFFSITE_PAY',
		severity: 'block',
		reason: '平台以外收付款',
		penalty: OFFSITE_PENALTY,
		suggestion: '「退款会原路退回您付款的账户」；小额补偿用平台「小额打款」',
		instead: '退款会原路退回您付款的账户，小额补偿用平台的「小额打款」办理',
	},
	review: {
		code: 'REVIEW_BRIBE',
		severity: 'block',
		reason: '用好处换评价或投诉',
		penalty: REVIEW_PENALTY,
		suggestion: '只解决问题，不提评价：「给您添麻烦了，我先把问题处理好」',
		instead: '给您添麻烦了，我们先把问题处理好',
	},
	pressure: {
		code: 'PRESSURE',
		severity: 'block',
		reason: '威胁或施压',
		penalty: ABUSE_PENALTY,
		suggestion: '说事实和下一步：「我把凭证整理好，也可以请平台一起核实」',
		instead: '我把情况和凭证整理好，有分歧也可以请平台一起核实',
	},
	insult: {
		code: 'INSULT',
		severity: 'block',
		reason: '辱骂或贬低买家',
		penalty: ABUSE_PENALTY,
		suggestion: '先接住情绪：「您的心情我理解，我们先把问题说清楚」',
		instead: '您的心情我理解，我们先把问题说清楚',
	},
	absolute: {
		code: 'ABSOLUTE',
		severity: 'warn',
		reason: '绝对化或夸大的说法',
		penalty: AD_PENALTY,
		suggestion: '换成事实或打算：「我们会尽力」「目前看到的是…」',
		instead: '我们会尽力做好，具体以商品页面写明的为准',
	},
	promise: {
		code: 'OVERPROMISE',
		severity: 'warn',
		reason: '承诺了店铺说了不算的结果',
		penalty: '做不到时会成为投诉和平台判责的依据',
		suggestion: '给时间范围和下一步：「以支付渠道的实际到账时间为准，我会帮您盯着」',
		instead: '以页面和物流的实际更新为准，我会帮您跟着',
	},
	push: {
		code: 'CANCEL_PUSH',
		severity: 'warn',
		reason: '催促买家撤销申请或更改原因',
		penalty: '容易引发投诉和平台介入，其他平台已有处罚',
		suggestion: '说方案，让买家自己选：「换货、补寄或退款都可以，您看哪种方便」',
		instead: '换货、补寄或退款都可以，您看哪种方便',
	},
	cure: {
		code: 'ILLEGAL_CLAIM',
		severity: 'warn',
		reason: '宣称医疗功效',
		penalty: '普通商品不得宣称治疗作用，商品可被下架',
		suggestion: '只说商品说明里写明的成分和用法',
		instead: '商品的成分和用法以页面说明为准',
	},
	rival: {
		code: 'ILLEGAL_CLAIM',
		severity: 'warn',
		reason: '贬低同行，或替他人定性',
		penalty: '可能构成商业诋毁，商品可被下架',
		suggestion: '只说本店的进货凭证和检测报告',
		instead: '我们可以提供本店的进货凭证，您也可以申请鉴定',
	},
	refusal: {
		code: 'WRONG_ADVICE',
		severity: 'warn',
		reason: '这样拒绝不合规：时限、拆封、特价只影响无理由退货，质量问题照样受理',
		penalty: '买家申请平台介入时会判商家责任',
		suggestion: '「请发一下商品问题的照片，我们按质量问题给您处理」',
		instead: '请把问题的照片发来，我们核对后给您处理',
	},
	identity: {
		code: 'PRIVACY',
		severity: 'block',
		reason: '像是完整的证件号码',
		penalty: PRIVACY_PENALTY,
		suggestion: '删去，需要时只写后四位',
	},
	papers: {
		code: 'PRIVACY',
		severity: 'warn',
		reason: '向买家要证件',
		penalty: PRIVACY_PENALTY,
		suggestion: '平台的页面会收它要的东西，聊天里不要证件',
		instead: '需要实名的，请您按订单页面的提示填写',
	},
	phone: {
		code: 'PRIVACY',
		severity: 'block',
		reason: '写了完整的手机号码',
		penalty: PRIVACY_PENALTY,
		suggestion: '只写后四位，或请买家自己在订单里核对',
		instead: '请您在订单里核对一下收货信息',
	},
	address: {
		code: 'PRIVACY',
		severity: 'block',
		reason: '像是完整的收货或退货地址',
		penalty: PRIVACY_PENALTY,
		suggestion: '退货地址以售后单里系统给出的为准，不要手写',
		instead: '寄回信息以售后单里系统显示的为准',
	},
	stranger: {
		code: 'PRIVACY',
		severity: 'block',
		reason: '订单号不是这位买家的',
		penalty: '把别人的订单告诉买家属于泄露个人信息',
		suggestion: '换成这一单的订单号，或删去',
	},
	blank: { code: 'PRIVACY', severity: 'block', reason: '还有没填好的空', suggestion: '补上内容再发' },
	tooLong: {
		code: 'TOO_LONG',
		severity: 'warn',
		reason: '比输入框能放下的长',
		suggestion: '删短一些，或分成两条',
	},
	late: {
		code: 'LATE_NIGHT',
		severity: 'info',
		reason: '现在是 23:00 到 8:00，深夜连发消息可能打扰买家',
		penalty: '深夜骚扰：情节严重可下架商品 7 天',
		suggestion: '不急的事白天再发；要发就一条说完',
	},
} as const satisfies Record<string, Advice>;

export type Kind = keyof typeof ADVICE;

/** What a warning against the thing itself (请勿…, 不能…) is worth, by class: a remark, or nothing. Absent: as bad as ever. */
export const NEGATED: Readonly<Partial<Record<FindingCode, 'info' | 'drop'>>> = {
	OFFSITE_CONTACT: 'info',
	OFFSITE_PAY: 'info',
	REVIEW_BRIBE: 'info',
	ABSOLUTE: 'drop',
	OVERPROMISE: 'drop',
	CANCEL_PUSH: 'drop',
	ILLEGAL_CLAIM: 'drop',
};
