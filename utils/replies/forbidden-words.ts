/** The classes of text that get a shop into trouble; the list behind each is data, the matching is in `check.ts`. */
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
	| 'LATE_NIGHT';
export type Severity = 'block' | 'warn' | 'info';

/** What the agent is told of a match. Penalties as merchants report them; the platform's own rules decide. */
export interface Advice {
	code: FindingCode;
	severity: Severity;
	reason: string;
	penalty?: string;
	suggestion?: string;
}

export interface WordRule extends Advice {
	/** Simplified, lower case, without blanks. Latin terms match only as words of their own. */
	terms: readonly string[];
	/** Longer harmless phrases: a term inside one of them is no match. */
	except?: readonly string[];
	/** The term may be broken by any punctuation, commas and line breaks included, not only by blanks and symbols. */
	spread?: true;
	/** What a warning against the thing (请勿…, 不能…) is worth: less, or nothing. */
	negated?: 'info' | 'drop';
	/** A mere name beside 原路 says where the money came from; it is a warning then. */
	originalRoute?: true;
}

/** Terms parted by blanks; no term holds one. */
const words = (...lines: string[]): string[] => lines.join(' ').split(' ');

const OFFSITE_PENALTY = '诱导非官方交易：限制店铺功能、下架商品、店铺保证金上调，再犯可终止合作';
const REVIEW_PENALTY = '诱导好评：评价被清理，店铺按平台评价规则处理';
const ABUSE_PENALTY = '辱骂骚扰：全店商品下架并禁止上新 3 天，情节严重 7 天或 15 天';
const AD_PENALTY = '广告法第九条：禁止国家级、最高级、最佳等用语';

export const WORD_RULES: readonly WordRule[] = [
	{
		code: 'OFFSITE_CONTACT',
		severity: 'block',
		spread: true,
		negated: 'info',
		originalRoute: true,
		terms: words('微信 薇信 威信 徽信 崴信 溦信 葳信 巍信 微伈 薇芯'),
		except: words('稍微信 轻微信 略微信 低微信 细微信 微信息 微信任 入微信 卑微信 有威信 威信力', '树立威信'),
		reason: '引导到平台以外联系',
		penalty: OFFSITE_PENALTY,
		suggestion: '留在拼多多聊天里沟通：「您直接在这里发给我就可以」',
	},
	{
		code: 'OFFSITE_CONTACT',
		severity: 'block',
		negated: 'info',
		terms: words(
			'vx wx v信 qq 扣扣 抠抠 企鹅号 绿泡泡 绿色软件 加我 加v +v 加薇 加微 +微 加个微',
			'加一下微 加qq wechat weixin 扫码 扫一扫 扫二维码 公众号 朋友圈 留个手机号',
			'留下手机号 留手机号 留个电话 留下电话 打我电话 我的电话 我的手机号 电话发我',
			'手机号发我 邮箱 发邮件',
		),
		except: words(
			'参加我 增加我 更加我 附加我 施加我 加我们一点时间 加我们店铺 加我们收藏 加v领 加微量 加微波 扣扣子',
			'扣扣好 扫码枪 扫码入库 扫码签收 扫码揽收 扫码验货 快递扫码 扫码记录 扫码出库',
		),
		reason: '交换平台以外的联系方式',
		penalty: OFFSITE_PENALTY,
		suggestion: '留在拼多多聊天里沟通；发票等用平台的功能提交',
	},
	{
		code: 'OFFSITE_CONTACT',
		severity: 'block',
		negated: 'info',
		terms: words('淘宝 天猫 京东 抖音 快手 小红书 闲鱼 某宝 某东 桃宝 掏宝'),
		except: words('京东快递 京东物流 京东速运 京东配送 京东小哥 快手快脚 京东快运'),
		reason: '提到其他平台',
		penalty: OFFSITE_PENALTY,
		suggestion: '只说本店在拼多多的商品和服务',
	},
	{
		code: 'OFFSITE_PAY',
		severity: 'block',
		spread: true,
		negated: 'info',
		originalRoute: true,
		terms: words('支付宝 吱付宝 知付宝 微信转账 微信红包 银行卡 银行账号 收款码 付款码 收款二维码'),
		except: words('付款码数 付款码号'),
		reason: '平台以外收付款',
		penalty: OFFSITE_PENALTY,
		suggestion: '「退款会原路退回您付款的账户」；小额补偿用平台「小额打款」',
	},
	{
		code: 'OFFSITE_PAY',
		severity: 'block',
		negated: 'info',
		terms: words(
			'红包 转账给您 转账给你 给您转账 给你转账 转钱给 私下 线下交易 线下转 走线下',
			'绕过平台 私聊转 避开平台 打到您卡 打您卡 打你卡',
		),
		except: words('平台红包 拼多多红包 红包袋 红包封'),
		reason: '平台以外收付款',
		penalty: OFFSITE_PENALTY,
		suggestion: '「退款会原路退回您付款的账户」；小额补偿用平台「小额打款」',
	},
	{
		code: 'REVIEW_BRIBE',
		severity: 'block',
		spread: true,
		negated: 'info',
		terms: words('好评返现 好评返 五星好评 晒图返 改评价 改差评 改好评 删差评 删除差评 删评价', '撤销投诉'),
		reason: '用好处换评价或投诉',
		penalty: REVIEW_PENALTY,
		suggestion: '只解决问题，不提评价：「给您添麻烦了，我先把问题处理好」',
	},
	{
		code: 'REVIEW_BRIBE',
		severity: 'block',
		negated: 'info',
		terms: words('五星 5星 返现 返红包 给个好评 给好评 好评截图 修改评价 修改差评 撤诉 好评后退', '好评有礼'),
		except: words('五星红旗 五星级 五星酒店'),
		reason: '用好处换评价或投诉',
		penalty: REVIEW_PENALTY,
		suggestion: '只解决问题，不提评价：「给您添麻烦了，我先把问题处理好」',
	},
	{
		code: 'PRESSURE',
		severity: 'block',
		terms: words(
			'不退款就 不撤就 拉黑 黑名单 报警抓 曝光 威胁 后果自负 起诉你 起诉您 告你 律师函',
			'人肉 上门找 找上门 走着瞧 等着瞧 知道你家 知道你住',
		),
		except: words(
			'转告你 报告你 广告你 公告你 拉黑色 曝光量 曝光度 曝光率 曝光时间 曝光补偿 长曝光',
			'找上门服务',
		),
		reason: '威胁或施压',
		penalty: ABUSE_PENALTY,
		suggestion: '说事实和下一步：「我把凭证整理好，也可以请平台一起核实」',
	},
	{
		code: 'INSULT',
		severity: 'block',
		terms: words(
			'傻逼 傻比 傻x 煞笔 沙比 sb 脑残 滚蛋 滚开 滚远点 神经病 有病吧 去死 妈的 他妈',
			'特么 草泥马 尼玛 智障 白痴 贱人 垃圾人 垃圾买家 不要脸 骗子 穷鬼 泼妇 王八蛋',
			'混蛋 废物 人渣 刁民 死全家 穷逼 讹人 白嫖 羊毛党',
		),
		except: words(
			'妈妈的 我妈的 您妈的 宝妈的 姑妈的 姨妈的 孕妈的 他妈妈 滚开水 滚开的水 废物利用',
			'谨防骗子 防骗子 骗子冒充 遇到骗子 骗子电话 去死皮 去死角 去死结 沙比利 模特么',
			'独特么 大妈的 干妈的 辣妈的',
		),
		reason: '辱骂或贬低买家',
		penalty: ABUSE_PENALTY,
		suggestion: '先接住情绪：「您的心情我理解，我们先把问题说清楚」',
	},
	{
		code: 'ABSOLUTE',
		severity: 'warn',
		negated: 'drop',
		terms: words(
			'最好 最佳 最高级 最低价 最便宜 最优质 最先进 第一 国家级 世界级 顶级 100% 百分百',
			'百分之百 百分之一百 绝对 保证 永久 无效退款 全网最 独一无二 史无前例 零风险',
		),
		except: words(
			'第一时间 第一次 第一步 第一天 第一个 第一件 第一张 第一条 第一单 第一笔 第一批',
			'第一项 第一位 第一种 第一份 第一点 第一款 第一页 第一包 第一箱 第一手 第一封',
			'第一轮 第一排 最好先 最好在 最好能 最好不 最好别 最好是 您最好 亲最好 你最好',
			'最好拍 最好把 最好提前 最好当 绝对值 绝对路径 保证金 保证书 质量保证期 100%棉',
			'100%纯棉 100%聚酯 100%涤纶 100%羊毛 100%桑蚕丝 100%真丝 100%亚麻 100%粘 100%腈纶',
			'100%锦纶 永久地址 永久居',
		),
		reason: '绝对化或夸大的说法',
		penalty: AD_PENALTY,
		suggestion: '换成事实或打算：「我们会尽力」「目前看到的是…」',
	},
	{
		code: 'OVERPROMISE',
		severity: 'warn',
		negated: 'drop',
		terms: words(
			'马上到账 立刻到账 立马到账 立即到账 秒到账 秒到帐 秒退 马上退到 一定今天到',
			'今天一定到 一定明天到 明天一定到 今天肯定到 明天肯定到 肯定今天到 肯定明天到',
			'肯定退 肯定能退 肯定给您退 一定退 一定能退 一定给您退 保证到账 保证今天 保证明天',
			'肯定能到 一定能到 今天必发 小时必发 必到货 绝对到',
		),
		except: words('肯定退换'),
		reason: '承诺了店铺说了不算的结果',
		penalty: '做不到时会成为投诉和平台判责的依据',
		suggestion: '给时间范围和下一步：「以支付渠道的实际到账时间为准，我会帮您盯着」',
	},
	{
		code: 'CANCEL_PUSH',
		severity: 'warn',
		negated: 'drop',
		terms: words(
			'撤销售后 撤掉售后 取消售后 关闭售后 撤销申请 撤掉申请 取消退款 撤销退款 撤回退款',
			'撤回申请 取消申请 改成不想要 改为不想要 选不想要 选择不想要 选个人原因',
			'选择个人原因 改成个人原因 改为个人原因 改成七天无理由 改为七天无理由',
			'改成7天无理由 改为7天无理由 申请原因改 退款原因改 原因改成 原因改为 原因改一下',
			'修改退款原因 修改申请原因',
		),
		except: words(
			'已撤销售后 已取消售后 已撤销申请 已取消申请 已取消退款 已撤销退款 已撤回',
			'自行撤销 主动撤销 已经撤销',
		),
		reason: '催促买家撤销申请或更改原因',
		penalty: '容易引发投诉和平台介入，其他平台已有处罚',
		suggestion: '说方案，让买家自己选：「换货、补寄或退款都可以，您看哪种方便」',
	},
	{
		code: 'ILLEGAL_CLAIM',
		severity: 'warn',
		negated: 'drop',
		terms: words('疗效 治疗 治愈 根治 包治 药效 消炎 抗癌 防癌'),
		reason: '宣称医疗功效',
		penalty: '普通商品不得宣称治疗作用，商品可被下架',
		suggestion: '只说商品说明里写明的成分和用法',
	},
	{
		code: 'ILLEGAL_CLAIM',
		severity: 'warn',
		negated: 'drop',
		terms: words('山寨 假货 水货 冒牌 盗版'),
		except: words('不是假货 非假货 假货问题 怀疑是假货 担心是假货 担心假货 香水货 水货号 水货柜', '水货物'),
		reason: '贬低同行，或替他人定性',
		penalty: '可能构成商业诋毁，商品可被下架',
		suggestion: '只说本店的进货凭证和检测报告',
	},
];

export const LATE_NIGHT: Advice = {
	code: 'LATE_NIGHT',
	severity: 'info',
	reason: '现在是 23:00 到 8:00，深夜连发消息可能打扰买家',
	penalty: '深夜骚扰：情节严重可下架商品 7 天',
	suggestion: '不急的事白天再发；要发就一条说完',
};

/** Characters of the lists above in their traditional forms, pairwise. */
export const TRADITIONAL =
	'寶宝轉转賬账帳账紅红銀银行行碼码掃扫號号機机電电話话郵邮箱箱淘淘東东貓猫評评刪删曬晒圖图銷销訴诉給给個个後后' +
	'負负脅胁報报黑黑絕绝對对證证級级無无馬马秒秒款款療疗藥药貨货線线買买賣卖騙骗滾滚廢废' +
	'單单關关閉闭選选擇择萬万內内開开發发還还錢钱錄录從从來来網网連连結结應应該该過过離离點点問问題题' +
	'員员間间數数據据書书時时實实優优質质險险駁驳國国現现務务壓压師师殘残賤贱腦脑貼贴協协議议價价獎奖禮礼' +
	'責责帶带衛卫薦荐記记測测氣气歡欢減减應应聽听說说請请謝谢讓让繞绕較较輕轻請请訊讯證证須须願愿類类餘余齊齐';
