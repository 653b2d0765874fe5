import type { BrowserContext } from '@playwright/test';
import { CONSOLE_ORIGIN, type ConsoleServer } from './server';

/** Answers every request to the merchant console's origin from the sample console. Other origins are left alone. */
export async function serveConsole(context: BrowserContext, server: ConsoleServer): Promise<void> {
	await context.route(`${CONSOLE_ORIGIN}/**`, async (route) => {
		const request = route.request();
		const body = request.postData();
		const asked = { method: request.method(), url: request.url(), ...(body === null ? {} : { body }) };
		await route.fulfill(server.respond(asked));
	});
}
