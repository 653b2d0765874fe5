import type { PageProps } from '../../shared/page-data';

let read: PageProps | undefined;

/** What the server put into this page, or sent for the one that was moved to. */
export function pageProps(): PageProps {
	if (read === undefined) {
		const text = document.getElementById('__NEXT_DATA__')?.textContent ?? '';
		read = (JSON.parse(text) as { props: { pageProps: PageProps } }).props.pageProps;
	}
	return read;
}

/** Takes the properties of the page that was moved to. */
export function setPageProps(next: PageProps): void {
	read = next;
}
