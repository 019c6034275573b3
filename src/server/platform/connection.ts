import type { Database, Db } from './database.ts';

let opened: Database | undefined;

/** Makes a database the one of this process; the server and the command line do it at start. */
export function useDatabase(database: Database | undefined): void {
	opened = database;
}

export function currentDatabase(): Database {
	if (!opened) throw new Error('The database of this process is not open');
	return opened;
}

/** The database of this process, for routes. */
export function database(): Db {
	return currentDatabase().db;
}
