// The least that a badge can cost: one span with a text in every row, added in the observer's own microtask.
const ROW = 'div[class*="after-sales-table_order_item__"]';

function decorate(row) {
	if (row.querySelector(':scope .bare-mark')) return;
	const mark = document.createElement('span');
	mark.className = 'bare-mark';
	mark.textContent = '建议同意';
	row.firstElementChild?.append(mark);
}

new MutationObserver((records) => {
	for (const { addedNodes } of records) {
		for (const node of addedNodes) {
			if (node.nodeType !== 1) continue;
			if (node.matches(ROW)) decorate(node);
			else for (const row of node.querySelectorAll(ROW)) decorate(row);
		}
	}
}).observe(document, { childList: true, subtree: true });
