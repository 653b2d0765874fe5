// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lastingWays, pathTo, stemOf } from '../../../utils/consoles/pinduoduo/teach/lasting-names';

describe('the part of a class name that lasts', () => {
	it.each([
		['after-sales-table_order_item__3QqLW', 'after-sales-table_order_item__', true],
		['TB_bodyTr_5-188-0', 'TB_bodyTr_', true],
		['BTN_outerWrapper_1a7bz2d', 'BTN_outerWrapper_', true],
		['table-item-header_sn__2gbGk', 'table-item-header_sn__', true],
		['card__title', 'card__title', false],
		['mui-steps-item', 'mui-steps-item', false],
		['order-head', 'order-head', false],
		['card__titleBar', 'card__titleBar', false],
		['page-3', 'page-3', false],
	])('of %s is %s', (token, stem, cut) => {
		expect(stemOf(token)).toEqual({ stem, cut });
	});

	it.each(['_1a7bz2d', 'css-1x2y3z', 'Beast__1POzs', '9lives', 'x"y'])('of %s is none', (token) => {
		expect(stemOf(token)).toBeUndefined();
	});
});

describe('the names of an element', () => {
	it('begin with its test id, and match nothing whose name only contains the stem', () => {
		const element = document.createElement('div');
		element.dataset.testid = 'row';
		element.className = 'a order_item__x1Y2z';
		const [first, second, third] = lastingWays(element);
		expect(first).toEqual({ by: 'test-id', css: '[data-testid="row"]' });
		expect(third?.css).toBe('.a');
		expect(element.matches(second?.css ?? '')).toBe(true);
		const other = document.createElement('div');
		other.className = 'sub_order_item__x1Y2z';
		expect(other.matches(second?.css ?? '')).toBe(false);
	});

	it('lead to it by the nearest name that is its own', () => {
		document.body.innerHTML = '<main id="list"><div><p></p><p class="x"></p></div></main><p class="x"></p>';
		const target = document.querySelector('main p.x');
		const path = target && pathTo(target);
		expect(path).toBe('#list > div:nth-child(1) > p:nth-child(2)');
		expect(document.querySelectorAll(path ?? '')).toHaveLength(1);
	});
});
