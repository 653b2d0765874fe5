/** What the tour prints, and what it found wrong. */
export class Report {
	readonly wrong: string[] = [];

	title(text: string): void {
		console.log(`\n${text}`);
	}

	/** Prints one thing that was seen; where it is not as it must be, the tour fails at its end. */
	saw(text: string, isRight: boolean): void {
		console.log(`${isRight ? '✓' : '✗'} ${text}`);
		if (!isRight) this.wrong.push(text);
	}

	note(text: string): void {
		console.log(`  ${text}`);
	}

	table(head: readonly string[], rows: readonly (readonly string[])[]): void {
		const all = [head, ...rows].map((row) => row.map(plain));
		const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
		for (const row of all)
			console.log(
				row
					.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
					.join('  ')
					.trimEnd(),
			);
	}
}

/** Only the last four figures: even an invented order number is printed the way a real one would have to be. */
export function masked(orderSn: string): string {
	return `…${orderSn.replace(/\D/g, '').slice(-4)}`;
}

/** Some texts of the sample console are hostile to terminals as well. */
function plain(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}]/gu, '');
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

/** Columns of a terminal; Chinese characters take two. */
function widthOf(text: string): number {
	return text.length + (text.match(WIDE)?.length ?? 0);
}
