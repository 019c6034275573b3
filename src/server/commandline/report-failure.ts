import { translate } from '#i18n/messages.ts';
import { Refusal } from '../platform/refusal.ts';
import { UsageError, type CommandContext } from './command.ts';

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

/**
 * What an operator meets and can act on: the message says it, a stack would only hide it. By name,
 * because the classes themselves would load the database for commands that need none.
 */
const expected = new Set(['FolderLocked', 'NoRoom', 'SchemaTooNew', 'BackupRefused']);

function isExpected(cause: unknown): cause is Error {
	return cause instanceof Error && expected.has(cause.name);
}
