import { expect } from '@playwright/test';
import type { ConsoleServer } from '../console/server';
import { faceOf, type ShownRow } from './console-page';

/** Every row with one badge, and that the right one. */
export function expectTrue(rows: ShownRow[], { truth }: ConsoleServer): void {
	expect(rows).toHaveLength(10);
	for (const row of rows) {
		const found = truth.requests.find(
			({ page }) => page.row.orderSn === row.orderSn && page.row.applyTime === row.applied,
		);
		expect(row.badges).toEqual(found && [faceOf(found.expected)]);
	}
}

/** The same as soon as all that the rows wait for has come. */
export async function becomeTrue(rows: () => Promise<ShownRow[]>, server: ConsoleServer): Promise<void> {
	await expect(async () => expectTrue(await rows(), server)).toPass({ timeout: 30_000 });
}
