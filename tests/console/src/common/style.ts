/** Adds a sheet to the page. The console's own sheets come with its bundles too. */
export function addStyle(css: string): void {
	const element = document.createElement('style');
	element.textContent = css;
	document.head.append(element);
}
