import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
	checkVocabulary,
	confirmWords,
	loadVocabulary,
	vocabularyFolder,
	type Problem
} from '../vocabulary/index.ts';
import { UsageError, type CommandContext, type PlainCommand } from './command.ts';

/** The curated concepts: are the files in order, and how much do they hold? */
export const vocabularyCommand: PlainCommand = {
	name: 'vocabulary',
	summary:
		'Check the files of the vocabulary; `--warnings` also names gaps and doubts; `confirm` notes that its words were read a second time',
	usage: 'vocabulary check [FOLDER] [--warnings] [--json] | vocabulary confirm',
	needs: 'nothing',
	run: (args, context) => {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				warnings: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false }
			}
		});
		const [action, folder, ...rest] = positionals;
		if (action === 'confirm' && folder === undefined) return Promise.resolve(confirm(context));
		if (action !== 'check' || rest.length > 0) throw new UsageError('What should be done?');
		return Promise.resolve(check(folder, values, context));
	}
};

function check(
	folder: string | undefined,
	{ warnings, json }: { warnings: boolean; json: boolean },
	{ cwd, out, err }: CommandContext
): number {
	const path = folder === undefined ? undefined : resolve(cwd, folder);
	if (path !== undefined && !existsSync(path)) throw new UsageError(`There is no folder ${path}`);
	const problems = checkVocabulary(path);
	const errors = problems.filter(({ severity }) => severity === 'error');
	const shown = warnings ? problems : errors;
	if (json) out(`${JSON.stringify(shown)}\n`);
	else for (const problem of shown) out(`${describe(problem)}\n`);
	const doubts = problems.length - errors.length;
	err(`${String(errors.length)} errors, ${String(doubts)} warnings\n`);
	if (path === undefined && errors.length === 0) err(`${describeSize()}\n`);
	return errors.length > 0 ? 2 : 0;
}

function confirm({ err }: CommandContext): number {
	const added = confirmWords(vocabularyFolder, loadVocabulary().concepts.values());
	err(`${String(added)} words were new\n`);
	return 0;
}

function describe({ severity, file, line, message }: Problem): string {
	return `${file}:${line === undefined ? '?' : String(line)} ${severity}: ${message}`;
}

function describeSize(): string {
	const concepts = [...loadVocabulary().concepts.values()];
	const terms = concepts.reduce(
		(sum, { terms: { de, cs, en } }) => sum + de.length + cs.length + en.length,
		0
	);
	const fields = new Set(concepts.map(({ field }) => field)).size;
	return `${String(concepts.length)} concepts with ${String(terms)} terms in ${String(fields)} fields`;
}
