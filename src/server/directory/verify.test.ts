import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { responsibilities } from './desks/schema.ts';
import { readProfile, verifyOrganisations, withdrawVerification } from './index.ts';
import { memberships } from './members/schema.ts';
import { registerAnswers } from './registers/schema.ts';
import { organisations, verifications } from './schema.ts';

async function aChamber(db: Db, area: string) {
	const verifierId = await anOrganisation(db, { type: 'chamber', name: `IHK ${area}` });
	await db
		.insert(responsibilities)
		.values({ institutionId: verifierId, kind: 'district', area, country: 'DE' });
	const personId = crypto.randomUUID();
	await db
		.insert(accounts)
		.values({ id: personId, name: 'Karla', email: `${personId}@ihk.example` });
	await db
		.insert(memberships)
		.values({ organisationId: verifierId, accountId: personId, role: 'editor' });
	return { verifierId, staff: { kind: 'person' as const, personId, isOperator: false } };
}

const inZittau = { site: { place: 'Zittau', country: 'DE', district: 'DED2D' } };

async function vouchedFor(db: Db, id: string) {
	const [row] = await db
		.select({ slug: organisations.slug })
		.from(organisations)
		.where(eq(organisations.id, id));
	const profile = await readProfile(db, row?.slug ?? '', 'de');
	return profile?.verifications.map(({ kind, institution }) => [kind, institution]);
}

describe('vouching for an organisation', () => {
	test('its chamber says what it knows, checked and saw', async ({ db }) => {
		const firm = await anOrganisation(db, inZittau);
		const { verifierId, staff } = await aChamber(db, 'DED2D');
		for (const kind of ['known', 'visited'] as const) {
			await verifyOrganisations(db, staff, { organisationIds: [firm], verifierId, kind });
		}
		expect(await vouchedFor(db, firm)).toEqual(
			expect.arrayContaining([
				['known', 'IHK DED2D'],
				['visited', 'IHK DED2D']
			])
		);
	});

	test('another chamber, another one’s staff and the firm itself cannot', async ({ db }) => {
		const firm = await anOrganisation(db, inZittau);
		const own = await aChamber(db, 'DED2D');
		const other = await aChamber(db, 'DED42');
		const attempt = (staff: typeof own.staff, verifierId: string) =>
			verifyOrganisations(db, staff, { organisationIds: [firm], verifierId });
		await expect(attempt(other.staff, other.verifierId)).rejects.toThrow('directory.not_found');
		await expect(attempt(other.staff, own.verifierId)).rejects.toThrow('directory.not_found');
		await expect(attempt(own.staff, own.verifierId)).resolves.toBeUndefined();
	});

	test('is withdrawn with a reason, by the institution that gave it', async ({ db }) => {
		const firm = await anOrganisation(db, inZittau);
		const { verifierId, staff } = await aChamber(db, 'DED2D');
		const other = await aChamber(db, 'DED42');
		await verifyOrganisations(db, staff, { organisationIds: [firm], verifierId });
		const [given] = await db.select().from(verifications);
		const withdrawal = { verificationId: given?.id ?? '', reason: 'Betrieb geschlossen' };
		await expect(withdrawVerification(db, other.staff, withdrawal)).rejects.toThrow(
			'directory.not_found'
		);
		await withdrawVerification(db, staff, withdrawal);
		expect(await vouchedFor(db, firm)).toEqual([]);
		await verifyOrganisations(db, staff, { organisationIds: [firm], verifierId });
		expect(await vouchedFor(db, firm)).toEqual([['known', 'IHK DED2D']]);
	});
});

describe('a checked register number', () => {
	const evidence = {
		register: 'vies' as const,
		askedAt: '2026-11-20T10:00:00.000Z',
		requestDate: '2026-11-20',
		requestIdentifier: 'WAPIAAAAYabc'
	};

	test('keeps what the register answered, also when the answer is forgotten', async ({ db }) => {
		const firm = await anOrganisation(db, { ...inZittau, vatId: 'DE136695976' });
		const { verifierId, staff } = await aChamber(db, 'DED2D');
		await db.insert(registerAnswers).values({
			key: 'vies:DE136695976',
			answer: { outcome: 'found', company: {} as never, evidence },
			expiresAt: new Date(Date.now() + 60_000)
		});
		const said = { organisationIds: [firm], verifierId };
		await verifyOrganisations(db, staff, { ...said, kind: 'register' });
		await verifyOrganisations(db, staff, { ...said, kind: 'known' });
		await db.delete(registerAnswers);
		const kept = await db
			.select()
			.from(verifications)
			.where(eq(verifications.organisationId, firm));
		expect(kept.find(({ kind }) => kind === 'register')?.evidence).toEqual(evidence);
		expect(kept.find(({ kind }) => kind === 'known')?.evidence).toBeNull();
	});

	test('has no evidence where no register was asked', async ({ db }) => {
		const firm = await anOrganisation(db, { ...inZittau, vatId: 'DE136695976' });
		const { verifierId, staff } = await aChamber(db, 'DED2D');
		await verifyOrganisations(db, staff, {
			organisationIds: [firm],
			verifierId,
			kind: 'register'
		});
		const [kept] = await db
			.select()
			.from(verifications)
			.where(eq(verifications.organisationId, firm));
		expect(kept?.evidence).toBeNull();
	});
});
