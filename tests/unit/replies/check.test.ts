import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate, checkText, type Finding } from '../../../utils/replies/check';
import { ADVICE } from '../../../utils/replies/check-advice';
import { WORD_RULES } from '../../../utils/replies/forbidden-words';
import { takeOver } from '../../../utils/replies/take-over';
import { TRADITIONAL } from '../../../utils/replies/traditional';

const brief = (findings: Finding[]) =>
	findings.map(({ code, severity, match }) => `${code} ${severity} ${match}`);
const codes = (text: string) => checkText(text).map(({ code }) => code);

describe('checkText', () => {
	it.each([
		['可以加一下薇信吗', ['OFFSITE_CONTACT block 加一下薇信']],
		['V信 号发您', ['OFFSITE_CONTACT block V信']],
		['威 信聊', ['OFFSITE_CONTACT block 威 信']],
		['微❤️信聊', ['OFFSITE_CONTACT block 微❤️信']],
		['微\u200b信聊', ['OFFSITE_CONTACT block 微\u200b信']],
		['微，信聊', ['OFFSITE_CONTACT block 微，信']],
		['ＶＸ１２３', ['OFFSITE_CONTACT block ＶＸ']],
		['扣扣聊', ['OFFSITE_CONTACT block 扣扣']],
		['去淘.寶看看', ['OFFSITE_CONTACT block 淘.寶']],
		['打13800138000', ['OFFSITE_CONTACT block 13800138000']],
		['打 138-0013 8000', ['OFFSITE_CONTACT block 138-0013 8000']],
		['打❶❸❽⓿⓿❶❸❽⓿⓿⓿', ['OFFSITE_CONTACT block ❶❸❽⓿⓿❶❸❽⓿⓿⓿']],
		['🅥信聊', ['OFFSITE_CONTACT block 🅥信']],
		['后🈯果自负', ['PRESSURE block 后🈯果自负']],
		['曬圖返', ['REVIEW_BRIBE block 曬圖返']],
		['別怪我們不客氣', ['PRESSURE block 別怪我們不客氣']],
		['打1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', ['OFFSITE_CONTACT block 1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0']],
		['打幺三八零零幺三八零零零', ['OFFSITE_CONTACT block 幺三八零零幺三八零零零']],
		['tel13800138000', ['OFFSITE_CONTACT block 13800138000']],
		['写信到 a.b@mail.example', ['OFFSITE_CONTACT block a.b@mail.example']],
		['看 https://evil.com/a', ['OFFSITE_CONTACT block https://evil.com/a']],
		['看 https://pinduoduo.com@evil.cn/', ['OFFSITE_CONTACT block https://pinduoduo.com@evil.cn/']],
		['看 https://pinduoduo.com.evil.cn', ['OFFSITE_CONTACT block https://pinduoduo.com.evil.cn']],
		['看shop。com', ['OFFSITE_CONTACT block shop。com']],
		['支付寶给您', ['OFFSITE_PAY block 支付寶给']],
		['微信转账给您', ['OFFSITE_PAY block 微信转账给您']],
		['好评返現', ['REVIEW_BRIBE block 好评返現']],
		['再这样就曝光您', ['PRESSURE block 就曝光']],
		['您是傻 逼吗', ['INSULT block 傻 逼']],
		['我们绝对没问题', ['ABSOLUTE warn 绝对']],
		['100%有效', ['ABSOLUTE warn 100%']],
		['马上到账', ['OVERPROMISE warn 马上到账']],
		['您先撤銷申請', ['CANCEL_PUSH warn 撤銷申請']],
		['原因改成不想要了', ['CANCEL_PUSH warn 原因改成不想要']],
		['对关节有治疗作用', ['ILLEGAL_CLAIM warn 治疗']],
		['别家是山寨', ['ILLEGAL_CLAIM warn 山寨']],
		['超过7天不受理', ['WRONG_ADVICE warn 超过7天不受理']],
		['您好{姓名}', ['PRIVACY block {姓名}']],
		['证件 11010519491231002X', ['PRIVACY block 11010519491231002X']],
		['寄到西湖区文三路123号', ['PRIVACY block 区文三路123号']],
	])('flags %s', (text, expected) => {
		expect(brief(checkText(text))).toEqual(expected);
	});

	it.each([
		'店铺交了保证金',
		'取绝对值',
		'我们无法保证今天送到',
		'第一时间给您处理，您最好先拍照',
		'100%棉',
		'订单号 261123-138001380001234',
		'运单号：13800138000',
		'YT1380013800012 已揽收',
		'SF 13800138000',
		'单价 1380013800013',
		'尾号 138****8000',
		'详见 https://mms.pinduoduo.com/aftersales 和 goods.yangkeduo.com',
		'京东快递已揽收',
		'我会告诉您，也会转告同事',
		'稍微，信号不好',
		'他稍微信任我们',
		'USB 数据线，XL v XXL',
		'2025星空灯',
		'30秒到1分钟',
		'请务必发照片给我',
		'不需要您撤销申请',
		'您已撤销申请',
		'超过7天不支持无理由退货',
		'您怀疑是假货，我理解',
		'本市区域道路施工，3号恢复',
		'110105194912310021',
		'妈妈的鞋',
		'参加我们的活动',
		'您付款，码数选 L',
		'1.5cm',
		'ok。vip 款也有',
		'加我们店铺收藏有优惠',
		'到驿站报手机尾号就能取',
		'驿站会发二维码，扫了就能取件',
		'我们不会泄露您的信息',
		'不会让您后悔选这款',
		'一星期内都可以改地址',
		'坏了不管是谁的责任，我们先给您补',
		'您的取消申请已经提交',
		'适配器标的是V：220-240',
	])('leaves %s alone', (text) => {
		expect(checkText(text)).toEqual([]);
	});

	it('counts a warning against the thing for less', () => {
		expect(brief(checkText('请勿添加微信'))).toContain('OFFSITE_CONTACT info 加微信');
		expect(brief(checkText('要不加个微信'))).toMatchObject([expect.stringMatching(/^OFFSITE_CONTACT block/)]);
		expect(brief(checkText('不好意思加微信'))).toMatchObject([
			expect.stringMatching(/^OFFSITE_CONTACT block/),
		]);
	});

	it('does not flag a means of payment that is named as the way the money goes back, but flags one that is asked for', () => {
		expect(checkText('原路退回您的支付宝')).toEqual([]);
		expect(checkText('微信支付的订单，款项原路退回')).toEqual([]);
		expect(codes('原路退回太慢，支付宝账号给我')).toEqual(['OFFSITE_PAY']);
		expect(codes('微信支付给您')).toContain('OFFSITE_CONTACT');
	});

	it('does not let a warning reach over the end of its clause', () => {
		expect(brief(checkText('不能打字，加微信'))).toEqual(['OFFSITE_CONTACT block 加微信']);
		expect(checkText('我们不会要求您加微信')).toMatchObject([{ severity: 'info' }]);
	});

	it('takes a shortened name of the goods for a quotation, and nothing that merely shares the word', () => {
		const allowed = ['微信公仔抱枕 毛绒玩具'];
		expect(checkText('微信公仔已发出', { allowed })).toEqual([]);
		expect(brief(checkText('买抱枕的加微信', { allowed }))).toEqual(['OFFSITE_CONTACT block 加微信']);
	});

	it("holds another buyer's order number, and not the case's own", () => {
		const own = { orders: ['261126-123456789012345'] };
		expect(checkText('订单 261126-123456789012345 已办', { own })).toEqual([]);
		expect(checkText('订单261126-999999999999999已办', { own })).toMatchObject([
			{ code: 'PRIVACY', severity: 'block', match: '261126-999999999999999' },
		]);
		expect(checkText('订单261126-999999999999999已办')).toEqual([]);
	});

	it('says when the box is too small', () => {
		expect(checkText('您好您好', { limit: 4 })).toEqual([]);
		expect(checkText('您好您好您', { limit: 4 })).toMatchObject([{ code: 'TOO_LONG', severity: 'warn' }]);
	});

	it('does not flag what the goods name itself says, but flags it elsewhere', () => {
		const text = '「QQ弹糖 红包款」要加 QQ 聊';
		expect(checkText(text, { allowed: ['QQ弹糖 红包款'] })).toMatchObject([{ match: '加 QQ', index: 11 }]);
		expect(checkText('「ＱＱ弹糖红包款」', { allowed: ['QQ弹糖 红包款', '', '！'] })).toEqual([]);
	});

	it('speaks of the hour only between 23:00 and 8:00', () => {
		const late = (hour: number) => checkText('您好', { hour }).map(({ code }) => code);
		expect([22, 23, 0, 7, 8].map(late)).toEqual([[], ['LATE_NIGHT'], ['LATE_NIGHT'], ['LATE_NIGHT'], []]);
		expect(checkText(' ', { hour: 2 })).toEqual([]);
	});

	it('gives a reason for every finding, and a penalty and a calmer suggestion', () => {
		const [finding] = checkText('加微信');
		expect(finding?.reason).toBeTruthy();
		expect(finding?.penalty).toContain('保证金');
		expect(finding?.suggestion).toContain('拼多多');
	});

	it('finds every term of its own lists, in the class it stands in', () => {
		for (const rule of WORD_RULES) {
			for (const term of rule.terms) {
				expect(codes(`哦 ${term} 吧`), term).toContain(ADVICE[rule.kind].code);
			}
		}
	});

	it('knows traditional characters in pairs', () => {
		expect(Array.from(TRADITIONAL).length % 2).toBe(0);
	});

	const pieces = fc.constantFrom(
		'微',
		'信',
		' ',
		'❤️',
		'\u200b',
		'V',
		'Ｑ',
		'13800138000',
		'{',
		'}',
		'㍿',
		'ﬁ',
		'🧧',
		'\ud800',
	);
	const anyText = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(fc.oneof(pieces, fc.string()), { maxLength: 20 }).map((parts) => parts.join('')),
	);

	it('never throws, and every finding points at the original text', () => {
		fc.assert(
			fc.property(anyText, fc.array(fc.string()), (text, allowed) => {
				for (const { match, index } of checkText(text, { allowed })) {
					expect(text.slice(index, index + match.length)).toBe(match);
					expect(match.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it.each([
		['公粽号回复一', 'OFFSITE_CONTACT'],
		['去jing东看看', 'OFFSITE_CONTACT'],
		['桃宝也有', 'OFFSITE_CONTACT'],
		['用支fu宝收一下', 'OFFSITE_PAY'],
		['洪包给您', 'OFFSITE_PAY'],
		['郝评返线', 'REVIEW_BRIBE'],
		['转帐给您', 'OFFSITE_PAY'],
	])('hears %s', (text, code) => {
		expect(checkText(text, { hour: 12 }).map((finding) => finding.code)).toEqual([code]);
	});

	it.each(['支付包装费已退', '桃宝宝公仔', '红苞米两根', '北京东城区今天发'])(
		'does not hear what is not said in %s',
		(text) => {
			expect(checkText(text, { hour: 12 })).toEqual([]);
		},
	);

	it('is not hidden from by blanks, symbols, emoji or zero-width characters between letters', () => {
		const gap = fc.constantFrom(' ', '.', '-', '*', '❤️', '\u200b', '·', '_', '　', '😀', '/');
		fc.assert(
			fc.property(fc.constantFrom('支付宝', '转账给您', '好评返现', '加我'), fc.array(gap), (term, gaps) => {
				const text = Array.from(term).join(gaps.join(''));
				expect(checkText(text).map(({ match }) => match)).toContain(text);
			}),
		);
	});
});

describe('takeOver', () => {
	it('puts the calmer sentence in place of the one with the match and keeps the address', () => {
		const text = '亲，方便加个微信吗？我在呢。';
		const [finding] = checkText(text);
		expect(finding && takeOver(text, finding)).toBe('亲，您直接在这里留言就可以，我看到就回您。我在呢。');
	});

	it('offers only wordings that the check lets pass', () => {
		for (const advice of Object.values(ADVICE)) {
			if ('instead' in advice) expect(checkText(advice.instead)).toEqual([]);
		}
	});

	it('offers nothing where there is no wording', () => {
		expect(takeOver('您好{姓名}', { index: 2, match: '{姓名}' })).toBeUndefined();
	});
});

describe('checkTemplate', () => {
	it('takes the marks of a template for no findings, and keeps the places', () => {
		expect(checkTemplate('{{退款金额}}{% if 未发货 %}您好{% endif %}')).toEqual([]);
		expect(checkTemplate('{{退款金额}}转账给您')).toMatchObject([{ match: '转账给您', index: 8 }]);
		expect(checkTemplate('{退款金额}')).toMatchObject([{ code: 'PRIVACY' }]);
	});
});
