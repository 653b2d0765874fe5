/** Hands a text to the browser as a download. */
export function offerFile(name: string, text: string): void {
	offerBlob(name, new Blob([text], { type: 'application/json' }));
}

/** Hands any file to the browser as a download. */
export function offerBlob(name: string, blob: Blob): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The download has its own hold on the data once it has begun.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
