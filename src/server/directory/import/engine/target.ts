import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import type { ImportProblem } from '../../schema.ts';
import type { ImportKind } from '../fields.ts';
import type { RecordOf } from '../read-rows.ts';
import type { DuplicateKind, ImportOptions } from './options.ts';

/** The import that is under way. */
export interface ImportContext {
	importId: string;
	source: string;
	/** The institution whose area it keeps to; null for the operator. */
	institutionId: string | null;
	options: ImportOptions;
	actor: Actor;
}

/** A row that was read without a problem. */
export interface GoodRow<Rec> {
	line: number;
	record: Rec;
}

/** A row compared with what is there. */
export interface Decision {
	line: number;
	decision: 'create' | 'update' | 'unchanged' | 'skip' | 'bad';
	/** What exists already; null for what is to be made, and for a duplicate further up in the file. */
	subjectId: string | null;
	duplicateKind: DuplicateKind | null;
	/** Names of the fields that differ. */
	changes: string[];
	problems: ImportProblem[];
	notes: ImportProblem[];
}

/** A row of the file that is to be written. */
export interface StagedRow<Rec> {
	line: number;
	record: Rec;
	/** Of what exists; null where it is to be made. */
	subjectId: string | null;
	changes: string[];
}

/** What a row changes, worked out; only the fields that differ, with their new values. */
export interface PreparedChange {
	id: string;
	after: Record<string, unknown>;
}

/** What differs between importing organisations and importing listings. */
export interface ImportTarget<Kind extends ImportKind = ImportKind> {
	kind: Kind;
	/** What the report calls a row. */
	titleOf(record: RecordOf[Kind]): string;
	/** Compares some hundred rows with what is there and with the rows above them. */
	decide(
		db: Db,
		context: ImportContext,
		rows: readonly GoodRow<RecordOf[Kind]>[]
	): Promise<Decision[]>;
	/** Writes new records, hidden; gives back the id made for each line. */
	create(
		tx: Db,
		context: ImportContext,
		rows: readonly StagedRow<RecordOf[Kind]>[]
	): Promise<Map<number, string>>;
	/** Derives what others need of new records, while they are still hidden. */
	follow(db: Db, ids: readonly string[]): Promise<void>;
	/** Works out what rows change, and keeps it as it was and as it will be; nothing is changed yet. */
	prepare(
		tx: Db,
		context: ImportContext,
		rows: readonly StagedRow<RecordOf[Kind]>[]
	): Promise<void>;
	/** Writes over what exists; part of the transaction that makes everything visible. */
	change(tx: Db, context: ImportContext, changes: readonly PreparedChange[]): Promise<void>;
	/** Does what follows from a change and nobody misses for a moment. */
	finish(tx: Db, context: ImportContext, rows: readonly StagedRow<RecordOf[Kind]>[]): Promise<void>;
	/** Makes the new records visible, all at once. */
	publish(tx: Db, context: ImportContext): Promise<void>;
	/** Tells others in the background that these changed. */
	announce(tx: Db, ids: readonly string[]): Promise<void>;
	/** Hides what the import made, puts back what it changed; gives the ids of both. */
	withdraw(tx: Db, importId: string): Promise<string[]>;
	/** Removes hidden records of an import, at most `limit`; gives back the number. */
	removeMade(db: Db, importId: string, limit: number): Promise<number>;
}
