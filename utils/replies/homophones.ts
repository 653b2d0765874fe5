import type { Kind } from './check-advice';
import type { PhraseRule } from './forbidden-phrases';

/**
 * For each character of a term what stands for it where somebody writes round a filter: its pinyin, then characters of the same sound, first the right
 * one. Tones do not count.
 */
const ALIKE: readonly { kind: Kind; sounds: readonly string[]; harmless?: readonly RegExp[] }[] = [
	{
		kind: 'contact',
		sounds: [
			'gong公工宫功 zhong众中仲种粽终钟 hao号浩皓',
			'peng朋鹏 you友有右 quan圈',
			'er二贰 wei维微唯为围 ma码马玛',
		],
	},
	{
		kind: 'invite',
		sounds: ['wei微薇威维徽崴葳 xin信'],
		harmless: [/有威信|威信力|树立威信/g],
	},
	{
		kind: 'platform',
		sounds: [
			...['tao淘桃陶掏逃涛 bao宝保堡', 'dou抖斗陡 yin音阴', 'kuai快 shou手', 'jing京 dong东'],
			'xiao小晓 hong红洪宏虹 shu书',
		],
		harmless: [/[桃陶涛逃掏]宝[宝贝]|斗音[乐律频响]/g],
	},
	{
		kind: 'pay',
		sounds: [
			...[
				'zhi支之只知芝枝汁 fu付负附富福复副 bao宝包保葆堡',
				'shou收受 kuan款 ma码马玛',
				'hong红洪宏鸿虹 bao包苞',
			],
		],
		harmless: [/支付(?:包[装裹邮含括]|保)|红苞[米叶花片玉]/g],
	},
	{
		kind: 'review',
		sounds: [
			'hao好郝 ping评平苹坪屏萍凭泙 fan返反饭 xian现线限',
			'wu五伍舞 xing星兴腥 hao好郝 ping评平苹坪屏萍凭泙',
		],
	},
];

/** One character at least stays as it is; the term itself is in `forbidden-words.ts`, with what it may stand in. */
function patternOf(sounds: string): RegExp {
	const letters = sounds.split(' ').map((alike) => {
		const [, pinyin = '', characters = ''] = /^([a-z]+)(.+)$/.exec(alike) ?? [];
		return { right: characters.charAt(0), any: `(?:[${characters}]|${pinyin})` };
	});
	const ways = letters.map((_, kept) =>
		letters.map(({ right, any }, at) => (at === kept ? right : any)).join(''),
	);
	const term = letters.map(({ right }) => right).join('');
	return new RegExp(`(?<![a-z])(?!${term})(?:${ways.join('|')})(?![a-z])`, 'g');
}

/** What sounds like the words that must not be sent, written with other characters: `公粽号`, `支负宝`, `洪包`. */
export const HEARD_RULES: readonly PhraseRule[] = ALIKE.map(({ kind, sounds, harmless = [] }) => ({
	kind,
	patterns: sounds.map(patternOf),
	harmless,
}));
