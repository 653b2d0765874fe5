import type { Kind } from './check-advice';

export interface WordRule {
	kind: Kind;
	/** Simplified, lower case, without blanks. Latin terms match only as words of their own. */
	terms: readonly string[];
	/** Longer harmless phrases: a term inside one of them is no match. */
	except?: readonly string[];
	/** The same as patterns over the matcher's view of the text. */
	harmless?: readonly RegExp[];
	/** The term may be broken by any punctuation, commas and line breaks included, not only by blanks and symbols. */
	spread?: true;
}

/** Terms parted by blanks; no term holds one. */
const words = (...lines: string[]): string[] => lines.join(' ').split(' ');

/** The lists are data; the matching is in `check.ts`, what no list can say in `forbidden-phrases.ts`. */
export const WORD_RULES: readonly WordRule[] = [
	{
		kind: 'invite',
		spread: true,
		terms: words('微信 薇信 威信 徽信 崴信 溦信 葳信 巍信 维信 微伈 薇芯 wei信 微xin weixin 企微 whatsapp'),
		except: words('稍微信 轻微信 略微信 低微信 细微信 微信息 微信任 入微信 卑微信 有威信 威信力', '树立威信'),
		harmless: [/微信(?:支付|付款|零钱|钱包|余额|账单)(?!给|我|转|过来|红包|账|号|发)/g],
	},
	{
		kind: 'contact',
		terms: words(
			'vx wx v信 qq 扣扣 抠抠 企鹅号 绿泡泡 绿色软件 加我 加v +v jiav 加薇 +微',
			'加qq 扣我 wechat 扫码 扫一扫 扫二维码 公众号 朋友圈 留个手机号',
			'留下手机号 留手机号 留个电话 留下电话 打我电话 我的电话 我的手机号 电话发我',
			'手机号发我 联系方式发我 留个联系方式 换个联系方式 加个联系方式 邮箱 发邮件 进裙 加裙',
		),
		except: words(
			'参加我 增加我 更加我 附加我 施加我 加我们一点时间 加我们店铺 加我们收藏 加v领 加v形 加v型 扣扣子 扣扣得',
			'加裙子 加裙摆 扣扣好 扫码取件 扫码枪 扫码入库 扫码签收 扫码揽收 扫码验货 快递扫码 扫码记录 扫码出库',
		),
		harmless: [
			/(?:快递员?|驿站|仓库|网点|站点|柜机?|员)[^\n]{0,4}扫码/g,
			/扫码[^\n]{0,2}(?:取|寄|签收|入库|出库|揽|枪|查验)/g,
		],
	},
	{
		kind: 'platform',
		terms: words(
			'淘宝 天猫 京东 抖音 快手 小红书 闲鱼 某宝 某东 桃宝 掏宝 唯品会 得物 taobao douyin xianyu xiaohongshu',
		),
		except: words('京东快递 京东物流 京东速运 京东配送 京东小哥 快手快脚 京东快运'),
		// What a thing is good for.
		harmless: [/(?:拍|刷|录|投屏)(?:抖音|快手|小红书)/g],
	},
	{
		kind: 'pay',
		spread: true,
		terms: words(
			'支付宝 吱付宝 知付宝 支付包 支某宝 zfb zhifubao alipay 微信转账 微信红包 收款码 付款码',
			'收款马 收款玛 收款二维码',
		),
		except: words('付款码数 付款码号'),
		// Where a refund can be looked for.
		harmless: [/支付宝(?:里|那边|的|app)?[^\n]{0,4}(?:账单|明细|流水|余额|记录|通知|提醒)/g],
	},
	{
		kind: 'pay',
		terms: words(
			'红包 hongbao 转账给您 转账给你 给您转账 给你转账 转钱给 转账给我 打款给我 汇款给我 把钱转给我 私下 私底下 私聊 私发 线下交易',
			'线下转 线下退 线下付 线下补 线下结 走线下 对公打 对公转',
			'绕过平台 绕开平台 避开平台 跳过平台 别走平台 不走平台 打到您卡 打您卡 打你卡',
		),
		except: words('平台红包 拼多多红包 红包袋 红包封 红包抵扣 红包优惠 红包券 红包活动 使用的红包 用的红包'),
	},
	{
		kind: 'review',
		spread: true,
		terms: words(
			'好评返现 好评返 haopingfan 五星好评 晒图返 改评价 改差评 改好评 删差评 删除差评 删评价',
			'撤销投诉',
		),
	},
	{
		kind: 'review',
		terms: words(
			'五星 5星 五颗星 五分好评 5分好评 满星 返现 返红包 给个好评 给好评 好评截图 修改评价 修改差评 撤诉 好评后退',
			'好评有礼 晒图有礼 晒单有礼 评价有礼 追评有礼',
		),
		except: words('五星红旗 五星级 五星酒店 返现活动 五星店'),
	},
	{
		kind: 'pressure',
		terms: words(
			'不退款就 不撤就 拉黑 黑名单 报警抓 曝光 威胁 后果自负 起诉你 起诉您 告你 律师函',
			'人肉 上门找 找上门 走着瞧 等着瞧 知道你家 知道你住 坐牢 传票 敲诈 诈骗犯 判刑',
			'给我等着 法院见 律师信 吃不了兜着走 身败名裂 起诉到底 收拾你 收拾您 弄死 打断 信不信我 让你好看 吃官司 进局子',
		),
		except: words(
			'转告你 报告你 广告你 公告你 拉黑色 曝光量 曝光度 曝光率 曝光时间 曝光补偿 长曝光',
			'找上门服务',
		),
		harmless: [
			/威胁(?:不?到|不了)/g,
			/拉黑(?:[白灰红金银蓝边底框条线糖巧豆]|芝麻)/g,
			/(?:过度|欠|多次|二次|双重|逆光)曝光|曝光(?:过度|不足|过|太)/g,
		],
	},
	{
		kind: 'insult',
		terms: words(
			'傻逼 傻比 傻x 傻b 啥比 啥逼 煞比 sha逼 shabi 二逼 沙雕 滚犊子 犯贱 下贱 贱不贱 有没有脑子 没有脑子 煞笔 沙比 sb 脑残 滚蛋 滚开 滚远点 神经病 有病吧 去死 妈的 他妈',
			'特么 草泥马 尼玛 智障 白痴 贱人 垃圾人 垃圾买家 不要脸 骗子 穷鬼 泼妇 王八蛋',
			'混蛋 废物 人渣 刁民 死全家 穷逼 讹人 白嫖 羊毛党 眼瞎 瞎了眼 狗眼 没素质 素质低',
			'素质差 骗吃骗喝 占便宜没够 贪小便宜 爱占便宜 穷酸 土包子 乡巴佬 无赖 听不懂人话 看不懂人话',
			'没脑子 没长脑子 没长眼 弱智 低能 变态 流氓 混账 畜生 狗东西 cnm nmsl tmd mmp 傻子 傻叉 傻缺',
			'笨蛋 脑子有问题 脑子进水 脑子有病 蠢 你有毛病 你活该',
		),
		except: words(
			'妈妈的 我妈的 您妈的 宝妈的 姑妈的 姨妈的 孕妈的 他妈妈 滚开水 滚开的水 废物利用 废物箱 废物桶 废物袋 智障碍',
			'谨防骗子 防骗子 骗子冒充 遇到骗子 骗子电话 去死皮 去死角 去死结 沙比利 模特么',
			'独特么 大妈的 干妈的 辣妈的 蠢蠢欲动 蠢萌 变态辣',
			'狗狗东西 低能耗 低能量 低能见',
		),
		harmless: [/(?:自称|冒充|遇到|小心|当心|警惕|提防|提示|凡是|让[您你])[^\n]{0,14}骗子/g],
	},
	{
		kind: 'absolute',
		terms: words(
			'最好 最佳 最高级 最低价 最便宜 最优质 最先进 第一 国家级 世界级 顶级 100% 百分百',
			'百分之百 百分之一百 绝对 保证 永久 无效退款 全网最 独一无二 史无前例 零风险 万无一失 不可能坏 不可能有问题 用不坏 永远不 最强 最安全',
			'销量冠军 顶尖 极品 天下无敌 零差评 无与伦比',
		),
		except: words('绝对值 绝对路径 保证金 保证书 质量保证期 质量保证卡 永久地址 永久居 绝对湿度'),
		harmless: [
			/第一(?:时间|[次步天个件张条单笔批项位种份点款页包箱手封轮排段行句周趟节层道遍回年月眼期部栏顿集瓶盒双只把根袋]|车队|医院|中学|小学|人民|营业|分[部公拨])/g,
			/最好(?:先|在|能|不|别|是|拍|把|提前|当|和|等|选|每|还是|放|让|避|给|跟|去|拿|留|找|带|将|于|再|奇|玩|笑|手洗|晾|冷|单独|尽|按|问|看)/g,
			/最好用(?!的|了|吗|吧|\n|$)/g,
			/最佳(?:食用|赏味|饮用|使用|保存)(?:期|时间|日期|温度)/g,
			/(?:[您你亲请]|建议)最好/g,
			/(?:为了?|以|请[您你]?|需要?|须|才能|确保|用来)(?:更好地)?保证/g,
			/100%(?:纯|天然|新疆|精梳|长绒|再生|植物)*(?:棉|聚酯|涤纶|羊毛|羊绒|桑蚕丝|真丝|亚麻|麻|粘|腈纶|锦纶|尼龙|莱赛尔|莫代尔)/g,
			/(?:电量?|充到?|充满|音量|亮度|进度|缩放)[^\n]{0,3}100%|100%(?:电|充满|音量|亮度)/g,
		],
	},
	{
		kind: 'promise',
		terms: words(
			'秒到账 秒退 打包票 打保票 拍胸脯 稳赢 必赢 稳过 马上退到 立马退 肯定退 肯定能退 肯定给您退 保证到账 今天必发 今日必发 小时必发 必到货 绝对到',
		),
		except: words('肯定退换'),
	},
	{
		kind: 'push',
		terms: words(
			'改成不想要 改为不想要 选不想要 选择不想要 选个人原因 选择个人原因 改成个人原因 改为个人原因',
			'改成七天无理由 改为七天无理由 改成7天无理由 改为7天无理由 申请原因改 退款原因改 原因改成',
			'原因改为 原因改一下 修改退款原因 修改申请原因 先撤了 撤了吧 撤了再',
		),
	},
	{
		kind: 'cure',
		terms: words(
			'疗效 治疗 治愈 根治 包治 专治 治好 能治 药效 消炎 止痛 抗癌 防癌 三高 壮阳 补肾 丰胸 降血压 降血糖',
			'降血脂 降压 降糖 降脂 降尿酸 增强免疫 提高免疫 预防感冒 预防疾病',
		),
		except: words('专治油 专治污 专治水垢 降压线 降压器 降压模块 降压电源 降压芯片 降压板'),
	},
	{
		kind: 'rival',
		terms: words('山寨 假货 水货 冒牌 盗版'),
		except: words('不是假货 非假货 假货问题 香水货 水货号 水货柜 水货物'),
		harmless: [
			/(?:您|你|买家|顾客|怀疑|疑似|担心|反馈|反映|举报|质疑|觉得|认为|鉴定)[^\n]{0,8}(?:山寨|假货|水货|冒牌|盗版)/g,
		],
	},
];
