import type { PageProps } from '../shared/page-data';

/** JSON that is safe inside a script element. */
function embed(value: unknown): string {
	return JSON.stringify(value)
		.replaceAll('<', '\\u003c')
		.replaceAll('\u2028', '\\u2028')
		.replaceAll('\u2029', '\\u2029');
}

export interface DocumentParts {
	title: string;
	/** Name of the bundle's entry. */
	entry: string;
	/** Markup of the root, where the server renders it. */
	root: string;
	style?: string;
	props: PageProps;
}

/** One page of the console, as a Next.js server would send it. */
export function htmlDocument({ title, entry, root, style, props }: DocumentParts): string {
	const userInfo = { mall_id: 880011223, username: 'demo_mall' };
	const data = { props: { userInfo, pageProps: props }, page: `/${entry}`, query: {}, buildId: 'sample' };
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<link rel="icon" href="/favicon.ico">
${style === undefined ? '' : `<style>${style}</style>`}
</head>
<body>
<div id="__next">${root}</div>
<script id="__NEXT_DATA__" type="application/json">${embed(data)}</script>
<script>window.__mms={user:{userInfo:{_userInfo:{mall_id:880011223}}}};</script>
<script type="module" src="/static/js/${entry}.chunk.js"></script>
</body>
</html>`;
}
