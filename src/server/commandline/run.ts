import type { Database } from '../platform/database.ts';
import type { CommandContext } from './command.ts';
import { commands } from './commands.ts';
import { reportFailure } from './report-failure.ts';

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
