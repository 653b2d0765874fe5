/** What a zip archive says its files take unpacked, in bytes; undefined where it is cut off or has no list of its files. */
export function unpackedBytes(bytes: Uint8Array): number | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = endOf(view);
	if (end === undefined) return undefined;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	let total = 0;
	for (let file = 0; file < count; file++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
		total += view.getUint32(at + 24, true);
		at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return total;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;
/** Of the end's own record; a remark of at most 65 535 bytes may follow. */
const END_LENGTH = 22;

function endOf(view: DataView): number | undefined {
	const last = view.byteLength - END_LENGTH;
	for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	return undefined;
}
