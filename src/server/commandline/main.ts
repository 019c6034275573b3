/** The command line: `glokal <command> …`. Returns the exit code. */
export async function main(argv: string[]): Promise<number> {
	// The server runs the bundled program: it must not hold the same modules a second time.
	if (argv[0] === 'serve') return (await import('./serve.ts')).serve();
	// Planning needs nothing of the platform: it starts in a moment.
	if (argv[0] === 'plan') return (await import('./plan-alone.ts')).planAlone(argv.slice(1));
	return (await import('./carry-out.ts')).carryOutCommand(argv);
}
