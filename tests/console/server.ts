import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assetAt } from './server/assets';
import { ENDPOINTS } from './server/endpoints';
import { pageAt } from './server/pages';
import { underOtherNames } from './server/renamed-fields';
import { type ConsoleResponse, jsonReply, reply } from './server/replies';
import { pageOptions } from './shared/page-data';
import { makeTruth, type Truth } from './truth';

export type { ConsoleResponse } from './server/replies';

/** Where the console lives, in tests as in the world. */
export const CONSOLE_ORIGIN = 'https://mms.pinduoduo.com';

export interface ConsoleRequest {
	method: string;
	/** Absolute URL under `CONSOLE_ORIGIN`. */
	url: string;
	body?: string;
}

export interface ConsoleServer {
	/** What every page and endpoint of this server shows. */
	truth: Truth;
	/** The reply to one request. A plain function: no socket is opened. */
	respond: (request: ConsoleRequest) => ConsoleResponse;
}

/**
 * The sample console. `now` is epoch ms (the present where left out); `root` is the project's folder, or the folder
 * that `vite build --config tests/console/vite.config.ts` wrote.
 */
export function createConsole(options: { now?: number; root: string }): ConsoleServer {
	const truth = makeTruth(options.now ?? Date.now());
	const inProject = join(options.root, '.output', 'console');
	const root = existsSync(inProject) ? inProject : options.root;
	return { truth, respond: (request) => respond(request, truth, root) };
}

function respond(request: ConsoleRequest, truth: Truth, root: string): ConsoleResponse {
	const url = new URL(request.url);
	const endpoint = Object.hasOwn(ENDPOINTS, url.pathname) ? ENDPOINTS[url.pathname] : undefined;
	if (endpoint) {
		if (request.method !== 'POST') return reply('', 'text/plain', 405);
		const { json, fieldsRenamed } = pageOptions(url.searchParams);
		const answer = endpoint(truth, parseBody(request.body));
		return jsonReply(fieldsRenamed ? underOtherNames(url.pathname, answer) : answer, json);
	}
	return (
		pageAt(url, truth) ?? assetAt(url.pathname, root) ?? reply('未找到页面', 'text/plain;charset=UTF-8', 404)
	);
}

function parseBody(body: string | undefined): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(body ?? '{}');
		return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
