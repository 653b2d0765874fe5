/**
 * Removes what the page did not render itself. Vue's own patching spares some foreign nodes and drops others; taking
 * all of them away each time is the harsher case, and the one to be ready for.
 */
export class ForeignNodes {
	#own = new WeakSet<Node>();
	#learned = new WeakSet<Element>();

	/** `places` is a selector of the subtrees that are kept clean. */
	constructor(private readonly places: string) {}

	/** Takes each newly rendered subtree for the page's own. Called in the task that rendered it. */
	learn(): void {
		for (const place of document.querySelectorAll(this.places)) {
			if (this.#learned.has(place)) continue;
			this.#learned.add(place);
			for (const node of place.querySelectorAll('*')) this.#own.add(node);
		}
	}

	/** Drops every element that the page does not know. */
	wipe(): void {
		for (const place of document.querySelectorAll(this.places)) {
			for (const node of place.querySelectorAll('*')) {
				if (!this.#own.has(node)) node.remove();
			}
		}
	}
}
