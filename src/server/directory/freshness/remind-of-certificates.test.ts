import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import type { Db } from '#server/platform/database.ts';
import { mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { memberships, type memberRole } from '../members/schema.ts';
import { certificates } from '../schema.ts';
import { remindOfCertificates } from './index.ts';

type Role = (typeof memberRole.enumValues)[number];

const inDays = (days: number) =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function aMember(db: Db, organisationId: string, email: string, role: Role = 'owner') {
	const accountId = crypto.randomUUID();
	await db.insert(accounts).values({ id: accountId, name: 'Jana', email, language: 'cs' });
	await db.insert(memberships).values({ organisationId, accountId, role });
}

async function anEntryWith(db: Db, days: readonly number[]) {
	return anOrganisation(db, {
		name: 'Weber GmbH',
		certificates: days.map((n) => ({
			name: `ISO ${String(9000 + n)}`,
			conceptId: null,
			validUntil: inDays(n)
		}))
	});
}

const sentMails = (db: Db) => db.select().from(mails).orderBy(mails.createdAt, mails.recipient);

describe('a certificate that ends soon', () => {
	test('is told to owners and editors once, in their language, with the way to its page', async ({
		db
	}) => {
		const id = await anEntryWith(db, [50]);
		await aMember(db, id, 'chefin@weber.example');
		await aMember(db, id, 'kollege@weber.example', 'editor');
		await aMember(db, id, 'zuschauer@weber.example', 'viewer');
		await remindOfCertificates(db);
		await remindOfCertificates(db);
		const sent = await sentMails(db);
		expect(sent.map(({ recipient }) => recipient)).toEqual([
			'chefin@weber.example',
			'kollege@weber.example'
		]);
		const [certificate] = await db.select().from(certificates);
		expect(sent[0]?.language).toBe('cs');
		expect(sent[0]?.text).toContain(
			`/cs/manage/${id}/certificates/${certificate?.id ?? 'missing'}`
		);
		expect(sent[0]?.text).toContain('ISO 9050');
	});

	test('is told again a fortnight before its end, and not after', async ({ db }) => {
		const id = await anEntryWith(db, [60]);
		await aMember(db, id, 'chefin@weber.example');
		const count = async () => {
			await remindOfCertificates(db);
			return (await sentMails(db)).length;
		};
		const moveTo = (days: number) =>
			db
				.execute(sql`update certificate_reminders set valid_until = ${inDays(days)}`)
				.then(() => db.update(certificates).set({ validUntil: inDays(days) }));
		expect(await count()).toBe(1);
		await moveTo(15);
		expect(await count()).toBe(1);
		await moveTo(14);
		expect(await count()).toBe(2);
		await moveTo(0);
		expect(await count()).toBe(2);
		await moveTo(-1);
		expect(await count()).toBe(2);
	});

	test('is not told sixty-one days before, nor after its end', async ({ db }) => {
		const id = await anEntryWith(db, [61, -1]);
		await aMember(db, id, 'chefin@weber.example');
		await remindOfCertificates(db);
		expect(await sentMails(db)).toEqual([]);
	});

	test('is told anew when its date was replaced and that ends as well', async ({ db }) => {
		const id = await anEntryWith(db, [10]);
		await aMember(db, id, 'chefin@weber.example');
		await remindOfCertificates(db);
		await db.update(certificates).set({ validUntil: inDays(400) });
		await remindOfCertificates(db);
		expect(await sentMails(db)).toHaveLength(1);
		await db.update(certificates).set({ validUntil: inDays(30) });
		await remindOfCertificates(db);
		expect(await sentMails(db)).toHaveLength(2);
	});

	test('is not told twice because an import wrote it anew', async ({ db }) => {
		const id = await anEntryWith(db, [30]);
		await aMember(db, id, 'chefin@weber.example');
		await remindOfCertificates(db);
		const [row] = await db.select().from(certificates);
		await db.delete(certificates).where(eq(certificates.organisationId, id));
		await db.insert(certificates).values({ ...row!, id: crypto.randomUUID() });
		await remindOfCertificates(db);
		expect(await sentMails(db)).toHaveLength(1);
	});

	test('of an entry that nobody looks after waits for whoever takes it over', async ({ db }) => {
		const id = await anOrganisation(db, {
			email: 'info@imported.example',
			certificates: [{ name: 'ISO 9001', conceptId: null, validUntil: inDays(30) }]
		});
		await remindOfCertificates(db);
		expect(await sentMails(db)).toEqual([]);
		await aMember(db, id, 'chefin@weber.example');
		await remindOfCertificates(db);
		expect(await sentMails(db)).toHaveLength(1);
	});

	test('comes with the others of the same entry in one mail', async ({ db }) => {
		const id = await anEntryWith(db, [20, 30, 10]);
		await aMember(db, id, 'chefin@weber.example');
		await remindOfCertificates(db);
		const sent = await sentMails(db);
		expect(sent).toHaveLength(1);
		expect(sent[0]?.text.match(/ISO 90\d\d/g)).toEqual(['ISO 9010', 'ISO 9020', 'ISO 9030']);
	});
});
