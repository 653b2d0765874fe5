import { textNodes } from '../../dom/text';
import { orderNumberIn } from '../../domain/order-number';
import { type ConsoleMap, cssOf } from './console-map';

export interface AppealForm {
	form: Element;
	orderSn: string | undefined;
}

/** Two of its words make a dialog the form. */
const MANY = 2;

/** The dialog in which an appeal is written: it has a box for the description and the form's own words. Undefined where none is open. Reads only. */
export function findAppealForm(root: Element, { anchors, labels }: ConsoleMap): AppealForm | undefined {
	for (const dialog of root.querySelectorAll(cssOf(anchors['remark.dialog']))) {
		if (!dialog.querySelector('textarea')) continue;
		const texts = textNodes(dialog).map((node) => node.nodeValue?.trim() ?? '');
		const said = labels['appeals.form'].filter((word) => texts.some((text) => text.startsWith(word)));
		if (said.length < MANY) continue;
		const numbers = new Set(texts.flatMap((text) => orderNumberIn(text) ?? []));
		const [only] = numbers;
		return { form: dialog, orderSn: numbers.size === 1 ? only : undefined };
	}
	return undefined;
}
