import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { startPostgres } from './postgres.ts';

interface Outcome {
	passed: number;
	failed: number;
}

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'glokal-test-'));
const total: Outcome = { passed: 0, failed: 0 };
const only = process.argv.slice(2);

/** Runs every check of the house in the order in which a mistake is cheapest to find. */
async function main(): Promise<void> {
	const chromium = findChromium();
	const postgres = await startPostgres(scratch);
	try {
		check('formatting', ['prettier', '--check', '--log-level', 'warn', '.']);
		check('types', ['svelte-check', '--output', 'human']);
		check('lint', ['eslint', '.']);
		check('arrows', ['depcruise', 'src', '--output-type', 'err']);
		check('unused code', ['knip']);
		suite('suite on the embedded database', ['run'], {});
		if (postgres) suite('suite on PostgreSQL', ['run'], { TEST_DATABASE_URL: postgres.url });
		else missing('PostgreSQL 15 or later', 'apt-get install postgresql');
		if (chromium) {
			const config = ['run', '--config', 'tests/e2e/vitest.config.ts'];
			suite('journeys in the browser', config, { CHROMIUM_PATH: chromium });
		} else missing('Chromium', 'apt-get install chromium');
	} finally {
		await postgres?.stop();
		rmSync(scratch, { recursive: true, force: true });
	}
	process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
	process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function wanted(name: string): boolean {
	return only.length === 0 || only.some((word) => name.includes(word));
}

function check(name: string, [tool = '', ...args]: string[]): void {
	if (!wanted(name)) return;
	const started = Date.now();
	const result = spawnSync(process.execPath, [join(root, 'node_modules', '.bin', tool), ...args], {
		cwd: root,
		encoding: 'utf8',
		env: process.env
	});
	const ok = result.status === 0;
	total[ok ? 'passed' : 'failed'] += 1;
	say(name, ok, started);
	if (!ok) process.stdout.write(`${result.stdout}${result.stderr}\n`);
}

function suite(name: string, args: string[], variables: NodeJS.ProcessEnv): void {
	if (!wanted(name)) return;
	const started = Date.now();
	const report = join(scratch, `${String(started)}.json`);
	const result = spawnSync(
		process.execPath,
		[
			join(root, 'node_modules', 'vitest', 'vitest.mjs'),
			...args,
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${report}`
		],
		{
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, NO_COLOR: '1', ...variables }
		}
	);
	const counted = readReport(report);
	// A run that broke outside of any test has failed, whatever it counted.
	if (result.status !== 0 && counted.failed === 0) counted.failed = 1;
	total.passed += counted.passed;
	total.failed += counted.failed;
	say(`${name} (${String(counted.passed)} tests)`, counted.failed === 0, started);
}

function readReport(file: string): Outcome {
	try {
		const report = JSON.parse(readFileSync(file, 'utf8')) as {
			numPassedTests: number;
			numTotalTests: number;
			numFailedTestSuites: number;
			numFailedTests: number;
		};
		const notRun = report.numTotalTests - report.numPassedTests - report.numFailedTests;
		// A test that is skipped shows nothing, so it counts as failed.
		return {
			passed: report.numPassedTests,
			failed: Math.max(report.numFailedTests + notRun, report.numFailedTestSuites > 0 ? 1 : 0)
		};
	} catch {
		return { passed: 0, failed: 1 };
	}
}

function missing(what: string, how: string): void {
	total.failed += 1;
	process.stdout.write(`✗ ${what} is missing and could not be installed. On Debian: ${how}\n`);
}

function say(name: string, ok: boolean, started: number): void {
	const seconds = Math.round((Date.now() - started) / 1000);
	process.stdout.write(`${ok ? '✓' : '✗'} ${name}, ${String(seconds)} s\n`);
}

await main();
