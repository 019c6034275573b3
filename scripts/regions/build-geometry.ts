/**
 * Builds src/server/regions/geometry.json: schematic outlines of the twelve districts, the state
 * border between them and the main towns. Run with `node scripts/regions/build-geometry.ts`.
 *
 * Every point of a fine grid belongs to the district of its nearest town (gazetteer.json, margin
 * included, so the area has an outside); a town outside takes its state. Islands are given to their
 * neighbour, the borders between the cells are traced as arcs that both neighbours share, smoothed
 * and simplified, and put together as rings. So neighbours meet without gaps, by construction.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { districts, type DistrictId } from '../../src/server/regions/districts.ts';
import { gazetteerSource, towns, type Place } from '../../src/server/regions/gazetteer.ts';

type Corner = [x: number, y: number];

/** Kilometres per degree at the area's middle latitude (50.7°): a flat grid is close enough here. */
const kmPerLat = 111.2;
const kmPerLon = 111.32 * Math.cos((50.7 * Math.PI) / 180);
const west = 11.5;
const north = 51.85;
const cell = 0.8;
const columns = Math.ceil(((16.2 - west) * kmPerLon) / cell);
const rows = Math.ceil(((north - 49.5) * kmPerLat) / cell);

/** Villages that keep the Polish corner by the river Neisse Polish; the package has only Bogatynia. */
const polishCorner = [
	{ lat: 50.985, lon: 14.965 },
	{ lat: 51.005, lon: 14.96 },
	{ lat: 50.945, lon: 14.95 },
	{ lat: 50.885, lon: 14.935 },
	{ lat: 50.882, lon: 14.845 }
];

/** What simplifying may move a border by, in cells. */
const tolerance = 0.3;

/** Towns shown on the map, by the gazetteer's names. */
const mainTowns: [name: string, district: DistrictId][] = [
	['Plauen', 'DED44'],
	['Auerbach', 'DED44'],
	['Zwickau', 'DED45'],
	['Glauchau', 'DED45'],
	['Chemnitz', 'DED41'],
	['Annaberg-Buchholz', 'DED42'],
	['Aue', 'DED42'],
	['Marienberg', 'DED42'],
	['Freiberg', 'DED43'],
	['Döbeln', 'DED43'],
	['Mittweida', 'DED43'],
	['Dresden', 'DED21'],
	['Pirna', 'DED2F'],
	['Dippoldiswalde', 'DED2F'],
	['Sebnitz', 'DED2F'],
	['Bautzen', 'DED2C'],
	['Kamenz', 'DED2C'],
	['Hoyerswerda', 'DED2C'],
	['Görlitz', 'DED2D'],
	['Zittau', 'DED2D'],
	['Weißwasser', 'DED2D'],
	['Karlovy Vary', 'CZ041'],
	['Cheb', 'CZ041'],
	['Sokolov', 'CZ041'],
	['Mariánské Lázně', 'CZ041'],
	['Ústí nad Labem', 'CZ042'],
	['Děčín', 'CZ042'],
	['Teplice', 'CZ042'],
	['Most', 'CZ042'],
	['Chomutov', 'CZ042'],
	['Louny', 'CZ042'],
	['Liberec', 'CZ051'],
	['Česká Lípa', 'CZ051'],
	['Jablonec nad Nisou', 'CZ051'],
	['Semily', 'CZ051']
];

const labels = ['', ...districts.map(({ id }) => id)];
const grid = smooth(removeIslands(assignCells()));
const arcs = traceArcs(grid);
write();

/** Label of every cell, row by row: 0 outside, else the district's place in the list. */
function assignCells(): Uint8Array {
	const seeds = towns
		.filter(({ lon, lat }) => lon > 10.9 && lon < 16.8 && lat > 49.3 && lat < 52.2)
		.map((town) => ({ ...project(town), label: labels.indexOf(town.district ?? '') }))
		.concat(polishCorner.map((village) => ({ ...project(village), label: 0 })));
	const cells = new Uint8Array(columns * rows);
	for (let y = 0; y < rows; y++)
		for (let x = 0; x < columns; x++)
			cells[y * columns + x] = nearestLabel(seeds, x + 0.5, y + 0.5);
	return cells;
}

function nearestLabel(
	seeds: { x: number; y: number; label: number }[],
	x: number,
	y: number
): number {
	let best = Infinity;
	let label = 0;
	for (const seed of seeds) {
		const distance = (seed.x - x) ** 2 + (seed.y - y) ** 2;
		if (distance < best) [best, label] = [distance, seed.label];
	}
	return label;
}

function project({ lat, lon }: Pick<Place, 'lat' | 'lon'>): { x: number; y: number } {
	return { x: ((lon - west) * kmPerLon) / cell, y: ((north - lat) * kmPerLat) / cell };
}

/** Each district is one piece: every part but the largest takes the label it touches most. */
function removeIslands(cells: Uint8Array): Uint8Array {
	const result = cells.slice();
	for (let label = 0; label < labels.length; label++) {
		const parts = piecesOf(result, label).sort((a, b) => b.length - a.length);
		for (const part of parts.slice(1)) {
			const neighbour = commonNeighbour(result, part, label);
			for (const index of part) result[index] = neighbour;
		}
	}
	return result;
}

function piecesOf(cells: Uint8Array, label: number): number[][] {
	const seen = new Set<number>();
	const pieces: number[][] = [];
	for (let start = 0; start < cells.length; start++) {
		if (cells[start] !== label || seen.has(start)) continue;
		const piece = [start];
		seen.add(start);
		for (const index of piece) {
			for (const next of neighbours(index)) {
				if (cells[next] !== label || seen.has(next)) continue;
				seen.add(next);
				piece.push(next);
			}
		}
		pieces.push(piece);
	}
	return pieces;
}

function commonNeighbour(cells: Uint8Array, piece: number[], label: number): number {
	const counts = new Map<number, number>();
	for (const next of piece.flatMap(neighbours)) {
		const other = cells[next] ?? 0;
		if (other !== label) counts.set(other, (counts.get(other) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function neighbours(index: number): number[] {
	const x = index % columns;
	return [
		...(x > 0 ? [index - 1] : []),
		...(x < columns - 1 ? [index + 1] : []),
		...(index >= columns ? [index - columns] : []),
		...(index < columns * (rows - 1) ? [index + columns] : [])
	];
}

/** The most frequent label within two cells, three times over: takes the corners off the cells. */
function smooth(cells: Uint8Array): Uint8Array {
	const pinned = cellsAroundTowns();
	let result = cells;
	for (let round = 0; round < 3; round++) {
		const before = result;
		result = before.map((own, index) => (pinned.has(index) ? own : majority(before, index, own)));
	}
	return removeIslands(result);
}

/** Smoothing leaves every town of the area on its own side. */
function cellsAroundTowns(): Set<number> {
	const pinned = new Set<number>();
	for (const town of [...towns.filter(({ district }) => district), ...polishCorner]) {
		const { x, y } = project(town);
		for (let dy = -2; dy <= 2; dy++)
			for (let dx = -2; dx <= 2; dx++)
				pinned.add((Math.floor(y) + dy) * columns + Math.floor(x) + dx);
	}
	return pinned;
}

function majority(cells: Uint8Array, index: number, own: number): number {
	const counts = new Array<number>(labels.length).fill(0);
	const [x, y] = [index % columns, Math.floor(index / columns)];
	for (let dy = -2; dy <= 2; dy++)
		for (let dx = -2; dx <= 2; dx++) {
			if (x + dx < 0 || x + dx >= columns || y + dy < 0 || y + dy >= rows) continue;
			const label = cells[(y + dy) * columns + x + dx] ?? 0;
			counts[label] = (counts[label] ?? 0) + 1;
		}
	const most = Math.max(...counts);
	return counts[own] === most ? own : counts.indexOf(most);
}

/** A border between two labels, from one junction to the next; a closed one starts anywhere. */
interface Arc {
	left: number;
	right: number;
	points: Corner[];
}

/** Walks the edges between cells of different labels from junction to junction. */
function traceArcs(cells: Uint8Array): Arc[] {
	const edges = borderEdges(cells);
	const atCorner = Map.groupBy(
		edges.flatMap((edge) => edge.ends.map((corner) => ({ corner: corner.join(), edge }))),
		({ corner }) => corner
	);
	const degree = (corner: Corner) => atCorner.get(corner.join())?.length ?? 0;
	const used = new Set<Edge>();
	const traced: Arc[] = [];
	const follow = (edge: Edge, from: Corner) => {
		const arc: Arc = { left: edge.labels[0], right: edge.labels[1], points: [from] };
		let corner = from;
		for (let current: Edge | undefined = edge; current;) {
			used.add(current);
			corner = other(current, corner);
			arc.points.push(corner);
			if (degree(corner) !== 2) break;
			current = atCorner.get(corner.join())?.find(({ edge: e }) => !used.has(e))?.edge;
		}
		traced.push(arc);
	};
	for (const edge of edges)
		for (const end of edge.ends) if (degree(end) !== 2 && !used.has(edge)) follow(edge, end);
	for (const edge of edges) if (!used.has(edge)) follow(edge, edge.ends[0]);
	return traced.map((arc) => ({ ...arc, points: simplify(arc.points) }));
}

interface Edge {
	ends: [Corner, Corner];
	labels: [number, number];
}

function borderEdges(cells: Uint8Array): Edge[] {
	const edges: Edge[] = [];
	const label = (x: number, y: number) => cells[y * columns + x] ?? 0;
	for (let y = 0; y < rows; y++)
		for (let x = 0; x < columns; x++) {
			const own = label(x, y);
			if (x + 1 < columns && label(x + 1, y) !== own)
				edges.push({
					ends: [
						[x + 1, y],
						[x + 1, y + 1]
					],
					labels: [own, label(x + 1, y)]
				});
			if (y + 1 < rows && label(x, y + 1) !== own)
				edges.push({
					ends: [
						[x, y + 1],
						[x + 1, y + 1]
					],
					labels: [own, label(x, y + 1)]
				});
		}
	return edges;
}

function other({ ends: [a, b] }: Edge, corner: Corner): Corner {
	return a[0] === corner[0] && a[1] === corner[1] ? b : a;
}

/** Rounds the stairs of the grid (moving average, ends fixed), then drops needless points. */
function simplify(points: Corner[]): Corner[] {
	let line = points;
	for (let round = 0; round < 4; round++)
		line = line.map((point, i): Corner => {
			const [before, after] = [line[i - 1], line[i + 1]];
			if (!before || !after) return point;
			return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
		});
	return isClosed(line) ? simplifyClosed(line) : douglasPeucker(line, tolerance);
}

function isClosed(line: Corner[]): boolean {
	const [first, last] = [line[0], line.at(-1)];
	return line.length > 2 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** A ring has no farthest pair of ends, so it is simplified in two halves. */
function simplifyClosed(line: Corner[]): Corner[] {
	const middle = Math.floor(line.length / 2);
	const first = douglasPeucker(line.slice(0, middle + 1), tolerance);
	return [...first, ...douglasPeucker(line.slice(middle), tolerance).slice(1)];
}

/** Keeps what deviates more than `within` cells from the straight line (Douglas, Peucker 1973). */
function douglasPeucker(points: Corner[], within: number): Corner[] {
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length < 3) return points;
	const distances = points.map((point) => distanceToLine(point, first, last));
	const farthest = distances.indexOf(Math.max(...distances));
	if ((distances[farthest] ?? 0) <= within) return [first, last];
	const start = douglasPeucker(points.slice(0, farthest + 1), within);
	return [...start, ...douglasPeucker(points.slice(farthest), within).slice(1)];
}

function distanceToLine([x, y]: Corner, [x1, y1]: Corner, [x2, y2]: Corner): number {
	const length = Math.hypot(x2 - x1, y2 - y1);
	if (length === 0) return Math.hypot(x - x1, y - y1);
	return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

/** Joins a district's arcs into one ring, whichever way each arc runs. */
function ringOf(label: number): Corner[] {
	const open = arcs.filter(({ left, right }) => left === label || right === label);
	const rings: Corner[][] = [];
	while (open.length > 0) {
		let ring = open.shift()?.points ?? [];
		while (!isClosed(ring)) {
			const end = ring.at(-1)?.join();
			const next = open.findIndex(({ points }) =>
				[points[0], points.at(-1)].some((p) => p?.join() === end)
			);
			if (next < 0) throw new Error(`${String(labels[label])} has an open outline`);
			const [arc] = open.splice(next, 1);
			const points = arc?.points ?? [];
			ring = [...ring, ...(points[0]?.join() === end ? points : points.toReversed()).slice(1)];
		}
		rings.push(ring);
	}
	// A second ring would be a hole: no city of the area lies wholly within one district.
	if (rings.length !== 1) throw new Error(`${String(labels[label])} is not one piece`);
	return rings[0] ?? [];
}

/** Where a German and a Czech district meet, as few lines as possible. */
function borderLines(): Corner[][] {
	const country = (label: number) => labels[label]?.slice(0, 2) ?? '';
	const lines = arcs
		.filter(({ left, right }) => ['CZDE', 'DECZ'].includes(country(left) + country(right)))
		.map(({ points }) => points);
	for (let i = 0; i < lines.length; i++) {
		for (let j = 0; j < lines.length; j++) {
			const joined = i === j ? null : join(lines[i] ?? [], lines[j] ?? []);
			if (!joined) continue;
			lines[i] = joined;
			lines.splice(j, 1);
			[i, j] = [-1, lines.length];
		}
	}
	return lines;
}

function join(a: Corner[], b: Corner[]): Corner[] | null {
	const end = a.at(-1)?.join();
	if (end === b[0]?.join()) return [...a, ...b.slice(1)];
	if (end === b.at(-1)?.join()) return [...a, ...b.toReversed().slice(1)];
	if (a[0]?.join() === b[0]?.join()) return [...a.toReversed(), ...b.slice(1)];
	return null;
}

function write(): void {
	const outlines = districts.map(({ id }, i) => {
		const ring = ringOf(i + 1);
		return { district: id, ring: ring.map(unproject), label: labelPoint(i + 1) };
	});
	const shown = mainTowns.map(([name, district]) => {
		const { lon, lat } = shownTown(name, district);
		return { name, district, at: [lon, lat] };
	});
	const file = {
		about: 'Schematic outlines: nearest towns, not surveyed borders.',
		source: gazetteerSource.name,
		licence: gazetteerSource.licence,
		url: gazetteerSource.url,
		outlines,
		border: borderLines().map((line) => line.map(unproject)),
		towns: shown
	};
	const text = JSON.stringify(file).replaceAll('{"', '\n{"');
	writeFileSync(
		fileURLToPath(new URL('../../src/server/regions/geometry.json', import.meta.url)),
		`${text.trimStart()}\n`
	);
	process.stdout.write(
		`${String(text.length)} bytes, ${String(arcs.length)} arcs, ` +
			`${String(file.border.length)} border lines\n`
	);
}

/** Where a label fits best: far from the border and from the towns' own labels, which are wide. */
function labelPoint(label: number): [number, number] {
	const own = [...grid.keys()].filter((index) => grid[index] === label && index % 3 === 0);
	const border = [...grid.keys()]
		.filter((index) => grid[index] === label)
		.filter((index) => neighbours(index).some((next) => grid[next] !== label));
	const shown = mainTowns.map(([name, district]) => project(shownTown(name, district)));
	const room = (index: number) => {
		const [x, y] = [(index % columns) + 0.5, Math.floor(index / columns) + 0.5];
		const fromBorder = border.map((edge) =>
			Math.hypot(((edge % columns) + 0.5 - x) / 2, Math.floor(edge / columns) + 0.5 - y)
		);
		// A town's name stands to the right of its dot, about 15 cells long.
		const fromTowns = shown.map((town) => Math.hypot((town.x + 7 - x) / 3, (town.y - y) * 1.5));
		return Math.min(...fromBorder, ...fromTowns);
	};
	const rooms = own.map(room);
	const best = own[rooms.indexOf(Math.max(...rooms))] ?? 0;
	return unproject([(best % columns) + 0.5, Math.floor(best / columns) + 0.5]);
}

function shownTown(name: string, district: DistrictId): Place {
	const town = towns.find((place) => place.name === name && place.district === district);
	if (!town) throw new Error(`${name} is not in the gazetteer`);
	return town;
}

function unproject([x, y]: Corner): [number, number] {
	return [round(west + (x * cell) / kmPerLon), round(north - (y * cell) / kmPerLat)];
}

function round(degrees: number): number {
	return Math.round(degrees * 1_000) / 1_000;
}
