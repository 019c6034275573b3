import type { Figure } from './run.ts';
import { forgetFolder, newFolder, startServer, timeGet } from './server.ts';

/** From nothing to the first page, from an existing database to readiness, and memory at rest. */
export async function measureStart(): Promise<Figure[]> {
	const data = newFolder();
	try {
		const first = await startServer(data, { demo: true });
		const firstPage = await timeGet(`${first.base}/de`);
		const fresh = (first.startMilliseconds + firstPage.milliseconds) / 1000;
		await first.stop();

		const again = await startServer(data, { demo: true });
		await timeGet(`${again.base}/de/search?q=Drehteile`);
		await new Promise((resolve) => setTimeout(resolve, 10_000));
		const memory = again.memory();
		await again.stop();
		const start = again.startMilliseconds / 1000;
		return [
			{
				what: 'first page with a new demo region, built program',
				measured: `${fresh.toFixed(1)} s`,
				goal: '≤ 180 s with installation and build',
				met: fresh <= 180
			},
			{
				what: 'start on an existing embedded database',
				measured: `${start.toFixed(2)} s`,
				goal: '< 5 s',
				met: start < 5
			},
			{
				what: 'memory at rest, embedded database',
				measured: memory === null ? 'not told' : `${memory} MB`,
				goal: '< 350 MB',
				met: memory === null ? null : memory < 350
			}
		];
	} finally {
		forgetFolder(data);
	}
}
