import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { currentDatabase } from '../connection.ts';
import { environment } from '../environment.ts';
import { defineJob } from '../jobs.ts';
import { verifyBackup } from './read.ts';
import { writeBackup } from './write.ts';

const KEPT_DAYS = 7;

export const dailyBackupJob = defineJob<Record<string, never>>('backup.daily', {
	retryLimit: 2,
	expireInSeconds: 3_600
});

/**
 * Writes and verifies a backup of the embedded database and keeps those of the last seven days. The
 * embedded database is safe when its process dies, but not when the machine loses power, so this
 * runs without being asked for. PostgreSQL has its operator's own backups.
 */
export async function keepDailyBackup(): Promise<void> {
	const database = currentDatabase();
	if (database.engine !== 'pglite') return;
	const folder = backupFolder();
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `glokal-${new Date().toISOString().slice(0, 10)}.gz`);
	await writeBackup(database, path);
	await verifyBackup(path);
	for (const old of dailyBackups().slice(KEPT_DAYS)) rmSync(join(folder, old));
}

/** Names of the daily backups, newest first; the operator sees the age of the newest. */
export function dailyBackups(): string[] {
	try {
		return readdirSync(backupFolder())
			.filter((name) => /^glokal-\d{4}-\d\d-\d\d\.gz$/.test(name))
			.sort()
			.reverse();
	} catch {
		return [];
	}
}

function backupFolder(): string {
	return join(environment().GLOKAL_DATA, 'backups');
}
