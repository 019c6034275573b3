import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	BadInput,
	readInstance,
	type Instance,
	type PlanReport
} from '#server/meetings/planner/index.ts';
import type { Measures } from '#tests/planner/check-plan.ts';
import type { InstanceFile } from '#tests/planner/documents.ts';
import { percent, report, run } from './planner-run.ts';
import type { Figure } from './run.ts';

interface Published {
	optimum_breaks: number | null;
	infeasible: boolean;
}

interface Reference {
	name: string;
	text: string;
	published: Published;
}

/** Proofs are judged by CPU time; by the clock they may take longer on a busy machine. */
const longestProof = 900;
const searchSeconds = 5;

/** Null where the folder is not known. */
function readReference(): Reference[] | null {
	const folder = process.env.GLOKAL_REFERENCE;
	if (folder === undefined) return null;
	const inside = join(folder, 'b2b');
	const path = existsSync(inside) ? inside : folder;
	const figures = JSON.parse(readFileSync(join(path, 'published-figures.json'), 'utf8')) as Record<
		string,
		Published
	>;
	return readdirSync(path)
		.filter((name) => name.endsWith('.json') && name.replace('.json', '') in figures)
		.map((file) => {
			const name = file.replace('.json', '');
			const published = figures[name];
			if (!published) throw new Error(`No figures of ${name}`);
			return { name, text: readFileSync(join(path, file), 'utf8'), published };
		});
}

function leftOut(what: string): Figure[] {
	return [{ what, measured: 'left out: GLOKAL_REFERENCE is not set', goal: '–', met: null }];
}

export async function measureProofs(): Promise<Figure[]> {
	const instances = readReference();
	if (!instances) return leftOut('published instances: proven');
	const times: number[] = [];
	const misses: string[] = [];
	for (const { name, text, published } of instances) {
		const { verdict, breaks, cpuSeconds } = await prove(text, null);
		times.push(cpuSeconds);
		const isRight = published.infeasible
			? verdict === 'impossible'
			: verdict === 'proven' && breaks === published.optimum_breaks;
		if (!isRight) misses.push(name);
		report(`${name}: ${verdict}, ${String(breaks)} breaks, ${cpuSeconds.toFixed(1)} CPU s`);
	}
	const slowest = Math.max(...times);
	const sum = times.reduce((one, other) => one + other, 0) / 60;
	const all = String(instances.length);
	for (const name of misses) report(`not as published: ${name}`);
	return [
		{
			what: 'published instances: proven, and as published',
			measured: `${String(instances.length - misses.length)} of ${all}`,
			goal: `${all} of ${all}`,
			met: misses.length === 0
		},
		{
			what: 'published instances: the slowest proof',
			measured: `${slowest.toFixed(1)} CPU s`,
			goal: '≤ 60 CPU s, stretch 10',
			met: slowest <= 60
		},
		{
			what: 'published instances: all proofs together',
			measured: `${sum.toFixed(1)} CPU min`,
			goal: '≤ 10 CPU min',
			met: sum <= 10
		}
	];
}

type Proof = Pick<PlanReport, 'breaks' | 'cpuSeconds'> & {
	verdict: 'proven' | 'impossible' | 'open';
};

/** A file that contradicts itself by reading alone has no plan either; the reader proves it. */
async function prove(text: string, fairness: number | null): Promise<Proof> {
	const file = JSON.parse(text) as InstanceFile;
	if (fairness !== null) file.fairness = fairness;
	let instance: Instance;
	try {
		instance = readInstance(JSON.stringify(file));
	} catch (cause) {
		if (!(cause instanceof BadInput) || cause.fault !== 'contradiction') throw cause;
		return { verdict: 'impossible', breaks: 0, cpuSeconds: 0 };
	}
	const { verdict, report } = await run(instance, file, { prove: true, seconds: longestProof });
	const { breaks, cpuSeconds, proven } = report;
	if (verdict === 'impossible') return { verdict, breaks, cpuSeconds };
	return { verdict: proven ? 'proven' : 'open', breaks, cpuSeconds };
}

/** Other degrees of fairness, of which nothing is published: only a proof of our own counts. */
export async function measureFairness(): Promise<Figure[]> {
	const instances = readReference();
	if (!instances) return leftOut('originals with fairness 0, 1 and 3: proven');
	const originals = instances.filter(({ name }) => name.endsWith('.original'));
	const times: number[] = [];
	let open = 0;
	for (const { name, text } of originals) {
		for (const fairness of [0, 1, 3]) {
			const { verdict, breaks, cpuSeconds } = await prove(text, fairness);
			times.push(cpuSeconds);
			if (verdict === 'open') open += 1;
			report(
				`${name}, fairness ${String(fairness)}: ${verdict}, ${String(breaks)} breaks, ${cpuSeconds.toFixed(1)} CPU s`
			);
		}
	}
	const slowest = Math.max(...times);
	return [
		{
			what: `originals with fairness 0, 1 and 3: proven`,
			measured: `${String(times.length - open)} of ${String(times.length)}`,
			goal: 'all',
			met: open === 0
		},
		{
			what: 'originals with fairness 0, 1 and 3: the slowest proof',
			measured: `${slowest.toFixed(1)} CPU s`,
			goal: '≤ 60 CPU s',
			met: slowest <= 60
		}
	];
}

export async function measureSearch(): Promise<Figure[]> {
	const instances = readReference();
	if (!instances) return leftOut('local search alone: published optimum');
	let [found, feasible] = [0, 0];
	for (const { name, text, published } of instances) {
		if (published.infeasible) continue;
		feasible += 1;
		const file = JSON.parse(text) as InstanceFile;
		const measures = await searchAlone(text, file);
		if (measures?.breaks === published.optimum_breaks) found += 1;
		else report(`search alone misses ${name}: ${String(measures?.breaks)} breaks`);
	}
	const share = found / feasible;
	return [
		{
			what: `local search alone, ${String(searchSeconds)} s: published optimum`,
			measured: `${String(found)} of ${String(feasible)}, ${percent(share)}`,
			goal: '≥ 94 %',
			met: share >= 0.94
		}
	];
}

/** Local search, ended by CPU time, so that whatever else runs on the machine takes nothing from it. */
async function searchAlone(text: string, file: InstanceFile): Promise<Measures | null> {
	const abort = new AbortController();
	const started = process.threadCpuUsage();
	const timer = setInterval(() => {
		const { user, system } = process.threadCpuUsage(started);
		if (user + system > searchSeconds * 1e6) abort.abort();
	}, 20);
	try {
		const options = { method: 'search', seconds: longestProof, signal: abort.signal } as const;
		return (await run(readInstance(text), file, options)).measures;
	} finally {
		clearInterval(timer);
	}
}
