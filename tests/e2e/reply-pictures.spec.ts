import { expect, type Frame, type Page } from '@playwright/test';
import { makePng, pngPart } from '../fixtures/png';
import { faults } from './axe-faults';
import { consoleState, panelOf } from './console-page';
import { isOpen } from './editors';
import { type Extension, test } from './extension';
import { pressButton } from './reply-button';
import { ask, askUntil } from './storage';

const WIDTH = 60;
const HEIGHT = 40;
/** What a phone writes into a picture; none of it may be kept. */
const PLACE = pngPart('tEXt', Buffer.from('Location\x0031.2304 N 121.4737 E'));
const SHOT = {
	name: '步骤.png',
	mimeType: 'image/png',
	buffer: Buffer.from(makePng(WIDTH, HEIGHT, [PLACE])),
};
const SAID = '亲，按图上的步骤来就好。';
const OWN = {
	...{ id: 'mine-steps', title: '试图文步骤', scenario: 'explain', body: SAID },
	...{ tone: 'concise', tags: [], origin: 'mine' },
};

const field = (page: Page) => page.getByRole('region', { name: '图片' });

/** The editor on a reply of the shop's own, where its picture is added and saved. */
async function addPicture(extension: Extension): Promise<Page> {
	const page = await extension.context.newPage();
	await page.goto(`chrome-extension://${extension.id}/options.html#replies`);
	await askUntil(page, 'replies/save', OWN);
	await page.reload();
	await page.getByRole('button', { name: new RegExp(`^${OWN.title}`) }).click();
	await field(page).locator('input[type=file]').setInputFiles(SHOT);
	await expect(field(page).getByRole('img')).toBeVisible();
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await expect(page.getByText('已保存')).toBeVisible();
	return page;
}

/** The chat, which notes what is pasted into its box: reading the clipboard in any other way takes a leave that agents do not give. */
async function openChat(extension: Extension): Promise<Page> {
	const page = await extension.open('/chat-merchant/index.html');
	await page.waitForSelector('rl-reply-button');
	await page.evaluate(() => {
		window.__console.openChat(0);
		document.addEventListener('paste', async (event) => {
			const { clipboardData } = event;
			const file = clipboardData?.files[0];
			// As a chat takes a picture for itself. Left to the browser it would be an empty step of the box's undo.
			if (file) event.preventDefault();
			const seen: Pasted = { text: clipboardData?.getData('text/plain') ?? '' };
			if (file) {
				const picture = await createImageBitmap(file);
				const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
				pen?.drawImage(picture, 0, 0);
				const colours = pen?.getImageData(0, 0, picture.width, picture.height).data ?? [];
				Object.assign(seen, {
					type: file.type,
					width: picture.width,
					height: picture.height,
					colours: [...colours],
				});
			}
			(window as unknown as { pasted: Pasted }).pasted = seen;
		});
	});
	return page;
}

interface Pasted {
	text: string;
	type?: string;
	width?: number;
	height?: number;
	/** Red, green, blue and cover of each pixel. */
	colours?: number[];
}

async function paste(page: Page): Promise<Pasted> {
	await page.locator('#replyTextarea').press('Control+v');
	await page.waitForFunction(() => 'pasted' in window);
	return page.evaluate(() => (window as unknown as { pasted: Pasted }).pasted);
}

/** The picture that was chosen, pixel by pixel. */
function expectPicture(pasted: Pasted): void {
	expect(pasted).toMatchObject({ type: 'image/png', width: WIDTH, height: HEIGHT });
	const wanted = Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
		const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
		return [(x * 7) & 0xff, (y * 5) & 0xff, (x + y) & 0xff, 255];
	});
	expect(pasted.colours).toEqual(wanted.flat());
}

/** The list of the button beside the box. */
async function fromButton(page: Page): Promise<Frame> {
	const panel = await pressButton(page);
	await panel.getByRole('combobox').fill('stwbz');
	await expect(panel.getByRole('option').first()).toContainText(OWN.title);
	return panel;
}

async function fromTrigger(page: Page): Promise<Frame> {
	await page.locator('#replyTextarea').click();
	await page.keyboard.type('//');
	const panel = await panelOf(page);
	await page.keyboard.type('stwbz', { delay: 20 });
	await expect(panel.getByRole('option').first()).toContainText(OWN.title);
	return panel;
}

test('a picture that is added in the options is marked, kept without what the camera wrote, and goes with its reply', async ({
	extension,
}) => {
	const page = await addPicture(extension);
	const row = page.getByRole('button', { name: new RegExp(`^${OWN.title}`) });
	await expect(row.getByLabel('有图片')).toBeVisible();
	await page.reload();
	await row.click();
	await expect(field(page).getByText(`${WIDTH}×${HEIGHT}`)).toBeVisible();
	expect(await faults(page)).toEqual([]);
	const { res } = await ask(page, 'replies/picture', { id: OWN.id });
	const kept = Buffer.from((res as { png: string }).png, 'base64');
	expect(kept.toString('latin1')).not.toContain('Location');
	await field(page)
		.locator('input[type=file]')
		.setInputFiles({
			...{ name: '像图片.png', mimeType: 'image/png' },
			buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
		});
	await expect(field(page).getByText('这不是 PNG')).toBeVisible();
	await expect(field(page).getByRole('img')).toBeVisible();
	await page.getByRole('button', { name: '删除', exact: true }).click();
	await page.getByRole('button', { name: '真的删除' }).click();
	await expect(row).toHaveCount(0);
	expect((await ask(page, 'replies/picture', { id: OWN.id })).res).toBeNull();
});

test('a photo is drawn smaller, and a picture pasted into the editor becomes the picture of the reply', async ({
	extension,
}) => {
	const page = await addPicture(extension);
	const photo = await page.evaluate(async () => {
		const canvas = new OffscreenCanvas(2400, 1200);
		canvas.getContext('2d')?.fillRect(100, 100, 900, 900);
		const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
		return Array.from(bytes);
	});
	await field(page)
		.locator('input[type=file]')
		.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) });
	await expect(field(page).getByText('已缩小到 1600×800')).toBeVisible();
	await page.evaluate(async () => {
		const canvas = new OffscreenCanvas(33, 22);
		canvas.getContext('2d')?.fillRect(0, 0, 9, 9);
		const webp = await canvas.convertToBlob({ type: 'image/webp' });
		const data = new DataTransfer();
		data.items.add(new File([webp], 'shot.webp', { type: 'image/webp' }));
		const box = document.querySelector('textarea');
		box?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	});
	await expect(field(page).getByText('33×22')).toBeVisible();
});

test('a reply chosen in the panel: the text is in the box, its picture on the clipboard, nothing is sent, one undo', async ({
	extension,
}) => {
	await (await addPicture(extension)).close();
	const page = await openChat(extension);
	const panel = await fromButton(page);
	await expect(panel.getByRole('option').first().getByLabel('有图片')).toBeVisible();
	await panel.getByRole('option').first().click();
	await expect(panel.getByText('图片已复制：在输入框里按 Ctrl+V 粘贴，看一遍再自己发送。')).toBeVisible();
	await expect(panel.getByText('文字已放进输入框。')).toBeVisible();
	expect(await faults(panel)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await faults(panel)).toEqual([]);
	expect(await consoleState(page, 'draft')).toBe(SAID);
	expectPicture(await paste(page));
	expect(await consoleState(page, 'draft')).toBe(SAID);
	expect(await consoleState(page, 'sent')).toEqual([]);
	await page.locator('#replyTextarea').press('Control+z');
	await expect.poll(() => consoleState(page, 'draft')).toBe('');
	expect(extension.strays).toEqual([]);
});

test('a reply chosen with the keyboard in the box: the picture is one click away, and keys are the page\u2019s own again', async ({
	extension,
}) => {
	await (await addPicture(extension)).close();
	const page = await openChat(extension);
	const panel = await fromTrigger(page);
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'draft')).toBe(SAID);
	await expect(panel.getByText('没有让图片自动复制')).toBeVisible();
	await expect(panel.getByRole('img', { name: '这条话术的图片' })).toBeVisible();
	expect(await faults(panel)).toEqual([]);
	// The text is gone over; the picture waits meanwhile, and Enter inserts nothing again.
	await page.keyboard.type('谢谢');
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'draft')).toBe(`${SAID}谢谢\n`);
	await panel.getByRole('button', { name: '复制图片' }).click();
	await expect(panel.getByText('图片已复制')).toBeVisible();
	await page.locator('#replyTextarea').click();
	expectPicture(await paste(page));
	expect(await consoleState(page, 'sent')).toEqual([]);
	expect(await isOpen(page)).toBe(true);
	await page.keyboard.press('Escape');
	await expect.poll(() => isOpen(page)).toBe(false);
	// The list opens again as ever.
	await page.keyboard.type('//stwbz', { delay: 20 });
	await expect(panel.getByRole('option').first()).toContainText(OWN.title);
	await expect(panel.getByText('图片已复制')).toHaveCount(0);
});

test('the list opens anew while the picture of the reply before is still waiting', async ({ extension }) => {
	await (await addPicture(extension)).close();
	const page = await openChat(extension);
	const panel = await fromTrigger(page);
	await page.keyboard.press('Enter');
	await expect(panel.getByText('没有让图片自动复制')).toBeVisible();
	await page.keyboard.type('//stwbz', { delay: 20 });
	await expect(panel.getByText('没有让图片自动复制')).toHaveCount(0);
	await expect(panel.getByRole('option').first()).toContainText(OWN.title);
	await page.keyboard.press('Enter');
	await expect.poll(() => consoleState(page, 'draft')).toBe(SAID + SAID);
});

test('where the text had to be copied the picture does not drive it from the clipboard, and that is said', async ({
	extension,
}) => {
	await (await addPicture(extension)).close();
	const page = await openChat(extension);
	const panel = await fromTrigger(page);
	await page.locator('#replyTextarea').evaluate((box: HTMLTextAreaElement) => {
		box.readOnly = true;
	});
	await page.keyboard.press('Enter');
	await expect(panel.getByText('已复制到剪贴板，请粘贴')).toBeVisible();
	await expect(panel.getByText('剪贴板里是文字，图片没有复制')).toBeVisible();
	expect(await faults(panel)).toEqual([]);
	await page.locator('#replyTextarea').evaluate((box: HTMLTextAreaElement) => {
		box.readOnly = false;
	});
	expect((await paste(page)).text).toBe(SAID);
	expect(await consoleState(page, 'sent')).toEqual([]);
});
