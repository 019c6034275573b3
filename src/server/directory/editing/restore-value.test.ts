import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import { commandLine, type Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { responsibilities } from '../desks/schema.ts';
import { bytesSource, importFile, organisationTarget } from '../import/index.ts';
import { memberships } from '../members/schema.ts';
import { organisations } from '../schema.ts';
import {
	Basics,
	Certificate,
	decideCompetences,
	doerKey,
	editBasics,
	editCertificate,
	editText,
	readBasics,
	readHistory,
	readText,
	removeCertificate,
	restoreValue,
	Text,
	versionOf,
	type FormValues
} from './index.ts';

async function aPerson(db: Db, organisationId: string, role: 'viewer' | 'editor' | 'owner') {
	const personId = crypto.randomUUID();
	const name = `Jana ${role}`;
	await db.insert(accounts).values({ id: personId, name, email: `${personId}@a.example` });
	await db.insert(memberships).values({ organisationId, accountId: personId, role });
	return { kind: 'person', personId, isOperator: false } satisfies Actor;
}

async function change(db: Db, actor: Actor, organisationId: string, values: FormValues) {
	const current = (await readBasics(db, organisationId)) ?? {};
	const basics = v.parse(Basics, { ...current, ...values, basedOn: versionOf(current) });
	await editBasics(db, actor, { ...basics, organisationId });
}

const historyOf = (db: Db, id: string, filter: { field?: string; by?: string } = {}) =>
	readHistory(db, id, { names: 'all', ...filter });

/** The latest change of a field. */
async function changeOf(db: Db, id: string, field: string): Promise<string> {
	const { entries } = await historyOf(db, id, { field });
	return entries[0]?.changes[0]?.changeId ?? '';
}

const operator: Actor = { ...commandLine, kind: 'person' };
const basicsOf = async (db: Db, id: string) => (await readBasics(db, id)) ?? {};

describe('one earlier value', () => {
	test('stands again as a new change, and the rest stays as it is now', async ({ db }) => {
		const id = await anOrganisation(db, { phone: '03583 1', web: 'https://alt.example' });
		const owner = await aPerson(db, id, 'owner');
		await change(db, owner, id, { phone: '03583 22222', web: 'https://neu.example' });
		await change(db, owner, id, { email: 'info@neu.example' });
		const changeId = await changeOf(db, id, 'web');
		await restoreValue(db, owner, { organisationId: id, changeId, field: 'web' });
		expect(await basicsOf(db, id)).toMatchObject({
			web: 'https://alt.example',
			phone: '03583 22222',
			email: 'info@neu.example'
		});
		const { entries } = await historyOf(db, id);
		expect(entries).toHaveLength(3);
		expect(entries.map(({ changes }) => changes)).toContainEqual([
			{
				changeId: expect.any(String) as string,
				field: 'web',
				before: ['https://neu.example'],
				after: ['https://alt.example'],
				canRestore: true
			}
		]);
		await expect(
			restoreValue(db, owner, { organisationId: id, changeId, field: 'web' })
		).rejects.toThrow('changes.same');
		// An empty value is a value too.
		await restoreValue(db, operator, {
			organisationId: id,
			changeId: await changeOf(db, id, 'email'),
			field: 'email'
		});
		expect(await basicsOf(db, id)).toMatchObject({ email: '' });
	});

	test('is for owners and the operator, and only for their own entry', async ({ db }) => {
		const site = { place: 'Zittau', district: 'DED2D' };
		const id = await anOrganisation(db, { web: 'https://alt.example', site });
		const owner = await aPerson(db, id, 'owner');
		await change(db, owner, id, { web: 'https://neu.example' });
		const changeId = await changeOf(db, id, 'web');
		const chamber = await anOrganisation(db, { type: 'chamber' });
		await db
			.insert(responsibilities)
			.values({ institutionId: chamber, kind: 'district', area: 'DED2D', country: 'DE' });
		const other = await anOrganisation(db);
		const stranger = await aPerson(db, other, 'owner');
		const restoration = { organisationId: id, changeId, field: 'web' };
		const refused = [
			await aPerson(db, id, 'viewer'),
			await aPerson(db, id, 'editor'),
			await aPerson(db, chamber, 'owner'),
			stranger
		];
		for (const actor of refused) {
			await expect(restoreValue(db, actor, restoration)).rejects.toThrow('directory.not_found');
		}
		await expect(
			restoreValue(db, stranger, { ...restoration, organisationId: other })
		).rejects.toThrow('directory.not_found');
		expect(await basicsOf(db, id)).toMatchObject({ web: 'https://neu.example' });
		await restoreValue(db, operator, restoration);
		expect(await basicsOf(db, id)).toMatchObject({ web: 'https://alt.example' });
	});

	test('of a text goes into its own language', async ({ db }) => {
		const id = await anOrganisation(db);
		const owner = await aPerson(db, id, 'owner');
		const write = async (language: 'de' | 'cs', description: string) => {
			const basedOn = versionOf(await readText(db, id, language));
			const text = v.parse(Text, { basedOn, name: '', description, origin: 'checked' });
			await editText(db, owner, { ...text, organisationId: id, language });
		};
		await write('cs', 'První znění.');
		await write('cs', 'Druhé znění.');
		await write('de', 'Eine andere Fassung.');
		const { entries } = await historyOf(db, id, { field: 'description' });
		const second = entries.find(({ part, changes }) => part === 'cs' && changes[0]?.before.length);
		const changeId = second?.changes[0]?.changeId ?? '';
		await restoreValue(db, owner, { organisationId: id, changeId, field: 'description' });
		expect(await readText(db, id, 'cs')).toMatchObject({ description: 'První znění.' });
		expect(await readText(db, id, 'de')).toMatchObject({ description: 'Eine andere Fassung.' });
	});

	test('of something that is gone, or of what is decided as a whole, does not come back', async ({
		db
	}) => {
		const id = await anOrganisation(db);
		const owner = await aPerson(db, id, 'owner');
		const certificateId = crypto.randomUUID();
		const write = async (name: string, basedOn: string) => {
			const certificate = v.parse(Certificate, { basedOn, name, issuer: '', validUntil: '' });
			await editCertificate(db, owner, { ...certificate, organisationId: id, certificateId });
		};
		await write('ISO 9001', 'none');
		const [made] = (await historyOf(db, id)).entries;
		expect(made?.changes.every(({ canRestore }) => !canRestore)).toBe(true);
		const { entries: before } = await historyOf(db, id);
		await expect(
			restoreValue(db, owner, {
				organisationId: id,
				changeId: before[0]?.changes[0]?.changeId ?? '',
				field: 'name'
			})
		).rejects.toThrow('changes.cannot');
		await removeCertificate(db, owner, { organisationId: id, certificateId });
		const state = { organisationId: id, basedOn: '', shown: [], confirmed: [] };
		await decideCompetences(db, owner, state).catch(() => undefined);
		for (const { changes } of (await historyOf(db, id)).entries) {
			expect(changes.every(({ canRestore }) => !canRestore)).toBe(true);
		}
	});

	test('that a list wrote over comes back as well', async ({ db }) => {
		const take = (web: string) =>
			importFile(db, commandLine, organisationTarget, {
				file: bytesSource(
					'liste.csv',
					Buffer.from(`Nr.;Firma;PLZ;Ort;Land;Internet\r\n1;Weber GmbH;02763;Zittau;DE;${web}`)
				),
				source: 'ihk'
			});
		await take('www.alt.example');
		await take('www.neu.example');
		const [entry] = await db
			.select({ id: organisations.id })
			.from(organisations)
			.where(eq(organisations.name, 'Weber GmbH'));
		const id = entry?.id ?? '';
		const { entries } = await historyOf(db, id, { field: 'web' });
		expect(entries[0]?.by).toMatchObject({ kind: 'import', source: 'ihk' });
		const changeId = entries[0]?.changes[0]?.changeId ?? '';
		await restoreValue(db, operator, { organisationId: id, changeId, field: 'web' });
		expect(await basicsOf(db, id)).toMatchObject({ web: 'https://www.alt.example' });
	});
});

test('the history is narrowed to a field, and to who did it', async ({ db }) => {
	const id = await anOrganisation(db);
	const [owner, editor] = [await aPerson(db, id, 'owner'), await aPerson(db, id, 'editor')];
	await change(db, owner, id, { phone: '03583 1234', web: 'https://a.example' });
	await change(db, editor, id, { web: 'https://b.example' });
	const { fields, doers } = await historyOf(db, id);
	expect(fields).toEqual(['phone', 'web']);
	expect(doers.map(doerKey).sort()).toEqual(['person Jana editor', 'person Jana owner']);
	const phone = await historyOf(db, id, { field: 'phone' });
	expect(phone.entries.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
		['phone']
	]);
	const hers = await historyOf(db, id, { by: 'person Jana editor', field: 'web' });
	expect(hers.entries.map(({ changes }) => changes[0]?.after)).toEqual([['https://b.example']]);
	expect((await historyOf(db, id, { by: 'platform' })).entries).toEqual([]);
});
