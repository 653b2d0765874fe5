import { BOARD, percent, sumYuan } from '../../components/dashboard-text';
import { durationText } from '../../utils/domain/clock';
import type { Replied } from '../../utils/insight/summary/replied';
import { allTables } from './all-tables';
import type { Look } from './look';
import type { BoardTable } from './tables';
import type { WorkCounts } from './work-tables';

/** Everything the file needs is in it: it opens anywhere, asks for nothing and runs nothing. */
const STYLE = `
body{max-width:1080px;margin:24px auto;padding:0 16px;font:14px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;color:#172121}
h1{font-size:20px}h2{font-size:15px;margin:28px 0 6px}p{margin:4px 0;color:#465555}
table{border-collapse:collapse;width:100%;font-size:12px;font-variant-numeric:tabular-nums}
th,td{padding:4px 8px;border-bottom:1px solid #e1e7e7;text-align:right;white-space:nowrap}
th:first-child,td:first-child{text-align:left;white-space:normal}thead th{color:#465555;font-weight:400;white-space:normal;vertical-align:bottom}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:8px 20px}dt{color:#465555}dd{margin:0;font-size:20px}
@media print{body{margin:0;max-width:none}}`;

/** Rows of a table in a report; the rest is in the workbook. */
const MOST = 40;

/** What stands above the figures: `honest` says what they are of. */
interface Words {
	title: string;
	honest: string;
	alerts: readonly string[];
}

/** The figures of a stretch of time as one HTML file. */
export function weeklyReport(look: Look, work: WorkCounts, { title, honest, alerts }: Words): Blob {
	const { now } = look;
	const waits = now.handled.most;
	const keys: [string, string][] = [
		[BOARD.filed, String(now.filed.n)],
		[BOARD.ended, String(now.ended.n)],
		[BOARD.paidBack, sumYuan(now.paidBack.fen)],
		[BOARD.timeouts, String(now.outcomes.timeout.n)],
		[BOARD.handling, waits.median === undefined ? BOARD.notSeen : durationText(waits.median)],
		[BOARD.quality, String(now.quality.n)],
	];
	// Where nobody looked nothing is known, which is not nought.
	const seen = (value: string) => (now.watched > 0 ? value : BOARD.noLook);
	const figures = keys.map(([name, value]): [string, string] => [name, seen(value)]);
	// The chat is looked at apart from the requests.
	figures.push([BOARD.reply3, repliedText(now.replied)]);
	const body = [
		`<h1>${escaped(title)}</h1><p>${escaped(honest)}</p>`,
		`<dl>${figures.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`,
		alerts.length > 0
			? `<h2>${escaped(BOARD.alerts)}</h2>${alerts.map((text) => `<p>${escaped(text)}</p>`).join('')}`
			: '',
		...allTables(look, work).map(tableHtml),
	].join('');
	const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style>`;
	return new Blob([`<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`], {
		type: 'text/html;charset=utf-8',
	});
}

function repliedText({ n, within, share }: Replied): string {
	if (n === 0) return BOARD.notSeen;
	return share === undefined ? BOARD.replyLine(n, within) : BOARD.replyReport(n, within, percent(share));
}

function tableHtml({ title, head, rows }: BoardTable): string {
	const cells = (row: readonly (string | number)[], tag: 'th' | 'td') =>
		row.map((value) => `<${tag}>${escaped(String(value))}</${tag}>`).join('');
	const shown = rows.slice(0, MOST);
	const more = rows.length > MOST ? `<p>${escaped(BOARD.moreRows(rows.length - MOST))}</p>` : '';
	return `<h2>${escaped(title)}</h2><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${shown
		.map((row) => `<tr>${cells(row, 'td')}</tr>`)
		.join('')}</tbody></table>${more}`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What a product is called is never markup. */
function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}
