/**
 * A backup is one gzip stream of JSON lines: a head, the rows of every table in an order in which
 * foreign keys hold, the stored files in pieces, and an end with counts and a checksum of all lines
 * before it. It holds no engine's own format, so it restores into the embedded database and into
 * PostgreSQL alike.
 */
export type BackupLine =
	| { head: BackupHead }
	| { table: string; rows: Record<string, unknown>[] }
	| { file: string; piece: string }
	| { end: BackupEnd };

export interface BackupHead {
	format: 'glokal-backup/1';
	createdAt: string;
	/** Time stamp of the newest migration; a restore refuses what is newer than itself. */
	schema: number;
}

export interface BackupEnd {
	rows: Record<string, number>;
	files: number;
	/** SHA-256 of all lines before this one, each with its line feed. */
	sha256: string;
}

/** The file is damaged, of another program, or of a newer version: nothing was changed. */
export class BackupRefused extends Error {
	override name = 'BackupRefused';
}

export const ROWS_A_LINE = 200;
export const BYTES_A_PIECE = 512 * 1024;
