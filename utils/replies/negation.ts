import type { FindingCode } from './check-advice';
import { BREAK, clauseView } from './text-views';

/**
 * `请勿添加`, `不能保证`, `没有好评返现`: words that turn a clause round, with nothing but the words of such a warning
 * between them and the term.
 */
const NEGATION =
	/(?:请勿|切勿|不要|不能|没办法|没把握|说不准|不代表|不等于|不会|不可|不支持|不接受|不可以|禁止|严禁|无需|不用|不必|不需要|不承诺|不敢|不是|并非|拒绝|谨防|警惕|当心|无权|无法|没法|难以|未|没有?|不)(?:[添加您你的我们他人通过使用任何以在再去给要求让和提供索取发送相信陌生扫留填点击号代替说承诺做宣称转账银行卡主动客服所谓支付宝微信好评差价为了因此会或者等保证来拿作当有得知道完全跟向先]{0,10})$/;
/** They hold 不 and turn nothing round. */
const SEEMING =
	/(?:要不|可不可以?|能不能|是不是|好不好|不好意思|不如|不妨|不然|不错|不方便|不行|不过|不仅|不但|不只|不走|不通过|不用平台|不见不散)[^\n]{0,10}$/;
/** `千万不要相信让您…`, `谨防…`: from here to the end of the clause only what to beware of is told. */
const BEWARE =
	/(?:请勿|切勿|谨防|警惕|当心|不要相信|别信|(?:自称|冒充|假冒|陌生|骗子|凡是|有人|任何人)[^\n]{0,12}(?:让|叫|要|请)[您你]|不会(?:主动)?(?:要求|让|通过|用))[^\n]{0,16}$/;

/** The clause of `original` before a place turns round what stands there. */
export function isNegated(original: string, from: number): boolean {
	const clause =
		clauseView(original.slice(Math.max(0, from - 40), from))
			.text.split(BREAK)
			.at(-1) ?? '';
	if (BEWARE.test(clause)) return true;
	return NEGATION.test(clause) && !SEEMING.test(clause);
}

const SENTENCE_END = /[。！？!?；;\n]/;
const ROUTE =
	/原路|原支付|原账户|原付款|原渠道|原来的?账户|(?:退|返)(?:款)?(?:也会|会)?回?到?[您你]?付款|原来的路|(?:钱|款项?|退款)(?:也|就|都|会|同样){0,2}(?:回到|退回)/;
const ASKED =
	/(?:发|给|报|留|加|转|扫)(?:一?下|个)?(?:我|过来|给[您你])|(?:给|发|报)(?:个|一下)|收款码|账号给|转账|私下|私聊|线下|红包/;

/** A means of payment that is only named to say where the money goes back to: `原路退回您的微信零钱`. */
export function isOriginalRoute(
	original: string,
	{ from, to }: { from: number; to: number },
	code: FindingCode,
): boolean {
	if (code !== 'OFFSITE_PAY' && code !== 'OFFSITE_CONTACT') return false;
	const before =
		original
			.slice(Math.max(0, from - 40), from)
			.split(SENTENCE_END)
			.at(-1) ?? '';
	const after = original.slice(to, to + 40).split(SENTENCE_END)[0] ?? '';
	const sentence = before + original.slice(from, to) + after;
	return ROUTE.test(sentence) && !ASKED.test(sentence);
}
