import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import { visitor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { memberships } from '../members/schema.ts';
import { contactConsents, organisations } from '../schema.ts';
import {
	answerFreshness,
	askStillTrue,
	fadeSilent,
	findFreshnessLink,
	restoreEntry
} from './index.ts';
import { freshnessQuestions } from './schema.ts';

const twoYearsAgo = new Date(Date.now() - 730 * 86_400_000);

async function anOldEntry(db: Db, owner = 'chefin@weber.example') {
	const id = await anOrganisation(db, { createdAt: twoYearsAgo, confirmedAt: null });
	const accountId = crypto.randomUUID();
	await db.insert(accounts).values({ id: accountId, name: 'Jana', email: owner, language: 'cs' });
	await db.insert(memberships).values({ organisationId: id, accountId, role: 'owner' });
	return id;
}

async function linksTo(db: Db, recipient: string): Promise<string[]> {
	const rows = await db
		.select({ text: mails.text })
		.from(mails)
		.where(eq(mails.recipient, recipient))
		.orderBy(mails.createdAt);
	return rows.flatMap(({ text }) =>
		[...text.matchAll(/freshness\/(?:restore\/)?([\w-]{43})/g)].map(([, secret]) => secret ?? '')
	);
}

const stateOf = async (db: Db, id: string) =>
	(await db.select().from(organisations).where(eq(organisations.id, id)))[0];

const pass = (db: Db, days: number) =>
	db.update(freshnessQuestions).set({ askedAt: sql`asked_at - ${days} * interval '1 day'` });

describe('the yearly question', () => {
	test('goes to the owner, in the owner’s language, once', async ({ db }) => {
		await anOldEntry(db);
		await askStillTrue(db);
		await askStillTrue(db);
		const sent = await db.select().from(mails);
		expect(sent.map(({ recipient, language }) => [recipient, language])).toEqual([
			['chefin@weber.example', 'cs']
		]);
		expect(await linksTo(db, 'chefin@weber.example')).toHaveLength(3);
	});

	test('is not asked about young, demo or unpublished entries, nor of imported addresses', async ({
		db
	}) => {
		await anOrganisation(db, { createdAt: twoYearsAgo, confirmedAt: new Date() });
		const demo = await anOldEntry(db, 'demo@weber.example');
		await db.update(organisations).set({ isDemo: true }).where(eq(organisations.id, demo));
		const hidden = await anOldEntry(db, 'hidden@weber.example');
		await db.update(organisations).set({ publishedAt: null }).where(eq(organisations.id, hidden));
		await anOrganisation(db, { createdAt: twoYearsAgo, email: 'info@imported.example' });
		await askStillTrue(db);
		expect(await db.select().from(mails)).toEqual([]);
	});

	test('goes to the address that the organisation agreed to, where nobody has an account', async ({
		db
	}) => {
		const id = await anOrganisation(db, { createdAt: twoYearsAgo });
		await db.insert(contactConsents).values({
			organisationId: id,
			email: 'chef@weber.example',
			language: 'de',
			givenBy: 'Chef',
			givenOn: '2024-05-04',
			givenHow: 'Brief'
		});
		await askStillTrue(db);
		expect(await linksTo(db, 'chef@weber.example')).toHaveLength(3);
	});
});

describe('the answer', () => {
	test('yes confirms the entry, once; looking at the link does nothing', async ({ db }) => {
		const id = await anOldEntry(db);
		await askStillTrue(db);
		const [yes = ''] = await linksTo(db, 'chefin@weber.example');
		expect(await findFreshnessLink(db, yes)).toMatchObject({
			purpose: 'still_true',
			isOver: false
		});
		expect((await stateOf(db, id))?.confirmedAt).toBeNull();
		await answerFreshness(db, visitor, yes);
		expect((await stateOf(db, id))?.confirmedAt).toBeInstanceOf(Date);
		await expect(answerFreshness(db, visitor, yes)).rejects.toThrow('freshness.over');
	});

	test('remove archives, tells the owners, and can be undone for thirty days', async ({ db }) => {
		const id = await anOldEntry(db);
		await askStillTrue(db);
		const [, , remove = ''] = await linksTo(db, 'chefin@weber.example');
		await answerFreshness(db, visitor, remove);
		expect((await stateOf(db, id))?.archivedAt).toBeInstanceOf(Date);
		const back = (await linksTo(db, 'chefin@weber.example')).at(-1) ?? '';
		await restoreEntry(db, visitor, back);
		expect(await stateOf(db, id)).toMatchObject({ archivedAt: null });
		await expect(restoreEntry(db, visitor, back)).rejects.toThrow('freshness.over');
	});

	test('a link of sixty-one days ago does nothing any more', async ({ db }) => {
		await anOldEntry(db);
		await askStillTrue(db);
		const [yes = ''] = await linksTo(db, 'chefin@weber.example');
		await db.execute(sql`update freshness_links set expires_at = now() - interval '1 day'`);
		await expect(answerFreshness(db, visitor, yes)).rejects.toThrow('freshness.over');
	});
});

describe('silence', () => {
	test('fades the entry after two months and archives it after half a year', async ({ db }) => {
		const id = await anOldEntry(db);
		await askStillTrue(db);
		await fadeSilent(db);
		expect(await stateOf(db, id)).toMatchObject({ fadedAt: null, archivedAt: null });
		await pass(db, 61);
		await fadeSilent(db);
		expect((await stateOf(db, id))?.fadedAt).toBeInstanceOf(Date);
		expect((await stateOf(db, id))?.archivedAt).toBeNull();
		await pass(db, 120);
		await fadeSilent(db);
		expect((await stateOf(db, id))?.archivedAt).toBeInstanceOf(Date);
	});

	test('an answer in time keeps the entry', async ({ db }) => {
		const id = await anOldEntry(db);
		await askStillTrue(db);
		await pass(db, 61);
		await fadeSilent(db);
		const [yes = ''] = await linksTo(db, 'chefin@weber.example');
		await answerFreshness(db, visitor, yes);
		await pass(db, 365);
		await fadeSilent(db);
		expect(await stateOf(db, id)).toMatchObject({ fadedAt: null, archivedAt: null });
	});
});
