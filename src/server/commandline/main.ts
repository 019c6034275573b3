/** The command line: `glokal <command> …`. Returns the exit code. */
export async function main(argv: string[]): Promise<number> {
	// The server runs the bundled program: it must not hold the same modules a second time.
	if (argv[0] === 'serve') return (await import('./serve.ts')).serve();
	return (await import('./carry-out.ts')).carryOutCommand(argv);
}
