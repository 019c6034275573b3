import type { CommandContext } from './command.ts';

/** The context of a command that was typed. */
export function terminal(): CommandContext {
	const unread = new AbortController();
	process.stdout.once('error', () => {
		unread.abort();
	});
	return {
		out: (text) => process.stdout.write(text),
		err: (text) => process.stderr.write(text),
		stdin: process.stdin,
		cwd: process.cwd(),
		signal: unread.signal
	};
}
