import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeNames } from './place-names.ts';

const sheet = { width: 400, height: 300, size: 20 };
const zittau = { name: 'Zittau', x: 200, y: 150 };

test('a name stands right of its point where nothing is in the way', () => {
	const [placed] = placeNames([zittau], [], sheet);
	expect(placed).toMatchObject({ name: 'Zittau', anchor: 'start' });
	expect(placed?.textX).toBeGreaterThan(zittau.x);
});

test('a name changes sides where a disc would cover it', () => {
	const [placed] = placeNames([zittau], [{ x: 240, y: 150, r: 30 }], sheet);
	expect(placed?.anchor).toBe('end');
});

test('a name that would lie under discs everywhere is left out', () => {
	expect(placeNames([zittau], [{ x: 200, y: 150, r: 90 }], sheet)).toEqual([]);
});

test('of two towns at one point the first keeps the better side, and neither covers the other', () => {
	const [first, second] = placeNames([zittau, { ...zittau, name: 'Žitava' }], [], sheet);
	expect(first?.anchor).toBe('start');
	expect(second?.anchor).toBe('end');
});

test('no name is ever written beyond the sheet or across a disc', () => {
	const spot = { x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) };
	fc.assert(
		fc.property(
			fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 16 }), ...spot })),
			fc.array(fc.record({ r: fc.integer({ min: 4, max: 40 }), ...spot })),
			(towns, discs) => {
				for (const { name, textX, textY, anchor } of placeNames(towns, discs, sheet)) {
					const width = name.length * 0.58 * 20;
					const left = textX - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
					expect(left).toBeGreaterThanOrEqual(0);
					expect(left + width).toBeLessThanOrEqual(400);
					for (const { x, y, r } of discs) {
						const isUnder = Math.abs(y - textY) < r && x > left && x < left + width;
						expect(isUnder).toBe(false);
					}
				}
			}
		)
	);
});
