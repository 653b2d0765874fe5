import { BEFORE, type Cell } from '../../utils/insight/alerts/cells';
import { type Alert, findAlerts } from '../../utils/insight/alerts/find-alerts';
import { cellsOf } from './cells';
import { productName, skuName } from './make-case';
import { daysOf } from './make-shop';
import type { Plan, Plant } from './plan';

export interface Heard {
	/** Days from the shop's first. */
	index: number;
	alert: Alert;
}

/** Every alert of a shop at the end of each day, from the first day that has 28 before it. */
export function hear(plan: Plan): Heard[] {
	const found: Heard[] = [];
	let near: Cell[] = [];
	for (const { day, cases } of daysOf(plan)) {
		near = [...near.filter((cell) => day - cell.day <= BEFORE), ...cellsOf(cases)];
		const index = day - plan.firstDay;
		if (index < BEFORE) continue;
		const list = findAlerts(near, day);
		if (list.kind === 'ready') found.push(...list.alerts.map((alert) => ({ index, alert })));
	}
	return found;
}

/** Alerts without those of which the day before said the same: what goes on is no second alarm. */
export function alarms(heard: readonly Heard[]): Heard[] {
	const said = new Set(heard.map(({ index, alert }) => `${index} ${nameOf(alert)}`));
	return heard.filter(({ index, alert }) => !said.has(`${index - 1} ${nameOf(alert)}`));
}

function nameOf(alert: Alert): string {
	switch (alert.kind) {
		case 'reason':
			return `reason ${alert.reason}`;
		case 'way':
		case 'shop':
			return alert.kind;
		case 'product':
			return `product ${alert.product}`;
		default:
			return `${alert.kind} ${alert.product} ${alert.sku}`;
	}
}

/** Whether an alert is about what was planted. A batch or a bad size shows as any alert of its product. */
function isAbout(alert: Alert, plant: Plant): boolean {
	switch (plant.kind) {
		case 'reason':
			return alert.kind === 'reason' && alert.reason === plant.reason;
		case 'line':
			return alert.kind === 'way';
		case 'spike':
			return 'product' in alert && alert.product === productName(plant.product);
		default:
			return (
				alert.kind === 'sku' &&
				alert.product === productName(plant.product) &&
				alert.sku === skuName(plant.sku)
			);
	}
}

/** Days from the planted day to the first alert about it, 0 for the same day; undefined where none came within a week of its end. */
export function daysToDetection(heard: readonly Heard[], plant: Plant): number | undefined {
	const hits = heard.filter(
		({ index, alert }) => index >= plant.from && index <= plant.to + 7 && isAbout(alert, plant),
	);
	const first = Math.min(...hits.map(({ index }) => index));
	return Number.isFinite(first) ? first - plant.from : undefined;
}
