import { FIRMS, onBothEngines, type Workspace } from './district.ts';
import type { Figure } from './run.ts';
import { quantile } from './server.ts';

const ROUNDS = 30;
const GOAL = 150;

/** The pages of a chamber that looks after a large district, over HTTP, each room and filter of it. */
export async function measureWorkspace(): Promise<Figure[]> {
	return onBothEngines(async (engine, workspace) => {
		const paths = [
			...(await listRooms(workspace)),
			...filters.map((path) => workspace.home + path)
		];
		const firm = await firstEntry(workspace);
		const times = new Map([...paths, firm].map((path) => [path, [] as number[]]));
		for (const path of times.keys()) await timePage(workspace, path);
		const before = workspace.server.processor();
		for (let round = 0; round < ROUNDS; round++) {
			for (const [path, taken] of times) taken.push(await timePage(workspace, path));
		}
		const after = workspace.server.processor();
		const all = [...times.values()].flat();
		const p95 = quantile(all, 0.95);
		const [slowest = '', its = []] =
			[...times].sort(([, a], [, b]) => quantile(b, 0.95) - quantile(a, 0.95))[0] ?? [];
		const name = slowest.replace(workspace.home, '').replace(/[\w-]{36}/, '…') || '/';
		return [
			{
				what: `workspace of ${FIRMS} entries, ${engine}: p50/p95 of ${all.length}`,
				measured: `${quantile(all, 0.5).toFixed(0)} / ${p95.toFixed(0)} ms`,
				goal: `p95 < ${GOAL} ms`,
				met: p95 < GOAL
			},
			{
				what: `its slowest page ${name}: p95`,
				measured: `${quantile(its, 0.95).toFixed(0)} ms`,
				goal: `< ${GOAL} ms`,
				met: quantile(its, 0.95) < GOAL
			},
			{
				what: 'processor time of the server for a page',
				measured:
					before === null || after === null
						? 'not told'
						: `${(((after - before) * 1_000) / all.length).toFixed(0)} ms`,
				goal: 'none',
				met: null
			}
		];
	});
}

/** Every state, and what staff type and choose beside it; a page far back; the other rooms' later pages. */
const filters = [
	...['unclaimed', 'claimed', 'stale', 'hidden', 'archived'].map(
		(state) => `/entries?state=${state}`
	),
	'/entries?q=Zerspanung',
	'/entries?q=niemand',
	'/entries?q=Metallbau&state=stale&district=DED2D&type=company',
	'/entries?district=DED2C',
	'/entries?type=network',
	'/entries?page=300',
	'/entries?state=stale&page=40',
	'/duplicates?page=5'
];

/** The rooms that the overview leads to. */
async function listRooms({ get, home }: Workspace): Promise<string[]> {
	const html = await (await get(home)).text();
	const found = [...html.matchAll(/href="([^"?#]+)"/g)].map(
		([, href = '']) => new URL(href, `http://localhost${home}`).pathname
	);
	const rooms = found.filter((path) => path === home || path.startsWith(`${home}/`));
	const distinct = [...new Set(rooms)].filter((path) => path.split('/').length <= 5);
	if (distinct.length < 5) throw new Error(`The workspace has but the rooms ${distinct.join(' ')}`);
	return distinct;
}

async function firstEntry({ get, home }: Workspace): Promise<string> {
	const html = await (await get(`${home}/entries?state=claimed`)).text();
	const id = /\/entries\/([\w-]{36})/.exec(html)?.[1];
	if (id === undefined) throw new Error('The list leads to no entry');
	return `${home}/entries/${id}`;
}

async function timePage({ get }: Workspace, path: string): Promise<number> {
	const started = performance.now();
	const response = await get(path);
	await response.arrayBuffer();
	const milliseconds = performance.now() - started;
	if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
	return milliseconds;
}
