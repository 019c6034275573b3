import type { Figure } from './run.ts';
import { forgetFolder, newFolder, quantile, startServer, timeGet } from './server.ts';

/** Queries as people type them, broad and narrow, in all three languages, with and without filters. */
const queries = [
	'q=Drehteile',
	'q=soustružení nerezu',
	'q=Kabelkonfektion',
	'q=welding EN 1090',
	'q=Sandsteinplatten sägen und schleifen',
	'q=vstřikování plastů',
	'q=Verzinken&country=CZ',
	'q=balení potravin',
	'q=',
	'q=CNC&type=organisation',
	'q=Softwareentwicklung&page=2',
	'q=nichtvorhandeneswort'
].map((query) => new URLSearchParams(query).toString());

const ROUNDS = 40;

/** Server time of the pages people see most, one after the other on the demo region. */
export async function measurePages(): Promise<Figure[]> {
	const data = newFolder();
	const server = await startServer(data, { demo: true });
	try {
		const profile = await firstProfile(server.base);
		const search: number[] = [];
		const figures: Figure[] = [];
		for (const query of queries) await timeGet(`${server.base}/de/search?${query}`);
		for (let round = 0; round < ROUNDS; round++) {
			for (const query of queries) {
				const lang = round % 2 === 0 ? 'de' : 'cs';
				search.push((await timeGet(`${server.base}/${lang}/search?${query}`)).milliseconds);
			}
		}
		figures.push(time('search page', search, 60));
		for (const [what, path] of [
			['start page', '/de'],
			['profile', profile],
			['project page', '/cs/project']
		] as const) {
			const times: number[] = [];
			for (let round = 0; round < ROUNDS * 2; round++) {
				times.push((await timeGet(server.base + path)).milliseconds);
			}
			figures.push(time(what, times, 60));
		}
		return figures;
	} finally {
		await server.stop();
		forgetFolder(data);
	}
}

/** Path of a company's profile that the search finds first. */
export async function firstProfile(base: string): Promise<string> {
	const html = await (await fetch(`${base}/de/search?type=organisation`)).text();
	const path = /href="(?:\.\.?)?(\/de\/organisations\/[^"/?]+)"/.exec(html)?.[1];
	if (!path) throw new Error('The search page leads to no profile');
	return path;
}

function time(what: string, times: number[], goal: number): Figure {
	const p95 = quantile(times, 0.95);
	return {
		what: `${what}: p50 and p95 of ${times.length} requests`,
		measured: `${quantile(times, 0.5).toFixed(0)} / ${p95.toFixed(0)} ms`,
		goal: `p95 < ${goal} ms`,
		met: p95 < goal
	};
}
