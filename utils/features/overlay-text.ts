/** What the page-side parts of the extension say to people. */
export const BADGE = {
	ifAsked: (label: string) => `若买家现在申请：${label}`,
	ifAskedShort: (label: string) => `若申请·${label}`,
	fastLeft: (time: string) => `极速退剩 ${time}`,
	shipLeft: (time: string) => `发货剩 ${time}`,
	shipLate: '发货已超时',
	left: (time: string) => `剩 ${time}`,
	timeIsUp: '已到时限',
	fast: (state: string) => `极速退款${state}`,
	pageChanged: '这一页和我们认识的不一样了，先不标，免得标错',
	notYet: '先别急着同意',
	endsAppeal: '手动同意后就不能申诉',
	guess: '（推测）',
	byRule: '（按规则）',
} as const;

/** Why a reply was not put into the box. */
export const REFUSED = {
	boxGone: '输入框已经不在了，请重新打开',
	otherTalk: '会话已经切换，没有填入；请在当前会话里重新选择',
	otherCase: '当前已经换成别的售后单，没有填入',
	composing: '输入法正在组字，请先选完字',
	locked: '输入框现在不能写',
	whoseTalk: '看不出这是和谁的会话',
	triggerMoved: '触发的文字已经变了，没有填入',
	tooLong: (most: number) => `超过输入框的 ${most} 字上限`,
	notTaken: '输入框没有接受',
	changed: (undo: string) => `回复框里的内容和预期的不一样，请看一眼；按 ${undo} 可以撤销`,
	noCopy: (why: string) => `${why}，也没能复制`,
	noBox: '这个页面上没有可以填的输入框',
	notInSight: '面板被页面遮住或变透明了，这一下没有算数',
} as const;

/** What to know before an appeal is written. Limits as measured in the console's own form in September 2026. */
export const APPEAL_NOTICE = {
	title: '写申诉前看一眼',
	left: (time: string) => `离截止还剩：${time}`,
	lines: [
		'说明最多 300 字，写清时间、单号和经过。',
		'图片凭证 1 到 3 张，要看得清单号和日期。',
		'凭证必须真实：假凭证会被处罚。',
		'被驳回后的复议是最后一次机会。',
	],
	close: '知道了',
} as const;

export const PANEL_TITLE = '退款镜';

export const REPLY_BUTTON = {
	label: '话术 //',
	tip: '打开话术列表；也可以在输入框里打 // 或 、、',
} as const;
