import { expect, type Locator } from '@playwright/test';

/** Chooses a box or radio whose state is the page's own: it shows the choice once that is kept, not in the moment of the click. */
export async function tick(choice: Locator): Promise<void> {
	await choice.click();
	await expect(choice).toBeChecked();
}
