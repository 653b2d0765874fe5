export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
	return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** 95 % interval of a statistic over paired samples, by 2 000 resamplings with a fixed seed. */
export function interval<T>(samples: readonly T[], statistic: (drawn: T[]) => number): [number, number] {
	let seed = 12345;
	const random = () => {
		seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
		return seed / 2 ** 31;
	};
	const values = Array.from({ length: 2000 }, () =>
		statistic(samples.map(() => samples[Math.floor(random() * samples.length)] as T)),
	).toSorted((a, b) => a - b);
	return [values[50] ?? 0, values[1949] ?? 0];
}

export function show(value: number, [low, high]: [number, number], unit = ''): string {
	const digits = Math.abs(value) < 10 ? 2 : 0;
	return `${value.toFixed(digits)}${unit} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
}
