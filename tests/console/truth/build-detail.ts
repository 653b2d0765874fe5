import type { FactValues } from '../../../utils/domain/fact';
import { instant, stamp } from './clock';
import { seedOf, serial } from './goods';
import type { RequestSpec } from './request-spec';
import type { DetailText, LogisticsStep, RowText } from './types';
import { REASONS, SHIPPING } from './wording';

/** Reasons for which buyers are asked for pictures. */
const SHOWN = new Set<string | undefined>(['QUALITY', 'DAMAGED', 'SHORT', 'WRONG_ITEM', 'NOT_AS_DESCRIBED']);

type Parts = { confirmedAt: number; requestedAt: number; afterSalesId: number };

/** What the detail page of a spec shows beyond its row; `now` is epoch ms. */
export function buildDetail(spec: RequestSpec, now: number, row: RowText, parts: Parts): DetailText {
	const shipped = SHIPPING[spec.shipping]?.shipped === true;
	return {
		afterSalesId: String(parts.afterSalesId),
		confirmTime: spec.confirmHidden ? null : stamp(parts.confirmedAt),
		description: `买家申请${row.type}，原因：${row.reason}`,
		suggestion: row.bracket ? '请在剩余时间内处理' : '无',
		sentences: [],
		carrier: shipped ? '圆通速递' : '',
		trackingNumber: shipped ? `YT${serial(`${spec.id}-out`).slice(0, 13)}` : '',
		logistics: logisticsOf(spec, now),
		returnTrackingNumber: '',
		returnLogistics: [],
		proofs: proofsOf(spec),
		negotiation: [
			{ who: '系统', time: row.applyTime, text: '售后申请已提交给商家，请耐心等待' },
			{ who: row.nick, time: row.applyTime, text: `发起了${row.type}申请，退款金额${row.refund}` },
		],
		...spec.detail,
	};
}

function proofsOf(spec: RequestSpec): string[] {
	if (!SHOWN.has(REASONS[spec.reason]?.group)) return [];
	const count = seedOf(`${spec.id}-proof`) % 4;
	return Array.from({ length: count }, (_, i) => `/static/img/goods-${(seedOf(spec.id) + i) % 10}.svg`);
}

function logisticsOf(spec: RequestSpec, now: number): LogisticsStep[] {
	const parcel = spec.parcel;
	if (!parcel) return [];
	const steps: LogisticsStep[] = [];
	if (parcel.signed) {
		const time = stamp(instant(now, parcel.signed));
		steps.push({ title: '已签收', content: '您的快件已由驿站代收，感谢使用', time });
	}
	if (parcel.moving) {
		const time = stamp(instant(now, parcel.moving));
		steps.push({ title: '运输中', content: '快件已到达中转部', time });
	}
	const time = stamp(instant(now, parcel.shipped));
	steps.push({ title: '已揽件', content: '快递员已取件', time });
	return steps;
}

/** What the parcel's steps on the detail page say of signing. */
export function signedOnDetail(spec: RequestSpec, now: number): Partial<FactValues> {
	if (!spec.parcel) return {};
	if (spec.parcel.signed) return { signed: true, signedAt: instant(now, spec.parcel.signed) };
	return spec.parcel.moving ? { signed: false } : {};
}
