import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { commandLine, visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { activities } from '../platform/schema.ts';
import {
	confirmPerson,
	countOrganisations,
	listDeskOrganisations,
	listWaitingPeople,
	readAddressee,
	readDeskOrganisation,
	recordContactConsent,
	removePerson,
	withdrawContactConsent
} from './index.ts';
import { organisations, people, sites } from './schema.ts';

async function anOrganisation(db: Db, name = 'Kovárna Žitava s.r.o.'): Promise<string> {
	const id = crypto.randomUUID();
	await db.insert(organisations).values({
		id,
		slug: id,
		type: 'company',
		name,
		nameKey: name.toLowerCase(),
		country: 'CZ',
		language: 'cs',
		ico: '00000019',
		publishedAt: new Date('2026-01-01')
	});
	await db
		.insert(sites)
		.values({ organisationId: id, isSeat: true, place: 'Liberec', country: 'CZ' });
	return id;
}

async function aPerson(db: Db, organisationId: string): Promise<string> {
	const id = crypto.randomUUID();
	await db.insert(people).values({ id, organisationId, name: 'Eva Nováková' });
	return id;
}

const consent = {
	email: 'obchod@kovarna.example',
	language: 'cs',
	givenBy: 'Eva Nováková',
	givenOn: '2026-05-03',
	givenHow: 'telefonicky'
} as const;

describe('a contact consent', () => {
	test('makes the organisation the one that inquiries go to, until it is withdrawn', async ({
		db
	}) => {
		const organisationId = await anOrganisation(db);
		expect((await readAddressee(db, organisationId))?.contact).toBeNull();
		await recordContactConsent(db, commandLine, { organisationId, ...consent });
		expect((await readAddressee(db, organisationId))?.contact?.email).toBe(consent.email);
		expect(await countOrganisations(db)).toEqual({ total: 1, lookedAfter: 1 });
		await withdrawContactConsent(db, commandLine, organisationId);
		expect((await readAddressee(db, organisationId))?.contact).toBeNull();
		expect((await readDeskOrganisation(db, organisationId))?.consents).toHaveLength(1);
	});

	test('gives way to a newer one, and both stay on record', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		await recordContactConsent(db, commandLine, { organisationId, ...consent });
		const email = 'info@kovarna.example';
		await recordContactConsent(db, commandLine, { organisationId, ...consent, email });
		const found = await readDeskOrganisation(db, organisationId);
		expect(found?.consents.filter(({ withdrawnAt }) => withdrawnAt === null)).toMatchObject([
			{ email }
		]);
		expect(found?.consents).toHaveLength(2);
	});

	test('is recorded by nobody but operators', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		await expect(recordContactConsent(db, visitor, { organisationId, ...consent })).rejects.toThrow(
			'directory.not_operator'
		);
		await expect(withdrawContactConsent(db, visitor, organisationId)).rejects.toThrow(
			'directory.not_operator'
		);
	});
});

describe('a contact person', () => {
	test('waits until an operator confirms, once, and the log keeps it', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		const personId = await aPerson(db, organisationId);
		expect((await listWaitingPeople(db, { perPage: 10 })).rows).toMatchObject([
			{ id: personId, organisationName: 'Kovárna Žitava s.r.o.' }
		]);
		await confirmPerson(db, commandLine, personId);
		expect(await listWaitingPeople(db, { perPage: 10 })).toEqual({ rows: [], total: 0 });
		await expect(confirmPerson(db, commandLine, personId)).rejects.toThrow('directory.not_found');
		const logged = await db
			.select()
			.from(activities)
			.where(eq(activities.name, 'person.confirmed'));
		expect(logged).toHaveLength(1);
		expect(JSON.stringify(logged)).not.toContain('Eva');
	});

	test('is deleted where that is wanted', async ({ db }) => {
		const personId = await aPerson(db, await anOrganisation(db));
		await removePerson(db, commandLine, personId);
		expect(await db.select().from(people)).toEqual([]);
	});

	test('is confirmed or deleted by nobody but operators', async ({ db }) => {
		const personId = await aPerson(db, await anOrganisation(db));
		await expect(confirmPerson(db, visitor, personId)).rejects.toThrow('directory.not_operator');
		await expect(removePerson(db, visitor, personId)).rejects.toThrow('directory.not_operator');
		expect(await db.select().from(people)).toHaveLength(1);
	});
});

describe('the operator’s list', () => {
	test('finds by part of the name or by number, and takes % for a sign', async ({ db }) => {
		await anOrganisation(db);
		const find = async (name: string) =>
			(await listDeskOrganisations(db, { name, page: 1, perPage: 10 })).total;
		expect(await find('kovár')).toBe(1);
		expect(await find('00000019')).toBe(1);
		expect(await find('')).toBe(1);
		expect(await find('%')).toBe(0);
		expect(await find("' or 1=1 --")).toBe(0);
	});

	test('shows what is not public, and tells it', async ({ db }) => {
		const id = await anOrganisation(db);
		await db.update(organisations).set({ publishedAt: null }).where(eq(organisations.id, id));
		const { rows } = await listDeskOrganisations(db, { name: '', page: 1, perPage: 10 });
		expect(rows).toMatchObject([{ id, publishedAt: null, place: 'Liberec', isLookedAfter: false }]);
	});
});
