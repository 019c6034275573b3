import { performance } from 'node:perf_hooks';

/**
 * Queries as people type them, by what they cost: few hits, many, none, a place, filters, the map.
 * `node bench/search.ts http://localhost:3000` measures a server that runs already.
 */
const classes: Record<string, readonly string[]> = {
	'one process': ['q=Drehteile', 'q=žárové+zinkování', 'q=injection+moulding'],
	'process and material': ['q=Drehteile+aus+Edelstahl', 'q=laserové+řezání+plechu'],
	'broad word': ['q=kovovýroba', 'q=Holz', 'q=Logistik'],
	'with a place': ['q=Schweißen+Zittau', 'q=obrábění&place=Liberec&radius=50'],
	'with filters': ['q=CNC&type=organisation&country=CZ', 'q=Verpackung&certificate=iso-9001'],
	everything: ['', 'type=request', 'q=&page=5'],
	'nothing exact': ['q=Bohrungen+honen', 'q=xqzwv'],
	map: ['q=Holz&view=map']
};

const rounds = 20;

interface Sample {
	milliseconds: number;
	bytes: number;
}

async function measure(url: string): Promise<Sample> {
	const started = performance.now();
	const response = await fetch(url);
	const body = await response.arrayBuffer();
	if (!response.ok) throw new Error(`${url} answered ${String(response.status)}`);
	return { milliseconds: performance.now() - started, bytes: body.byteLength };
}

function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function line(name: string, samples: readonly Sample[]): string {
	const times = samples.map(({ milliseconds }) => milliseconds);
	const bytes = Math.max(...samples.map((sample) => sample.bytes));
	const figures = [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(1).padStart(8));
	return `${name.padEnd(22)}${figures.join('')}${(bytes / 1024).toFixed(0).padStart(9)}\n`;
}

const base = (process.argv[2] ?? 'http://localhost:3000').replace(/\/$/, '');
const all: Sample[] = [];
process.stdout.write(
	`${''.padEnd(22)}${'p50 ms'.padStart(8)}${'p95'.padStart(8)}${'p99'.padStart(8)}${'kB'.padStart(9)}\n`
);
for (const [name, queries] of Object.entries(classes)) {
	const samples: Sample[] = [];
	for (let round = -2; round < rounds; round++) {
		for (const query of queries) {
			const lang = round % 2 === 0 ? 'de' : 'cs';
			const sample = await measure(`${base}/${lang}/search?${encodeURI(query)}`);
			if (round >= 0) samples.push(sample);
		}
	}
	all.push(...samples);
	process.stdout.write(line(name, samples));
}
process.stdout.write(line('all', all));
