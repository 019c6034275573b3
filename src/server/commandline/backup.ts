import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
	restoreBackup,
	verifyBackup,
	writeBackup,
	type BackupEnd
} from '../platform/backup/index.ts';
import {
	keepErasures,
	listErasures,
	readKeptErasures,
	replayErasures,
	type Erasure
} from '../privacy/index.ts';
import {
	UsageError,
	type DatabaseCommand,
	type ExclusiveCommand,
	type PlainCommand
} from './command.ts';

export const backupCommand: DatabaseCommand = {
	name: 'backup',
	summary: 'Write a consistent backup of database and files, also while the server runs',
	usage: 'backup FILE',
	needs: 'database',
	run: async (args, { cwd, err }, database) => {
		const path = fileArgument(args, cwd);
		const end = await writeBackup(database, path);
		await verifyBackup(path);
		err(`Wrote and verified ${path}: ${summary(end)}\n`);
		return 0;
	}
};

export const verifyCommand: PlainCommand = {
	name: 'verify',
	summary: 'Read a backup to its end and check it',
	usage: 'verify FILE',
	needs: 'nothing',
	run: async (args, { cwd, err }) => {
		err(`The backup is whole: ${summary(await verifyBackup(fileArgument(args, cwd)))}\n`);
		return 0;
	}
};

export const restoreCommand: ExclusiveCommand = {
	name: 'restore',
	summary: 'Put a backup into an empty database, or in place of everything with --replace',
	usage: 'restore FILE [--replace] [--erasures FILE]',
	needs: 'exclusive',
	run: async (args, { cwd, err }, database) => {
		const { values, positionals } = parseArgs({
			args,
			options: {
				replace: { type: 'boolean', default: false },
				erasures: { type: 'string' }
			},
			allowPositionals: true
		});
		// Whoever was erased since the backup was written stays erased, by whatever list knows of it.
		const erased = [
			...(await listErasures(database.db)),
			...(await readKeptErasures()),
			...(values.erasures === undefined ? [] : await readList(resolve(cwd, values.erasures)))
		];
		const end = await restoreBackup(database, fileArgument(positionals, cwd), values);
		err(`Restored: ${summary(end)}\n`);
		const again = await replayErasures(database.db, erased);
		await keepErasures(database.db);
		if (again > 0) err(`Erased again what the backup had brought back: ${String(again)}\n`);
		return 0;
	}
};

/** A list that somebody names has to be there: without it the erased come back unnoticed. */
async function readList(path: string): Promise<Erasure[]> {
	if (!existsSync(path)) throw new UsageError(`There is no list of erasures at ${path}.`);
	return readKeptErasures(path);
}

function fileArgument(args: string[], cwd: string): string {
	const [file, ...rest] = args;
	if (file === undefined || rest.length > 0) throw new UsageError('Name one file.');
	return resolve(cwd, file);
}

function summary({ rows, files }: BackupEnd): string {
	const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
	return `${total} rows of ${Object.keys(rows).length} tables, ${files} files`;
}
