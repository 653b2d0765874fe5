import { expect, type Frame, type Page } from '@playwright/test';
import { panelOf } from './console-page';
import { isOpen } from './editors';

/** Opens the list by the button at the box. The button follows a box that grows, and of one that the page has replaced it goes a moment later. */
export async function pressButton(page: Page): Promise<Frame> {
	const button = page.locator('rl-reply-button');
	await expect(button).toHaveCount(1);
	await button.click();
	await expect.poll(() => isOpen(page)).toBe(true);
	return panelOf(page);
}
