import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import type { Db } from '../platform/database.ts';
import { certificateState } from './certificate-state.ts';
import { readNearby, readSimilar } from './read-neighbours.ts';
import { readProfile } from './read-profile.ts';
import { competences, imports, organisationTexts, people } from './schema.ts';
import { sizeClassOf } from './size-class.ts';

const zittau = { latitude: 50.896, longitude: 14.806 };
const inZittau = { place: 'Zittau', ...zittau };
const slugOf = (id: string) => `o-${id}`;

async function namesNear(db: Db, id: string): Promise<string[]> {
	return (await readNearby(db, id, zittau, 10)).map(({ name }) => name);
}

describe('a profile', () => {
	test('is read in the reader’s language, with the original beside a translation', async ({
		db
	}) => {
		const id = await anOrganisation(db, { description: 'Wir drehen Teile.' });
		await db.insert(organisationTexts).values({
			organisationId: id,
			language: 'cs',
			origin: 'checked',
			description: 'Soustružíme díly.'
		});

		expect((await readProfile(db, slugOf(id), 'cs'))?.description).toMatchObject({
			content: 'Soustružíme díly.',
			original: { language: 'de', content: 'Wir drehen Teile.' }
		});
		expect((await readProfile(db, slugOf(id), 'en'))?.description).toMatchObject({
			language: 'de',
			original: null
		});
	});

	test('shows competences in the reader’s language, confirmed ones first', async ({ db }) => {
		const id = await anOrganisation(db);
		await db.insert(competences).values([
			{ organisationId: id, conceptId: 'welding' },
			{ organisationId: id, conceptId: 'turning', confirmedAt: new Date() },
			{ organisationId: id, conceptId: 'milling', rejectedAt: new Date() }
		]);

		const profile = await readProfile(db, slugOf(id), 'cs');

		expect(profile?.competences.map(({ label, isConfirmed }) => [label, isConfirmed])).toEqual([
			['soustružení', true],
			['svařování', false]
		]);
	});

	test('hides persons who have not confirmed', async ({ db }) => {
		const id = await anOrganisation(db);
		await db.insert(people).values([
			{ organisationId: id, name: 'Hidden Person' },
			{ organisationId: id, name: 'Shown Person', confirmedAt: new Date() }
		]);

		expect((await readProfile(db, slugOf(id), 'de'))?.people.map(({ name }) => name)).toEqual([
			'Shown Person'
		]);
	});
});

describe('what is not public', () => {
	test('is neither read, nor near, nor similar', async ({ db }) => {
		const [pending] = await db
			.insert(imports)
			.values({ kind: 'organisations', source: 'x', fileName: 'x.csv' })
			.returning();
		const shown = await anOrganisation(db, { name: 'Shown', site: inZittau });
		const states = [
			{ publishedAt: null },
			{ publishedAt: new Date(Date.now() + 60_000) },
			{ archivedAt: new Date() },
			{ importId: pending!.id }
		];
		const hidden = [];
		for (const state of states) hidden.push(await anOrganisation(db, { ...state, site: inZittau }));
		for (const id of [shown, ...hidden]) {
			await db.insert(competences).values({ organisationId: id, conceptId: 'turning' });
		}

		for (const id of hidden) expect(await readProfile(db, slugOf(id), 'de')).toBeUndefined();
		const other = await anOrganisation(db, { name: 'Other', site: inZittau });
		await db.insert(competences).values({ organisationId: other, conceptId: 'turning' });
		expect(await namesNear(db, other)).toEqual(['Shown']);
		const similar = await readSimilar(db, { id: other, country: 'DE' }, 10);
		expect(similar.map(({ name }) => name)).toEqual(['Shown']);
	});
});

test('distance in the neighbourhood is that of the great circle', async ({ db }) => {
	const here = await anOrganisation(db, { name: 'Here', site: inZittau });
	await anOrganisation(db, {
		name: 'Hrádek',
		site: { place: 'Hrádek nad Nisou', latitude: 50.853, longitude: 14.845 }
	});
	await anOrganisation(db, {
		name: 'Dresden',
		site: { place: 'Dresden', latitude: 51.051, longitude: 13.738 }
	});

	const [near, ...rest] = await readNearby(db, here, zittau, 10);

	expect(near?.name).toBe('Hrádek');
	expect(near?.distance).toBeCloseTo(5.5, 0);
	expect(rest).toEqual([]);
});

test.each([
	[9, 'micro'],
	[10, 'small'],
	[49, 'small'],
	[50, 'medium'],
	[249, 'medium'],
	[250, 'large']
])('%i employees make a %s enterprise', (employees, size) => {
	expect(sizeClassOf(employees)).toBe(size);
});

test.each([
	[null, 'unknown'],
	['2026-11-22', 'expired'],
	['2026-11-23', 'expires_soon'],
	['2027-02-21', 'expires_soon'],
	['2027-02-22', 'valid']
])('a certificate that ends on %s is %s on 23 November 2026', (validUntil, state) => {
	expect(certificateState(validUntil, new Date('2026-11-23T12:00:00Z'))).toBe(state);
});
