import { onBothEngines, type Workspace } from './district.ts';
import type { Figure } from './run.ts';

const LETTERS = 500;
const GOAL = 20;

/** A chamber orders letters for all who have none, watches them being printed, and opens the document. */
export async function measureLetters(): Promise<Figure[]> {
	return onBothEngines(async (engine, workspace) => {
		const { server, home, institutionId, post } = workspace;
		const before = server.processor();
		const started = performance.now();
		const ordered = await post(`${home}/letters`, { institutionId, all: '1' });
		if (ordered.status !== 303) throw new Error(`The order was answered ${ordered.status}`);
		const seen = await watch(workspace);
		const seconds = (performance.now() - started) / 1_000;
		const after = server.processor();
		const bytes = await openDocument(workspace);
		const steps = seen.filter((done) => done > 0 && done < LETTERS).length;
		return [
			{
				what: `${LETTERS} claim letters as one document, ${engine}`,
				measured: `${seconds.toFixed(1)} s`,
				goal: `< ${GOAL} s`,
				met: seconds < GOAL
			},
			{
				what: 'its size, and processor time of the server',
				measured:
					before === null || after === null
						? 'not told'
						: `${(bytes / 2 ** 20).toFixed(1)} MB, ${(after - before).toFixed(1)} s`,
				goal: 'none',
				met: null
			},
			{
				what: 'different numbers of finished letters seen on the way',
				measured: String(steps),
				goal: '≥ 2',
				met: steps >= 2
			}
		];
	});
}

/** Looks at the page until the document is ready; returns the numbers that its progress showed. */
async function watch({ get, home }: Workspace): Promise<number[]> {
	const seen = new Set<number>();
	for (const end = performance.now() + 300_000; performance.now() < end;) {
		const html = await (await get(`${home}/letters`)).text();
		const progress = /<progress[^>]*>/.exec(html)?.[0];
		if (progress === undefined) return [...seen];
		seen.add(Number(/value="(\d+)"/.exec(progress)?.[1]));
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error('The letters were not printed within five minutes');
}

/** The newest document, and that it holds a page for each letter. */
async function openDocument({ get, home }: Workspace): Promise<number> {
	const html = await (await get(`${home}/letters`)).text();
	const path = new RegExp(`href="(${home}/letters/[\\w-]{36})"`).exec(html)?.[1];
	if (path === undefined) throw new Error('No document is offered');
	const pdf = new Uint8Array(await (await get(path)).arrayBuffer());
	const pages = Buffer.from(pdf)
		.toString('latin1')
		.match(/\/Type \/Page\b/g)?.length;
	if (pages !== LETTERS) throw new Error(`The document has ${String(pages)} pages`);
	return pdf.byteLength;
}
