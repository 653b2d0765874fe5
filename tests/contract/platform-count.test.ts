// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { readPlatformCount } from '../../utils/consoles/pinduoduo/read-platform-count';
import { MAP } from '../fixtures/map';

function read(html: string, map = MAP): number | undefined {
	document.body.innerHTML = `<div class="top-panel">${html}</div>`;
	return readPlatformCount(document.body, map);
}

describe('the console’s own count of refunds that the platform agreed to', () => {
	it.each([
		[
			'beside the words',
			'<div>24小时内平台同意退款 <b>17</b></div><div>24小时内将逾期工单数 <b>3</b></div>',
			17,
		],
		['in a box with them', '<div><p><span>24小时内平台同意退款</span></p><p>0</p></div><div>5</div>', 0],
		['behind a colon, with its unit', '<span>24小时内平台同意退款：1,204单</span>', 1204],
		['before its unit', '<div><i>24小时内平台同意退款</i><b>12</b><i>单</i></div>', 12],
		['twice the same', '<b>24小时内平台同意退款 4</b><i>24小时内平台同意退款 4</i>', 4],
	])('is read %s', (_how, html, count) => {
		expect(read(html)).toBe(count);
	});

	it.each([
		['has no number yet', '<div>24小时内平台同意退款 <b>--</b></div>'],
		['is not on the page', '<div>24小时内将逾期工单数 <b>3</b></div>'],
		['is about something else', '<div>24小时内平台同意退款率 <b>3</b></div>'],
		['is a share', '<div>24小时内平台同意退款 <b>3%</b></div>'],
		[
			'stands there twice with different numbers',
			'<b>24小时内平台同意退款 4</b><i>24小时内平台同意退款 5</i>',
		],
		['stands beside another number', '<div><span>24小时内平台同意退款</span><b>3</b><b>5</b></div>'],
		['is in the box before the words', '<div><b>3</b><span>24小时内平台同意退款</span></div>'],
		['is explained', '<div>24小时内平台同意退款 <b>3</b><p>含平台介入 2 单</p></div>'],
		['is followed by another number', '<div><span>24小时内平台同意退款</span><b>3</b><b>4.5</b></div>'],
	])('is unknown where it %s', (_why, html) => {
		expect(read(html)).toBeUndefined();
	});

	it('is found by other words once the map says them, and not before', () => {
		const html = '<div>近24小时平台代退 <b>6</b></div>';
		expect(read(html)).toBeUndefined();
		const labels = { ...MAP.labels, 'list.platformCount': ['近24小时平台代退'] };
		expect(read(html, { ...MAP, labels })).toBe(6);
	});
});
