import { eq, isNull } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { contactConsents } from '../schema.ts';
import { followAddress } from './index.ts';
import { memberships } from './schema.ts';

const old = 'anna@alt.example';
const fresh = 'anna@neu.example';

async function aConsent(db: Db, accountId: string | null) {
	const organisationId = await anOrganisation(db);
	if (accountId) await db.insert(memberships).values({ organisationId, accountId, role: 'owner' });
	await db.insert(contactConsents).values({
		organisationId,
		email: old,
		language: 'cs',
		givenBy: 'Anna',
		givenOn: '2026-01-01',
		givenHow: 'Brief'
	});
	return organisationId;
}

const current = async (db: Db) =>
	new Map(
		(await db.select().from(contactConsents).where(isNull(contactConsents.withdrawnAt))).map(
			(row) => [row.organisationId, row]
		)
	);

describe('an account that changes its address', () => {
	test('takes the inquiries of its organisations along; what was agreed on paper stays', async ({
		db
	}) => {
		const accountId = crypto.randomUUID();
		await db.insert(accounts).values({ id: accountId, name: 'Anna', email: fresh });
		const own = await aConsent(db, accountId);
		const onPaper = await aConsent(db, null);
		await followAddress(db, { accountId, from: old, to: fresh });
		const now = await current(db);
		expect(now.get(own)).toMatchObject({ email: fresh, language: 'cs', givenBy: 'Anna' });
		expect(now.get(onPaper)).toMatchObject({ email: old });
		// Both can be proven: the old one ended, the new one began.
		const all = await db
			.select()
			.from(contactConsents)
			.where(eq(contactConsents.organisationId, own));
		expect(all.map(({ email, withdrawnAt }) => [email, withdrawnAt === null]).sort()).toEqual([
			[old, false],
			[fresh, true]
		]);
	});

	test('leaves alone the addresses of colleagues', async ({ db }) => {
		const accountId = crypto.randomUUID();
		await db.insert(accounts).values({ id: accountId, name: 'Eva', email: 'eva@neu.example' });
		const own = await aConsent(db, accountId);
		await followAddress(db, { accountId, from: 'eva@alt.example', to: 'eva@neu.example' });
		expect((await current(db)).get(own)).toMatchObject({ email: old });
	});
});
