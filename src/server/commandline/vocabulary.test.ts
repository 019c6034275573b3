import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UsageError, type CommandContext } from './command.ts';
import { vocabularyCommand } from './vocabulary.ts';

async function run(...args: string[]) {
	const said = { out: '', err: '' };
	const context: CommandContext = {
		out: (text) => (said.out += text),
		err: (text) => (said.err += text),
		stdin: process.stdin,
		cwd: tmpdir(),
		signal: new AbortController().signal
	};
	const code = await vocabularyCommand.run(args, context);
	return { code, ...said };
}

function folderWith(concept: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'glokal-vocabulary-'));
	const head = 'field: metal\nlabel: { de: Metall, cs: Kov, en: Metal }\nconcepts:\n';
	writeFileSync(join(folder, 'metal.yaml'), head + concept);
	return folder;
}

const terms = 'de: [Walzen, Walzwerk], cs: [válcování, válcovna], en: [rolling, rolling mill]';

test('the vocabulary of the house is in order, and its size is told', async () => {
	const { code, out, err } = await run('check');
	expect([code, out]).toEqual([0, '']);
	expect(err).toMatch(
		/^0 errors, \d+ warnings\n\d{4,} concepts with \d{5,} terms in \d+ fields\n$/
	);
});

test('an error is named with file and line and ends with 2', async () => {
	const folder = folderWith(`  - { id: rolling, kind: process, parents: [nobody], ${terms} }\n`);
	const { code, out, err } = await run('check', folder);
	expect(code).toBe(2);
	expect(out).toMatch(
		/^metal\.yaml:(?:\d+|\?) error: rolling: no concept nobody to be its parent\n$/
	);
	expect(err).toBe('1 errors, 3 warnings\n');
});

test('warnings are named where they are asked for, as JSON as well', async () => {
	const folder = folderWith(`  - { id: rolling, kind: process, ${terms} }\n`);
	expect(await run('check', folder)).toMatchObject({ code: 0, out: '' });
	const { code, out } = await run('check', folder, '--warnings', '--json');
	expect(code).toBe(0);
	expect(JSON.parse(out)).toHaveLength(3);
});

test('a folder that is not there, and another word than check, are told', () => {
	expect(() => vocabularyCommand.run(['check', '/no/such/folder'], {} as CommandContext)).toThrow();
	expect(() => vocabularyCommand.run(['chekc'], {} as CommandContext)).toThrow(UsageError);
});
