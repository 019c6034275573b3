import { useDatabase } from '../platform/connection.ts';
import { openDatabase } from '../platform/database.ts';
import { environment } from '../platform/environment.ts';
import { openJobs } from '../platform/jobs.ts';
import { FolderLocked, lockHolder } from '../platform/lock.ts';
import { migrateDatabase } from '../platform/migrate.ts';
import { jobs } from '../wiring.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { reportFailure } from './report-failure.ts';
import { runCommand } from './run.ts';
import { callServer } from './socket.ts';
import { terminal } from './terminal.ts';

/** Carries out every command but `serve`, here or in the server that holds the database. */
export async function carryOutCommand(argv: string[]): Promise<number> {
	const [name] = argv;
	if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
		process.stdout.write(help());
		return name === undefined ? 2 : 0;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (!command) {
		process.stderr.write(`There is no command ${name}.\n\n${help()}`);
		return 2;
	}
	try {
		return await runHereOrThere(command, argv);
	} catch (cause) {
		return reportFailure(cause, command.usage, terminal());
	}
}

async function runHereOrThere(command: Command, argv: string[]): Promise<number> {
	if (command.needs === 'nothing') return command.run(argv.slice(1), terminal());
	const { DATABASE_URL, GLOKAL_DATA } = environment();
	const holder = DATABASE_URL ? null : lockHolder(GLOKAL_DATA);
	if (holder === null) return runHere(argv);
	if (command.needs === 'exclusive') throw new FolderLocked(GLOKAL_DATA, holder);
	return callServer(GLOKAL_DATA, argv, {
		stdin: argv.includes('--stdin') || argv.includes('-') ? process.stdin : null,
		cwd: process.cwd()
	});
}

async function runHere(argv: string[]): Promise<number> {
	const { DATABASE_URL, GLOKAL_DATA } = environment();
	const database = await openDatabase({ url: DATABASE_URL, folder: GLOKAL_DATA });
	try {
		useDatabase(database);
		await migrateDatabase(database);
		const queue = await openJobs(database, jobs, { worker: false });
		try {
			return await runCommand(argv, terminal(), database);
		} finally {
			await queue.close();
		}
	} finally {
		await database.close();
	}
}

function help(): string {
	const all = [
		{ usage: 'serve', summary: 'Serve the platform' },
		...commands.map(({ usage, summary }) => ({ usage, summary }))
	];
	const lines = all.map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
	return `glokal <command>\n\n${lines.join('\n')}\n`;
}
