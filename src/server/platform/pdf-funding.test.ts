import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { euEmblem } from './pdf-funding.ts';
import { projectRoot } from './root.ts';

test('the emblem on paper is the one on the pages, star by star', () => {
	const svg = readFileSync(join(projectRoot, 'static', 'eu-emblem.svg'), 'utf8');
	const onPages = [...svg.matchAll(/points="([^"]+)"/g)].map(([, points = '']) =>
		points.split(/[ ,]/).map(Number)
	);
	const [field, ...stars] = euEmblem(36);
	expect(field).toMatchObject({ type: 'rect', w: 54, h: 36 });
	const onPaper = stars.map((star) =>
		star.type === 'polyline' ? star.points.flatMap(({ x, y }) => [x, y]) : []
	);
	expect(onPaper).toHaveLength(12);
	for (const [at, points] of onPaper.entries()) {
		expect(points).toHaveLength(20);
		for (const [index, value] of points.entries())
			expect(value).toBeCloseTo(onPages[at]?.[index] ?? NaN, 2);
	}
});
