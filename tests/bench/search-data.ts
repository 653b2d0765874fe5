import { readingsOf } from '../../utils/replies/readings';
import type { Reply } from '../../utils/replies/reply';
import { SCENARIO_IDS } from '../../utils/replies/scenarios';

/** Numbers that are the same in every run. */
function createRandom(seed: number) {
	let state = seed;
	const next = () => {
		state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
		return state / 2 ** 31;
	};
	return { next, pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T };
}
type Random = ReturnType<typeof createRandom>;

const TOPICS =
	'催发货 缺货 未发货退款 在途拦截 拒收 物流停滞 签收未收到 质量问题 少发漏发 发错货 外箱破损 描述不符 退货地址 退货验收 运费争议 差价补偿 差评安抚 异常售后 开发票 平台介入 无理由退货 换货 补寄 尺码建议 赠品漏发 预售说明 改地址 保质期 安装指导 保修'.split(
		' ',
	);
const DETAILS =
	'先道歉再说明 给出处理时间 请买家拍照 说明退款去向 核对收货信息 联系快递核实 仓库正在打包 今天安排发出 补发一件新的 退回后原路退款 双方协商一致 请耐心等候 查看底单重量 提供两种方案 解释活动规则 引导自助申请 告知退回单号 安抚焦急情绪 确认颜色规格 延迟致歉 请勿直接拒签 等待站点回复 已登记处理 跟进到底 感谢理解'.split(
		' ',
	);
const GOODS =
	'保温杯 毛绒拖鞋 儿童雨衣 不锈钢锅 蓝牙耳机 羽绒被 防晒衣 帆布包 猫粮 洗衣液 电热毯 台灯 行李箱 瑜伽垫 耳钉 车载支架 折叠桌 围巾 登山鞋 纸尿裤 榨汁机 书立 浴室柜 护膝 遮阳帘 键盘 砂糖橘 坚果礼盒 挂面 茶叶罐'.split(
		' ',
	);
const WHO = '老客 新客 急单 大促 夜班 周末 团购 赠品单 预售单 偏远地区 海岛 高原 雨雪天 节后 换季'.split(' ');
const SENTENCES =
	'您好，您反馈的情况我已经看到了|给您添麻烦了，实在抱歉|我现在就去跟仓库核对一下发货记录|快递那边我同步催着，有消息马上告诉您|麻烦您拍一张商品和外包装的照片发过来|款项会原路退回您付款的账户|退货地址请以售后单里系统给出的为准|如果您愿意，我给您安排补寄一件新的|核对无误之后我来处理您的申请|您也可以在订单里查看最新的物流进展|运费由我们这边承担，请您放心|这个规格目前没有现货，您看换一个颜色可以吗|包裹退回到仓库需要一点时间|请不要着急，我会一直跟进到解决为止|发票会通过平台的渠道开给您|差价部分我用小额打款补给您|您先别拒收，签收后有问题我们负责|活动价格以下单页面显示的为准|我把您的情况登记下来了，由专人处理|谢谢您的理解和耐心'.split(
		'|',
	);

/** Invented templates with titles, tags and bodies like those of a shop that has collected them for years. */
export function makeReplies(count: number): Reply[] {
	const random = createRandom(20_261_130);
	return Array.from({ length: count }, (_, index) => {
		const topic = random.pick(TOPICS);
		const goods = random.pick(GOODS);
		const title = `${topic}：${random.pick(WHO)}${goods}${random.pick(DETAILS)}`;
		const sentences = Array.from({ length: 3 + Math.floor(random.next() * 4) }, () => random.pick(SENTENCES));
		return {
			id: `mine-${index}`,
			title,
			scenario: random.pick(SCENARIO_IDS),
			body: `${sentences.join('。')}，${goods}的事交给我。`,
			tone: 'warm',
			tags: [goods, random.pick(TOPICS)],
			origin: 'mine',
		};
	});
}

export type QueryKind =
	| 'Chinese'
	| 'two words'
	| 'pinyin'
	| 'unfinished pinyin'
	| 'initials'
	| 'mixed'
	| 'typo'
	| 'zh/z, ng/n'
	| 'homophone'
	| 'body';
export interface LabelledQuery {
	kind: QueryKind;
	query: string;
	/** What a right hit holds: all of these, in its title or body. */
	wanted: readonly string[];
}

const KINDS: readonly QueryKind[] = [
	...(['Chinese', 'two words', 'pinyin', 'unfinished pinyin', 'initials'] as const),
	...(['mixed', 'typo', 'zh/z, ng/n', 'homophone', 'body'] as const),
];

/** Queries made from templates that are there, the same number of each kind. */
export function makeQueries(replies: readonly Reply[], each: number): LabelledQuery[] {
	const random = createRandom(7);
	return KINDS.flatMap((kind) =>
		Array.from({ length: each }, () => makeQuery(kind, random.pick(replies), random)),
	);
}

function makeQuery(kind: QueryKind, reply: Reply, random: Random): LabelledQuery {
	const letters = Array.from(reply.title.replace('：', ''));
	const length = Math.min(letters.length, 3 + Math.floor(random.next() * 3));
	const from = Math.floor(random.next() * (letters.length - length + 1));
	const phrase = letters.slice(from, from + length).join('');
	const topic = reply.title.split('：')[0] ?? '';
	const detail = reply.title.slice(-4);
	switch (kind) {
		case 'Chinese':
			return { kind, query: phrase, wanted: [phrase] };
		case 'two words':
			return { kind, query: `${topic} ${detail}`, wanted: [topic, detail] };
		case 'pinyin':
			return { kind, query: pinyinOf(phrase), wanted: [phrase] };
		case 'unfinished pinyin':
			return { kind, query: pinyinOf(phrase).replace(/[a-z]$/, ''), wanted: [phrase] };
		case 'initials':
			return { kind, query: initialsOf(phrase), wanted: [phrase] };
		case 'mixed':
			return { kind, query: phrase.slice(0, 2) + initialsOf(phrase.slice(2)), wanted: [phrase] };
		case 'typo':
			return { kind, query: mistyped(pinyinOf(phrase), random), wanted: [phrase] };
		case 'zh/z, ng/n':
			return { kind, query: slurred(phrase), wanted: [phrase] };
		case 'homophone':
			return { kind, query: homophone(phrase, random), wanted: [phrase] };
		case 'body': {
			const sentence = random.pick(reply.body.split(/[，。]/).filter((part) => part.length > 6));
			const words = [sentence.slice(0, 3), sentence.slice(-3)];
			return { kind, query: words.join(' '), wanted: words };
		}
	}
}

export function pinyinOf(text: string): string {
	return Array.from(text, (letter) => readingsOf(letter)[0] ?? letter).join('');
}

export function initialsOf(text: string): string {
	return Array.from(text, (letter) => (readingsOf(letter)[0] ?? letter).charAt(0)).join('');
}

/** One letter left out, doubled, wrong, or changed with the next, never the first. */
function mistyped(word: string, random: Random): string {
	const at = 1 + Math.floor(random.next() * (word.length - 2));
	const [head, letter, next, rest] = [
		word.slice(0, at),
		word.charAt(at),
		word.charAt(at + 1),
		word.slice(at + 2),
	];
	const ways = [
		head + next + rest,
		head + letter + letter + next + rest,
		head + (letter === 'e' ? 'r' : 'e') + next + rest,
		head + next + letter + rest,
	];
	const wrong = random.pick(ways);
	return wrong === word ? head + next + rest : wrong;
}

/** As people write who do not tell zh from z and ng from n. */
function slurred(phrase: string): string {
	const sounds = Array.from(phrase, pinyinOf);
	return sounds.map((sound) => sound.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n')).join('');
}

const HOMOPHONES: Readonly<Record<string, string>> = {
	货: '获',
	发: '罚',
	退: '腿',
	运: '孕',
	费: '废',
	质: '制',
	量: '亮',
	单: '丹',
	地: '弟',
	址: '纸',
	物: '务',
	流: '留',
	换: '幻',
	补: '捕',
	收: '手',
	包: '胞',
	杯: '背',
	衣: '医',
	差: '叉',
	破: '魄',
	损: '笋',
	错: '措',
	少: '绍',
	漏: '露',
	票: '漂',
	平: '苹',
	台: '抬',
	时: '实',
	处: '出',
};

/** One character written as another of the same sound, as input methods offer them. */
function homophone(phrase: string, random: Random): string {
	const letters = Array.from(phrase);
	const places = letters.flatMap((letter, at) => (HOMOPHONES[letter] ? [at] : []));
	if (places.length === 0) return phrase;
	const at = random.pick(places);
	return letters.with(at, HOMOPHONES[letters[at] ?? ''] ?? '').join('');
}
