import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateRegion } from '#seeds/generate.ts';
import type { Figure } from './run.ts';
import { forgetFolder, newFolder, quantile, startServer, timeGet } from './server.ts';

const ROWS = 10_000;
const BAD = 37;

/** A long list through the running server, while visitors go on searching. */
export async function measureImport(): Promise<Figure[]> {
	const data = newFolder();
	const server = await startServer(data, { demo: true });
	try {
		const file = join(data, 'list.jsonl');
		writeFileSync(file, longList());
		const visitors = visit(server.base);
		const started = performance.now();
		const { stdout } = await promisify(execFile)(
			process.execPath,
			['bin/glokal.js', 'import', 'organisations', file, '--source', 'bench', '--json'],
			{ env: { ...process.env, GLOKAL_DATA: data }, maxBuffer: 2 ** 27 }
		);
		const seconds = (performance.now() - started) / 1000;
		const times = await visitors.stop();
		const summary = JSON.parse(stdout) as { create: number; bad: number };
		const p95 = quantile(times, 0.95);
		return [
			{
				what: `import of ${ROWS} organisations beside visitors`,
				measured: `${seconds.toFixed(1)} s`,
				goal: '≤ 60 s',
				met: seconds <= 60
			},
			{
				what: 'rows taken and rows named as bad',
				measured: `${summary.create} and ${summary.bad}`,
				goal: `${ROWS - BAD} and ${BAD}`,
				met: summary.create === ROWS - BAD && summary.bad === BAD
			},
			{
				what: `other visitors meanwhile: p95 of ${times.length} requests`,
				measured: `${p95.toFixed(0)} ms`,
				goal: '< 500 ms',
				met: p95 < 500
			}
		];
	} finally {
		await server.stop();
		forgetFolder(data);
	}
}

/** Firms of many seeds, each with a name and an id of its own; every 270th row is bad. */
function longList(): string {
	const rows: string[] = [];
	for (let seed = 1; rows.length < ROWS; seed++) {
		for (const row of generateRegion(seed, new Date()).organisations) {
			if (rows.length === ROWS) break;
			const n = rows.length;
			const { web: _web, people: _people, lookedAfter: _lookedAfter, ...rest } = row;
			const isBad = n % 270 === 0 && n / 270 < BAD;
			const changed = { ...rest, externalId: `bench-${n}`, name: `${row.name} ${n}` };
			rows.push(JSON.stringify(isBad ? { ...changed, country: 'XX' } : changed));
		}
	}
	return `${rows.join('\n')}\n`;
}

function visit(base: string): { stop: () => Promise<number[]> } {
	const times: number[] = [];
	const visits = { stopped: false };
	const queries = ['Drehteile', 'svařování', 'Holz', 'balení'];
	const visiting = (async () => {
		for (let n = 0; !visits.stopped; n++) {
			const q = encodeURIComponent(queries[n % queries.length] ?? '');
			times.push((await timeGet(`${base}/de/search?q=${q}`)).milliseconds);
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	})();
	return {
		stop: async () => {
			visits.stopped = true;
			await visiting;
			return times;
		}
	};
}
