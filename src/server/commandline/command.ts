import type { Database } from '../platform/database.ts';

export interface CommandContext {
	/** Writes to standard output: results only, JSON only where JSON was asked for. */
	out: (text: string) => void;
	/** Progress and messages for people. */
	err: (text: string) => void;
	stdin: AsyncIterable<Uint8Array>;
	/** The folder the command was called from; relative paths start there. */
	cwd: string;
	/** Aborted when the caller goes away. */
	signal: AbortSignal;
}

interface CommandBase {
	/** As typed, for example `import` or `seed`. */
	name: string;
	summary: string;
	usage: string;
}

/** Needs no database, runs in the calling process. */
export interface PlainCommand extends CommandBase {
	needs: 'nothing';
	run: (args: string[], context: CommandContext) => Promise<number>;
}

/** Works on the database; a server that holds the embedded one carries it out. */
export interface DatabaseCommand extends CommandBase {
	needs: 'database';
	run: (args: string[], context: CommandContext, database: Database) => Promise<number>;
}

/** Needs the database for itself: refuses while a server holds the embedded one. */
export interface ExclusiveCommand extends CommandBase {
	needs: 'exclusive';
	run: (args: string[], context: CommandContext, database: Database) => Promise<number>;
}

export type Command = PlainCommand | DatabaseCommand | ExclusiveCommand;

/** Exit codes: 0 done, 1 our fault, 2 bad input, like every command of this program. */
export class UsageError extends Error {
	override name = 'UsageError';
}
