import { useEffect, useState } from 'react';

/** Whole seconds since the page was loaded; draws its component anew each second. */
export function useElapsed(): number {
	const [elapsed, setElapsed] = useState(0);
	useEffect(() => {
		const start = Date.now();
		const timer = setInterval(() => setElapsed(Math.floor((Date.now() - start) / 1000)), 1000);
		return () => clearInterval(timer);
	}, []);
	return elapsed;
}
