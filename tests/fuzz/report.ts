/** The attributes of a badge. */
export interface Face {
	verdict: string;
	speed: string;
	basis: string;
}

/** One thing that a badge said of the row that held it. */
export interface Seen {
	/** Ids of the cases of the row: none for something that is no case, two for a row that shows two. */
	cases: string[];
	face: Face;
	/** Whether a mutation has taken something of the case from the row. */
	hurt: boolean;
	/** Whether the row was going over from one case to another. */
	changing: boolean;
	/** Seen when the page had come to rest. */
	final: boolean;
}

/** What the page of one seed hands back. */
export interface Report {
	/** Mutations that found something to do, and to what they did it. */
	applied: { name: string; target: string }[];
	seen: Seen[];
	/** Ids of the cases of each row that held more than one badge when the page had come to rest. */
	doubled: string[][];
}
