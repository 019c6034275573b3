import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../platform/root.ts';
import { districts } from './districts.ts';
import { gazetteerSource, towns } from './gazetteer.ts';
import file from './geometry.json' with { type: 'json' };
import { geometry, type Line, type Position } from './geometry.ts';
import { projectArea } from './projection.ts';

const rings = new Map(geometry.outlines.map(({ district, ring }) => [district, ring]));

test('each of the twelve districts is one closed ring of some size', () => {
	expect([...rings.keys()].toSorted()).toEqual(districts.map(({ id }) => id).toSorted());
	for (const [district, ring] of rings) {
		expect(ring[0]).toEqual(ring.at(-1));
		expect([district, Math.abs(squareDegrees(ring)) > 0.01]).toEqual([district, true]);
	}
});

test('every town lies within its own district and no town from outside in any', () => {
	for (const { name, district, lon, lat } of towns) {
		const holders = [...rings].filter(([, ring]) => contains(ring, [lon, lat]));
		expect([name, holders.map(([id]) => id)]).toEqual([name, district ? [district] : []]);
	}
});

test('labels and main towns lie within their district', () => {
	for (const { district, label } of geometry.outlines)
		expect([district, contains(rings.get(district) ?? [], label)]).toEqual([district, true]);
	expect(geometry.towns.length).toBeGreaterThanOrEqual(30);
	for (const { name, district, at } of geometry.towns)
		expect([name, contains(rings.get(district) ?? [], at)]).toEqual([name, true]);
});

test.for([
	['DED2D', 'CZ042', true],
	['DED2D', 'DED2C', true],
	['DED2F', 'CZ042', true],
	['DED2F', 'DED21', true],
	['DED41', 'DED42', true],
	['DED41', 'DED43', true],
	['DED42', 'CZ041', true],
	['DED44', 'CZ041', true],
	['DED44', 'DED45', true],
	['CZ041', 'CZ042', true],
	['CZ042', 'CZ051', true],
	['CZ041', 'CZ051', false],
	['DED44', 'DED2D', false],
	['DED21', 'CZ042', false],
	['DED45', 'CZ041', false]
] as const)('%s and %s share edges: %s', ([a, b, expected]) => {
	expect(sharedEdges(a, b) > 1).toBe(expected);
});

test('neighbours leave no gap and do not overlap: an inner edge belongs to exactly two districts', () => {
	const counts = new Map<string, number>();
	for (const ring of rings.values())
		for (const edge of edgesOf(ring)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
	expect(Math.max(...counts.values())).toBe(2);
	expect([...counts.values()].filter((n) => n === 2).length).toBeGreaterThan(200);
});

test('the border runs along German and Czech districts in one line from west to east', () => {
	expect(geometry.border).toHaveLength(1);
	const [line = []] = geometry.border;
	const edges = (country: string) =>
		new Set([...rings].filter(([id]) => id.startsWith(country)).flatMap(([, r]) => edgesOf(r)));
	const [german, czech] = [edges('DE'), edges('CZ')];
	for (const edge of edgesOf(line))
		expect([german.has(edge), czech.has(edge)]).toEqual([true, true]);
	const lons = [line[0]?.[0] ?? 0, line.at(-1)?.[0] ?? 0].toSorted((a, b) => a - b);
	expect(lons[0]).toBeLessThan(12.3);
	expect(lons[1]).toBeGreaterThan(14.7);
});

test('the file is small and names its source and licence', () => {
	expect(statSync(join(projectRoot, 'src/server/regions/geometry.json')).size).toBeLessThan(60_000);
	expect([file.source, file.licence]).toEqual([gazetteerSource.name, 'CC BY 4.0']);
});

test('the projection keeps the drawing within its frame, north up and east right', () => {
	const { width, height, project, path } = projectArea(800, 10);
	for (const { ring } of geometry.outlines) {
		for (const position of ring) {
			const [x, y] = project(position);
			expect(x >= 10 && x <= width - 10 && y >= 10 && y <= height - 9).toBe(true);
		}
	}
	const [plauen, gorlitz] = [project([12.14, 50.5]), project([14.99, 51.16])];
	expect(plauen[0]).toBeLessThan(gorlitz[0]);
	expect(plauen[1]).toBeGreaterThan(gorlitz[1]);
	expect(path(geometry.outlines[0]?.ring ?? [], true)).toMatch(/^M[\d. ]+(?:L[\d. ]+)+Z$/u);
});

function edgesOf(line: Line): string[] {
	return line.slice(1).map((point, i) => [String(line[i]), String(point)].toSorted().join(' '));
}

function sharedEdges(a: string, b: string): number {
	const [first, second] = [a, b].map(
		(id) => new Set(edgesOf(geometry.outlines.find((o) => o.district === id)?.ring ?? []))
	);
	return first?.intersection(second ?? new Set()).size ?? 0;
}

function contains(ring: Line, [x, y]: Position): boolean {
	let inside = false;
	ring.forEach(([x1, y1], i) => {
		const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
		if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
	});
	return inside;
}

function squareDegrees(ring: Line): number {
	return ring.reduce((sum, [x1, y1], i) => {
		const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
		return sum + (x1 * y2 - x2 * y1) / 2;
	}, 0);
}
