import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { countPages } from '../platform/pdf.ts';
import { printFactSheet } from './fact-sheet.ts';

describe('the fact sheet', () => {
	test('is one page, however long the texts and words are', async ({ db }) => {
		const id = await anOrganisation(db, {
			name: 'Donaudampfschifffahrtsgesellschaft'.repeat(8),
			description: `${'Přesné obrábění rozměrných dílů. '.repeat(300)}${'ž'.repeat(3_000)}`,
			web: `https://${'a'.repeat(200)}.example`,
			employees: 22,
			spokenLanguages: ['de', 'cs', 'en'],
			certificates: Array.from({ length: 30 }, (_, n) => ({
				name: `ISO ${9_000 + n} ${'Management '.repeat(9)}`,
				conceptId: null,
				validUntil: '2099-12-31'
			})),
			products: Array.from({ length: 40 }, (_, n) => ({
				kind: n % 2 === 0 ? ('product' as const) : ('service' as const),
				language: 'de',
				name: `Erzeugnis ${n} ${'mit langem Namen '.repeat(12)}`
			}))
		});

		const sheet = await printFactSheet(db, `o-${id}`, 'cs');

		expect(countPages(sheet!.pdf)).toBe(1);
	});

	test('exists only for what is public', async ({ db }) => {
		const id = await anOrganisation(db, { archivedAt: new Date() });
		expect(await printFactSheet(db, `o-${id}`, 'de')).toBeUndefined();
	});
});
