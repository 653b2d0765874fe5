/** Order numbers and numbers of telephones, also where they are spaced. */
const ORDER = /(?<!\d)\d{6}[-\s]?\d{15}(?!\d)/;
const PHONE = /(?<!\d)1[3-9]\d(?:[-\s]?\d{4}){2}(?!\d)/;

/** What of a text could lead to a buyer, as far as that can be told by its form: it must neither be kept nor go to a supplier. */
export function buyerDataIn(text: string): 'order' | 'phone' | undefined {
	const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
	return ORDER.test(plain) ? 'order' : PHONE.test(plain) ? 'phone' : undefined;
}
