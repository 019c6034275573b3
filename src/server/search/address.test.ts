import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../platform/refusal.ts';
import { readAddress, toRequest, writeAddress, type Address } from './address.ts';
import { facetNames, orders, typeChoices } from './filters.ts';
import { bounds } from './parameters.ts';

const read = (text: string) => readAddress(new URLSearchParams(text));

describe('the address of a result page', () => {
	test('says what was chosen, and is read as it was written', () => {
		const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
		const few = fc.uniqueArray(slug, { maxLength: 3 });
		const plain = fc
			.string({ unit: 'grapheme', maxLength: 60 })
			.map((text) => text.replace(/\p{C}/gu, '').trim());
		const address = fc.record<Address>({
			query: plain,
			chosen: fc.record({
				type: fc.uniqueArray(fc.constantFrom(...typeChoices), { maxLength: 3 }),
				kind: few,
				country: few,
				district: few,
				field: few,
				size: few,
				certificate: few,
				spoken: few
			}),
			place: plain,
			radius: fc.option(fc.integer({ min: 1, max: 1000 })),
			order: fc.constantFrom(undefined, ...orders),
			page: fc.integer({ min: 1, max: 50 }),
			view: fc.constantFrom('list', 'map')
		});
		fc.assert(
			fc.property(address, (one) => {
				expect(read(writeAddress(one))).toEqual(one);
			})
		);
	});

	test('leaves out what a form sends empty', () => {
		expect(writeAddress(read('q=&place=&radius=&type=&sort='))).toBe('?');
		expect(writeAddress(read('q=Drehen&place=&radius='))).toBe('?q=Drehen');
	});

	test.each([
		'page=0',
		'page=-1',
		'page=99999999999',
		'page=NaN',
		'page=1e309',
		'radius=NaN',
		'radius=99999',
		'sort=price',
		"sort=score';drop table listings--",
		'type=everything',
		'view=3d',
		'district=%00',
		'q=a%00b',
		`q=${'x'.repeat(bounds.longestQuery + 1)}`,
		`place=${'x'.repeat(101)}`,
		`kind=${'x'.repeat(81)}`
	])('is refused with %s', (text) => {
		expect(() => read(text)).toThrow(Refusal);
	});

	test('never fails in another way, whatever it holds', () => {
		const names = ['q', 'place', 'radius', 'sort', 'page', 'view', ...facetNames];
		const pairs = fc.array(
			fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 200 }))
		);
		fc.assert(
			fc.property(pairs, (entries) => {
				try {
					toRequest(readAddress(new URLSearchParams(entries)), 'de', 20);
				} catch (cause) {
					expect(cause).toBeInstanceOf(Refusal);
				}
			})
		);
	});

	test('reaches a thousand hits deep and no farther', () => {
		expect(toRequest(read('page=50'), 'de', 20)).toMatchObject({ offset: 980, limit: 20 });
		expect(toRequest(read('page=34'), 'de', 30)).toMatchObject({ offset: 990, limit: 10 });
		expect(() => toRequest(read('page=51'), 'de', 20)).toThrow(Refusal);
	});
});
