import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangeOf } from './range.ts';

test.each([
	[null, null],
	['bytes=0-9', { from: 0, to: 9 }],
	['bytes=90-', { from: 90, to: 99 }],
	['bytes=-10', { from: 90, to: 99 }],
	['bytes=-1000', { from: 0, to: 99 }],
	['bytes=50-1000', { from: 50, to: 99 }],
	['bytes=100-', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=9-3', null],
	['bytes=-', null],
	['bytes=0-1,4-5', null],
	['lines=0-9', null],
	['bytes=a-b', null],
	['bytes=99999999999999999999-', 'unsatisfiable']
] as const)('of a hundred bytes %s is %j', (header, range) => {
	expect(rangeOf(header, 100)).toEqual(range);
});

test('a range lies within the file, whatever is asked', () => {
	const header = fc.oneof(
		fc.string(),
		fc.tuple(fc.nat(), fc.nat()).map(([from, to]) => `bytes=${from}-${to}`),
		fc.stringMatching(/^bytes=\d{0,20}-\d{0,20}$/)
	);
	fc.assert(
		fc.property(header, fc.nat({ max: 10_000 }), (asked, length) => {
			const range = rangeOf(asked, length);
			if (range === null || range === 'unsatisfiable') return;
			expect(range.from).toBeGreaterThanOrEqual(0);
			expect(range.from).toBeLessThanOrEqual(range.to);
			expect(range.to).toBeLessThan(length);
		})
	);
});
