/** The address of an SVG picture; it carries the whole picture in itself. */
export function svgAddress(svg: string): string {
	return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/** The same picture as PNG, drawn on this computer. The address holds until it is revoked; undefined where the browser cannot draw it. */
export async function pngAddress(svg: string, width: number, height: number): Promise<string | undefined> {
	const picture = new Image(width, height);
	picture.src = svgAddress(svg);
	try {
		await picture.decode();
	} catch {
		return undefined;
	}
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const pen = canvas.getContext('2d');
	if (!pen) return undefined;
	pen.drawImage(picture, 0, 0, width, height);
	const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	return drawn ? URL.createObjectURL(drawn) : undefined;
}
