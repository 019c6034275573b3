import type { Db } from './database.ts';

/** Somebody with an account, as every domain may know them. */
export interface Person {
	id: string;
	/** Lower case. */
	email: string;
	name: string;
}

/** What becomes of something when a person goes. */
export type Fate = 'deleted' | 'anonymised' | 'kept';

export interface Footprint {
	/** Names the message `privacy.what.<kind>`. */
	kind: string;
	fate: Fate;
	n: number;
}

/** What a domain keeps of persons: what it hands out to them, and how it forgets them. */
export interface OwnDataPart {
	/** Sections of the export by name; nothing of other people in it. */
	collect?: (db: Db, person: Person) => Promise<Record<string, unknown>>;
	/** Ids of stored files that the person brought. */
	files?: (db: Db, person: Person) => Promise<string[]>;
	footprints?: (db: Db, person: Person) => Promise<Footprint[]>;
	/** What the person has to settle first: names of organisations, by message key. */
	obstacles?: (db: Db, person: Person) => Promise<{ key: string; names: string }[]>;
	/** Holds still what `obstacles` counts until the transaction ends: others may be going as well. */
	hold?: (tx: Db, person: Person) => Promise<void>;
	erase?: (tx: Db, person: Person) => Promise<void>;
	/** Columns in which others may have written the person's full name, as the database names them. */
	named?: readonly (readonly [table: string, column: string])[];
}

let parts: readonly OwnDataPart[] = [];

/** Whoever keeps something of persons takes part here, in `wiring.ts`; the account itself comes last. */
export function joinOwnData(...all: readonly OwnDataPart[]): void {
	parts = all;
}

export function ownDataParts(): readonly OwnDataPart[] {
	return parts;
}
