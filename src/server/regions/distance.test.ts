import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from './distance.ts';

const points = fc.record({
	lat: fc.double({ min: -90, max: 90, noNaN: true }),
	lon: fc.double({ min: -180, max: 180, noNaN: true })
});

test('a degree of latitude is 111.2 km, one of longitude shrinks with the latitude', () => {
	expect(distanceKm({ lat: 50, lon: 14 }, { lat: 51, lon: 14 })).toBeCloseTo(111.195, 2);
	expect(distanceKm({ lat: 50.7, lon: 14 }, { lat: 50.7, lon: 15 })).toBeCloseTo(70.43, 1);
});

test('Zittau and Liberec are 20 km apart, Zwickau and Cvikov 150', () => {
	const zittau = { lat: 50.8977, lon: 14.8072 };
	expect(distanceKm(zittau, { lat: 50.7671, lon: 15.0562 })).toBeCloseTo(22.7, 0);
	expect(distanceKm({ lat: 50.7272, lon: 12.4884 }, { lat: 50.7767, lon: 14.633 })).toBeCloseTo(
		151,
		0
	);
});

test('distance is symmetric, never negative, zero to itself and at most half the circumference', () => {
	fc.assert(
		fc.property(points, points, (a, b) => {
			expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
			expect(distanceKm(a, a)).toBe(0);
			expect(distanceKm(a, b)).toBeGreaterThanOrEqual(0);
			expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371.0088 + 1e-6);
		})
	);
});
