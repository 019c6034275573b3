import { cpus, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureImport } from './import.ts';
import { measureLetters } from './letters.ts';
import { measureLighthouse } from './lighthouse.ts';
import { measurePages } from './pages.ts';
import { measurePlanner } from './planner.ts';
import { measureSignIn } from './sign-in.ts';
import { measureStart } from './start.ts';
import { measureWorkspace } from './workspace.ts';

export interface Figure {
	what: string;
	measured: string;
	goal: string;
	/** Null where nothing is promised. */
	met: boolean | null;
}

const measures = {
	start: measureStart,
	pages: measurePages,
	import: measureImport,
	'sign-in': measureSignIn,
	workspace: measureWorkspace,
	letters: measureLetters,
	planner: measurePlanner,
	lighthouse: measureLighthouse
};

/** Measures what is promised, on this machine, and prints a table. `npm run bench -- pages import` measures parts, `-- planner fairs` parts of a part. */
async function main(): Promise<void> {
	const { positionals } = parseArgs({ allowPositionals: true });
	const wanted = positionals.length > 0 ? positionals : Object.keys(measures);
	process.stdout.write(`${machine()}\n\n`);
	let missed = 0;
	for (const [name, measure] of Object.entries(measures)) {
		if (!wanted.includes(name)) continue;
		for (const { what, measured, goal, met } of await measure(wanted)) {
			const mark = met === null ? ' ' : met ? '✓' : '✗';
			if (met === false) missed += 1;
			process.stdout.write(`${mark} ${what.padEnd(58)} ${measured.padStart(18)}   goal ${goal}\n`);
		}
	}
	process.exitCode = missed > 0 ? 1 : 0;
}

function machine(): string {
	const [first] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB, ${platform()} ${release()}, Node ${process.version}`;
}

await main();
