import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { firstProfile } from './pages.ts';
import type { Figure } from './run.ts';
import { forgetFolder, newFolder, startServer } from './server.ts';

const KILOBYTE = 1024;

/** Lighthouse as a phone sees the pages: scores, and what they weigh on the wire. */
export async function measureLighthouse(): Promise<Figure[]> {
	const data = newFolder();
	const server = await startServer(data, { demo: true });
	const chrome = await launch({
		chromePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
		chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		const pages = {
			start: '/de',
			search: `/cs/search?${new URLSearchParams({ q: 'Drehteile' }).toString()}`,
			profile: await firstProfile(server.base)
		};
		const figures: Figure[] = [];
		for (const [what, path] of Object.entries(pages)) {
			figures.push(...(await audit(what, server.base + path, chrome.port)));
		}
		return figures;
	} finally {
		chrome.kill();
		await server.stop();
		forgetFolder(data);
	}
}

async function audit(what: string, url: string, port: number): Promise<Figure[]> {
	const result = await lighthouse(url, {
		port,
		logLevel: 'error',
		onlyCategories: ['performance', 'accessibility']
	});
	if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
	const { categories, audits } = result.lhr;
	const performance = Math.round((categories.performance?.score ?? 0) * 100);
	const accessibility = Math.round((categories.accessibility?.score ?? 0) * 100);
	const items = networkItems(audits['network-requests']?.details);
	const all = sum(items.map(({ transferSize }) => transferSize));
	const script = sum(
		items.filter(({ resourceType }) => resourceType === 'Script').map((item) => item.transferSize)
	);
	const foreign = items.filter((item) => new URL(item.url).origin !== new URL(url).origin).length;
	return [
		figure(`${what}: performance`, `${performance}`, '≥ 98', performance >= 98),
		figure(`${what}: accessibility`, `${accessibility}`, '100', accessibility === 100),
		figure(`${what}: page`, `${Math.round(all / KILOBYTE)} kB`, '≤ 150 kB', all <= 150 * KILOBYTE),
		figure(
			`${what}: JavaScript`,
			`${Math.round(script / KILOBYTE)} kB`,
			'≤ 25 kB',
			script <= 25 * KILOBYTE
		),
		figure(`${what}: requests to others`, `${foreign}`, '0', foreign === 0)
	];
}

interface NetworkItem {
	url: string;
	resourceType: string;
	transferSize: number;
}

function networkItems(details: unknown): NetworkItem[] {
	return (details as { items?: NetworkItem[] } | undefined)?.items ?? [];
}

function figure(what: string, measured: string, goal: string, met: boolean): Figure {
	return { what, measured, goal, met };
}

function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
