import type { ClassNames } from '../../shared/class-names';

/** Adds a sheet to the page, under the names of its build. The console's own sheets come with its bundles too. */
export function addStyle(css: string, names?: ClassNames): void {
	const element = document.createElement('style');
	element.textContent = names?.rename?.sheet(css) ?? css;
	document.head.append(element);
}
