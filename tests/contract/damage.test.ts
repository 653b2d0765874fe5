// @vitest-environment jsdom

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssOf } from '../../utils/consoles/pinduoduo/console-map';
import { caseRows } from '../../utils/consoles/pinduoduo/find-case-rows';
import { appealTab, readAppeal } from '../../utils/consoles/pinduoduo/read-appeal';
import { readChat } from '../../utils/consoles/pinduoduo/read-chat';
import { readDetail } from '../../utils/consoles/pinduoduo/read-detail';
import { readOrderDetail } from '../../utils/consoles/pinduoduo/read-order-detail';
import { isOrderRow, readOrderRow } from '../../utils/consoles/pinduoduo/read-order-row';
import { readRequestRow } from '../../utils/consoles/pinduoduo/read-request-row';
import { readWorkOrder } from '../../utils/consoles/pinduoduo/read-work-order';
import { type FactValues, knownValue } from '../../utils/domain/fact';
import { makeTruth } from '../console/truth';
import { MAP } from '../fixtures/map';
import { buildRow } from './build-row';
import { blows, damage } from './damage';
import { expectationOf, openSaved, READ_AT, SAVED_PAGES } from './saved-pages';
import { falseClaims } from './truth';

/** Goods names are cut, a status runs on into the lines below it, and a countdown whose parts are gone is another countdown. */
const LOOSE = new Set(['timeoutAt', 'timeoutAction', 'statusText', 'goodsName', 'goodsSpec', 'goodsCount']);

/** Who ended it hangs on lines that may be gone. */
const ENDING = new Set([...LOOSE, 'endedBy']);

/** The same damage in every run: what is found here is to be mended, not to be found again by chance. */
const RUNS = { numRuns: 400, seed: 20261123 };

type Truth = Partial<FactValues>;

const truthsOf = (file: string) => expectationOf(file).readings.map(({ facts }) => facts as Truth);

function rowsOf(file: string): Element[] {
	const css = [cssOf(MAP.anchors['list.row'], MAP.anchors['orders.row'])];
	const rows = [...openSaved(file).querySelectorAll(css.join(', '))];
	return file.includes('order-list') ? rows.filter((row) => isOrderRow(row, MAP)) : rows;
}

/** Reads a damaged copy of each row: nothing false may be claimed, and nothing thrown. */
function check(rows: Element[], truths: Truth[], read: typeof readRequestRow, loose: Set<string>): void {
	const property = fc.property(fc.nat({ max: rows.length - 1 }), blows, (index, given) => {
		const row = rows[index]?.cloneNode(true) as Element;
		damage(row, given);
		const found = falseClaims(read(row, READ_AT, MAP).facts, truths[index] ?? {}, loose);
		expect(found).toEqual([]);
	});
	fc.assert(property, RUNS);
}

describe('a damaged row claims what is so, or nothing', () => {
	const pages = SAVED_PAGES.filter(([file]) => file.endsWith('-list.html'));

	it.each(pages)('%s', (file, reader) => {
		// Cells that change places are told by their words; the two columns of free words (talks, reason) cannot be.
		const loose = new Set([...ENDING, 'reasonText']);
		check(rowsOf(file), truthsOf(file), reader === 'orders' ? readOrderRow : readRequestRow, loose);
	});

	it('holds for every row of the sample console', () => {
		const requests = makeTruth(READ_AT).requests.filter(({ id }) => !/^(clash|hostile-status)/.test(id));
		const rows = requests.map(({ page }) => buildRow(page.row));
		check(
			rows,
			requests.map(({ facts }) => facts),
			readRequestRow,
			new Set([...ENDING, 'reasonText', 'speed']),
		);
	});

	it('gives the reason of the row or none, as long as no cell changes its place', () => {
		const file = '2026-03-29-after-sales-list.html';
		const [rows, truths] = [rowsOf(file), truthsOf(file)];
		const property = fc.property(fc.nat({ max: rows.length - 1 }), blows, (index, given) => {
			const row = rows[index]?.cloneNode(true) as Element;
			damage(
				row,
				given.filter(({ kind }) => kind !== 'shuffle'),
			);
			const reason = readRequestRow(row, READ_AT, MAP).facts.reasonText;
			if (reason?.kind === 'known') expect(reason.value).toBe(truths[index]?.reasonText);
		});
		fc.assert(property, RUNS);
	});
});

describe('a row that was recycled for another order', () => {
	const file = '2026-03-29-after-sales-list.html';

	it('never gives facts of the order that stood there before', () => {
		const [rows, truths] = [rowsOf(file), truthsOf(file)];
		const indexes = fc.nat({ max: rows.length - 1 });
		const property = fc.property(indexes, indexes, blows, (before, after, given) => {
			const row = rows[before]?.cloneNode(true) as Element;
			damage(row, given);
			readRequestRow(row, READ_AT, MAP);
			row.replaceChildren(...(rows[after]?.cloneNode(true).childNodes ?? []));
			expect(falseClaims(readRequestRow(row, READ_AT, MAP).facts, truths[after] ?? {}, LOOSE)).toEqual([]);
		});
		fc.assert(property, RUNS);
	});

	it('has no order number while it shows those of two orders', () => {
		const [one, two] = rowsOf(file);
		const head = cssOf(MAP.anchors['list.head']);
		const half = one?.cloneNode(true) as Element;
		half.append(two?.querySelector(head)?.cloneNode(true) as Element);
		expect(readRequestRow(half, READ_AT, MAP).facts.orderSn?.kind).toBe('unknown');
	});
});

describe('a damaged detail page claims what is so, or nothing', () => {
	it.each(SAVED_PAGES.filter(([, reader]) => reader === 'detail'))('%s', (file) => {
		const page = openSaved(file);
		const { address, readings } = expectationOf(file);
		const property = fc.property(blows, (given) => {
			const body = page.body.cloneNode(true) as HTMLElement;
			// Which step of a courier is the newest cannot be told once steps are gone.
			damage(body, given, '.mui-steps');
			const { facts } = readDetail(body, new URL(address), READ_AT, MAP);
			// Nor can it be told how many pictures there were, or where a text was cut.
			const texts = ['platformAdvice', 'buyerStatement', 'lastTalk'];
			const loose = new Set([...ENDING, 'proofPictures', ...texts]);
			expect(falseClaims(facts, readings[0]?.facts as Truth, loose)).toEqual([]);
		});
		fc.assert(property, RUNS);
	});
});

describe('a damaged conversation', () => {
	it('is about its newest order card or about nothing, as long as its cards stay cards', () => {
		const page = openSaved('2026-10-01-chat.html');
		const property = fc.property(blows, (given) => {
			const body = page.body.cloneNode(true) as HTMLElement;
			damage(
				body,
				given.filter(({ kind }) => ['double', 'wrap', 'rename', 'ours'].includes(kind)),
			);
			const orderSn = readChat(body, READ_AT, MAP)?.facts.orderSn;
			if (orderSn?.kind === 'known') expect(orderSn.value).toBe('260928-617304925518846');
		});
		fc.assert(property, RUNS);
	});
});

describe('a damaged page of an order claims what is so, or nothing', () => {
	it.each(SAVED_PAGES.filter(([, reader]) => reader === 'order-detail'))('%s', (file) => {
		const page = openSaved(file);
		const { address, readings } = expectationOf(file);
		const property = fc.property(blows, (given) => {
			const body = page.body.cloneNode(true) as HTMLElement;
			damage(body, given, '.mui-steps');
			const { facts } = readOrderDetail(body, new URL(address), READ_AT, MAP);
			expect(falseClaims(facts, readings[0]?.facts as Truth, ENDING)).toEqual([]);
		});
		fc.assert(property, RUNS);
	});
});

describe('damaged appeals and work orders', () => {
	it.each(SAVED_PAGES.filter(([, reader]) => reader === 'appeals'))(
		'%s claims of each order what is so, or nothing, as long as no cell changes its place',
		(file) => {
			const page = openSaved(file);
			const truths = truthsOf(file);
			const property = fc.property(blows, (given) => {
				const body = page.body.cloneNode(true) as HTMLElement;
				damage(
					body,
					given.filter(({ kind }) => kind !== 'shuffle'),
				);
				for (const { row } of caseRows(body, MAP)) {
					const { facts } = readAppeal(row, appealTab(body, MAP), READ_AT, MAP).reading;
					const own = truths.find(({ orderSn }) => orderSn === knownValue(facts, 'orderSn'));
					if (own) expect(falseClaims(facts, own, new Set([...ENDING, 'speed']))).toEqual([]);
				}
			});
			fc.assert(property, RUNS);
		},
	);

	it('name orders of the page and nothing else', () => {
		const file = '2026-03-29-work-orders.html';
		const page = openSaved(file);
		const numbers = truthsOf(file).map(({ orderSn }) => orderSn);
		const property = fc.property(blows, (given) => {
			const body = page.body.cloneNode(true) as HTMLElement;
			damage(body, given);
			for (const { row } of caseRows(body, MAP)) {
				const { facts } = readWorkOrder(row, READ_AT, MAP).reading;
				expect(Object.keys(facts)).toEqual(['orderSn']);
				const orderSn = knownValue(facts, 'orderSn');
				if (orderSn !== undefined) expect(numbers).toContain(orderSn);
			}
		});
		fc.assert(property, RUNS);
	});
});
