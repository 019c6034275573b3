import { expect, test } from 'vitest';
import { locate } from './locate.ts';

test('postcode and place give the district and the town itself', () => {
	expect(locate({ country: 'DE', postcode: '02763', place: 'Zittau' })).toEqual({
		standing: 'inside',
		district: 'DED2D',
		lat: 50.8977,
		lon: 14.8076,
		precision: 'place',
		source: 'gazetteer',
		conflict: false
	});
});

test('an unknown village lies at its postcode’s main town', () => {
	expect(locate({ country: 'CZ', postcode: '463 66', place: 'Pertoltice' })).toMatchObject({
		standing: 'inside',
		district: 'CZ051',
		precision: 'postcode',
		source: 'postcodes'
	});
});

test('of namesakes the one that the postcode serves is taken', () => {
	const near = (postcode: string) => locate({ country: 'DE', postcode, place: 'Hartmannsdorf' });
	expect(near('09232').lat).toBeCloseTo(50.89, 1);
	expect(locate({ country: 'DE', postcode: '08606', place: 'Oelsnitz' })).toMatchObject({
		district: 'DED44',
		precision: 'place'
	});
});

test('Leipzig, Meißen, Praha and Hof are outside, with a point where one is known', () => {
	for (const address of [
		{ country: 'DE', postcode: '04109', place: 'Leipzig' },
		{ country: 'DE', postcode: '01662', place: 'Meißen' },
		{ country: 'CZ', postcode: '110 00', place: 'Praha' },
		{ country: 'DE', place: 'Leipzig' }
	] as const)
		expect(locate(address)).toMatchObject({
			standing: 'outside',
			district: null,
			precision: 'place'
		});
	expect(locate({ country: 'DE', postcode: '20095', place: 'Nirgendwo' })).toMatchObject({
		standing: 'outside',
		lat: null,
		precision: 'none'
	});
});

test('a place alone decides only where it is unmistakable', () => {
	expect(locate({ country: 'DE', place: 'Görlitz' }).district).toBe('DED2D');
	expect(locate({ country: 'CZ', place: 'Cvikov' }).district).toBe('CZ051');
	for (const place of ['Oelsnitz', 'Hartmannsdorf', 'Gersdorf'])
		expect(locate({ country: 'DE', place })).toMatchObject({ standing: 'ambiguous', lat: null });
	expect(locate({ country: 'CZ', place: 'Nová Ves' }).standing).toBe('ambiguous');
	expect(locate({ country: 'CZ', place: 'Neznámá Lhotka' }).standing).toBe('unknown');
	expect(locate({ country: 'DE' }).standing).toBe('unknown');
});

test('a misspelt place is accepted only beside its postcode', () => {
	expect(locate({ country: 'DE', place: 'Zittua' }).standing).toBe('unknown');
	expect(locate({ country: 'DE', postcode: '02763', place: 'Zittua' }).precision).toBe('place');
});

test('a place that lies elsewhere than its postcode is reported, and the postcode counts', () => {
	expect(locate({ country: 'DE', postcode: '02763', place: 'Plauen' })).toMatchObject({
		district: 'DED2D',
		precision: 'postcode',
		conflict: true
	});
	expect(locate({ country: 'CZ', postcode: '46001', place: 'Zittau' }).conflict).toBe(true);
	expect(locate({ country: 'CZ', postcode: '46001', place: 'Liberec' }).conflict).toBe(false);
});
