import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../../scripts/chromium';
import { serveConsole } from '../console/playwright-route';
import { CONSOLE_ORIGIN, createConsole } from '../console/server';

/** Opens a browser window with the extension on the sample console and waits until it is closed. Its profile is kept, so ticks and settings stay. */
export async function openSample(): Promise<void> {
	const root = process.cwd();
	const build = join(root, '.output/chrome-mv3');
	const context = await chromium.launchPersistentContext(join(root, '.output/profile'), {
		executablePath: await chromiumPath(),
		headless: false,
		// Without its own user the sandbox does not start; the window shows nothing but the sample console.
		chromiumSandbox: false,
		locale: 'zh-CN',
		viewport: null,
		args: [`--disable-extensions-except=${build}`, `--load-extension=${build}`, '--start-maximized'],
	});
	await serveConsole(context, createConsole({ root }));
	const page = context.pages()[0] ?? (await context.newPage());
	await page.goto(`${CONSOLE_ORIGIN}/aftersales/aftersale_list`);
	console.log(HINT);
	const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
	const end = () => void context.close();
	process.once('SIGINT', end).once('SIGTERM', end);
	await closed;
}

const HINT = `
示例后台已经打开，数据全是编的，不会连到拼多多。
  售后列表  ${CONSOLE_ORIGIN}/aftersales/aftersale_list
  订单列表  ${CONSOLE_ORIGIN}/orders/list
  客服会话  ${CONSOLE_ORIGIN}/chat-merchant/index.html
点徽标看核对面板；在会话或备注的输入框里打 // 找话术。关掉浏览器窗口即结束。`;
