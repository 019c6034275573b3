import { translate } from '#i18n/messages.ts';
import type { Database } from '../platform/database.ts';
import { BackupRefused } from '../platform/backup/index.ts';
import { NoRoom } from '../platform/disk-room.ts';
import { FolderLocked } from '../platform/lock.ts';
import { SchemaTooNew } from '../platform/migrate.ts';
import { Refusal } from '../platform/refusal.ts';
import { UsageError, type CommandContext } from './command.ts';
import { commands } from './commands.ts';

/** Runs a command that works on an open database. Returns its exit code; never throws. */
export async function runCommand(
	argv: string[],
	context: CommandContext,
	database: Database
): Promise<number> {
	const [name, ...args] = argv;
	const command = commands.find((candidate) => candidate.name === name);
	if (!command) {
		context.err(`Unknown command ${name ?? ''}\n`);
		return 2;
	}
	try {
		return command.needs === 'nothing'
			? await command.run(args, context)
			: await command.run(args, context, database);
	} catch (cause) {
		return reportFailure(cause, command.usage, context);
	}
}

/** Says what went wrong and gives the exit code: 2 for the caller's input, 1 for our own fault. */
export function reportFailure(
	cause: unknown,
	usage: string,
	context: Pick<CommandContext, 'err'>
): number {
	if (cause instanceof Refusal) {
		context.err(`${translate('en', cause.code, cause.values)}\n`);
		return 2;
	}
	if (cause instanceof UsageError || isArgumentError(cause)) {
		context.err(`${(cause as Error).message}\nUsage: glokal ${usage}\n`);
		return 2;
	}
	if (isExpected(cause)) {
		context.err(`${cause.message}\n`);
		return 1;
	}
	context.err(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
	return 1;
}

function isArgumentError(cause: unknown): boolean {
	const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? '';
	return code.startsWith('ERR_PARSE_ARGS');
}

/** What an operator meets and can act on: the message says it, a stack would only hide it. */
function isExpected(cause: unknown): cause is Error {
	return [FolderLocked, NoRoom, SchemaTooNew, BackupRefused].some((kind) => cause instanceof kind);
}
