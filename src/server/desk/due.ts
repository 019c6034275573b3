import type { Db } from '../platform/database.ts';

/** One thing that waits at a desk. */
export interface DueItem {
	/** What to open, below `/[lang]/`. */
	path: string;
	title: string;
	/** Language of the title where a person wrote it; null for a name. */
	lang: string | null;
	/** Since when it waits, or by when it is due. */
	at: Date;
}

/** A kind of things that wait, told by the domain they belong to. */
export interface DueSource {
	/** Names the message `desk.due.<kind>`. */
	kind: string;
	/** How many wait at the institution's desk, and the most urgent of them. */
	read: (
		db: Db,
		institutionId: string,
		limit: number
	) => Promise<{ total: number; items: DueItem[] }>;
}

export interface DueGroup {
	kind: string;
	total: number;
	items: DueItem[];
}

let sources: readonly DueSource[] = [];

/** Whoever has something that can wait at a desk takes part here, in `wiring.ts`. */
export function collectDue(...all: readonly DueSource[]): void {
	sources = all;
}

/** Everything that waits at a desk, by kind; kinds of which nothing waits are left out. */
export async function readDue(db: Db, institutionId: string, limit = 5): Promise<DueGroup[]> {
	const groups: DueGroup[] = [];
	for (const { kind, read } of sources) {
		const { total, items } = await read(db, institutionId, limit);
		if (total > 0) groups.push({ kind, total, items });
	}
	return groups;
}
