import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { translate } from '#i18n/messages.ts';
import { test } from '#tests/database.ts';
import { commandLine, type Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { activities, mails } from '../../platform/schema.ts';
import {
	checkPassword,
	findPasswordLink,
	hasSecondFactor,
	issueSetupLink,
	listPeople,
	lockAccount,
	makeOperator,
	readPerson,
	renewAccess,
	signOutEverywhere,
	takeOperator,
	unlockAccount,
	withdrawOperator,
	type OwnSession
} from '../index.ts';
import { accounts, secondFactors, sessions } from '../schema.ts';
import {
	address,
	aPerson,
	headers,
	isSignedIn,
	password,
	type Person
} from '../people.test-support.ts';

/** An operator who has just proved who they are. */
async function anOperator(
	db: Db,
	minutes = 0
): Promise<OwnSession & { id: string; email: string }> {
	const email = `${crypto.randomUUID()}@wfs.example`;
	const [made] = await db
		.insert(accounts)
		.values({ email, name: 'Otto', emailVerified: true, operatorSince: new Date() })
		.returning();
	const id = made?.id ?? '';
	const [session] = await db
		.insert(sessions)
		.values({
			token: crypto.randomUUID(),
			userId: id,
			expiresAt: new Date(Date.now() + 3_600_000),
			confirmedAt: new Date(Date.now() - minutes * 60_000)
		})
		.returning();
	const actor: Actor = { kind: 'person', personId: id, isOperator: true };
	return { actor, sessionId: session?.id, id, email };
}

const asked = (email: string) => ({ email, password });
const lastMail = async (db: Db, email: string) =>
	(await db.select().from(mails).where(eq(mails.recipient, email)).orderBy(mails.createdAt)).at(-1);
const logged = async (db: Db, accountId: string) =>
	(
		await db
			.select({ name: activities.name, by: activities.personId })
			.from(activities)
			.where(eq(activities.subjectId, accountId))
	).map(({ name, by }) => `${name} ${by === accountId ? 'self' : 'other'}`);

const signIn = (db: Db, { email }: Person) => checkPassword(db, { address, headers }, asked(email));

describe('an operator', () => {
	test('makes another one and takes it back; each time the person is out, told and logged', async ({
		db
	}) => {
		const own = await anOperator(db);
		const eva = await aPerson(db, { language: 'cs' });
		expect(await isSignedIn(db, eva.cookie)).toBe(true);
		await makeOperator(db, own, eva.accountId);
		expect(await isSignedIn(db, eva.cookie), 'signs in anew').toBe(false);
		expect((await readPerson(db, eva.accountId))?.operatorSince).toBeInstanceOf(Date);
		expect(await lastMail(db, eva.email)).toMatchObject({
			language: 'cs',
			subject: translate('cs', 'roles.mail.subject')
		});
		await expect(makeOperator(db, own, eva.accountId)).rejects.toThrow('roles.is_operator');
		await takeOperator(db, own, eva.accountId);
		expect((await readPerson(db, eva.accountId))?.operatorSince).toBeNull();
		expect(await logged(db, eva.accountId)).toEqual(
			expect.arrayContaining(['operator.made other', 'operator.withdrawn other'])
		);
		await expect(takeOperator(db, own, eva.accountId)).rejects.toThrow('roles.no_operator');
	});

	test('stays, where it is the last one, also by locking and by two at the same time', async ({
		database: { db }
	}) => {
		await db.update(accounts).set({ operatorSince: null });
		const [one, two] = [await anOperator(db), await anOperator(db)];
		try {
			const answers = await Promise.allSettled([
				takeOperator(db, one, two.id),
				takeOperator(db, two, one.id)
			]);
			expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			const left = (await readPerson(db, one.id))?.operatorSince ? one : two;
			await expect(takeOperator(db, left, left.id)).rejects.toThrow('roles.last_operator');
			await expect(lockAccount(db, left, left.id)).rejects.toThrow('roles.last_operator');
			// A locked one keeps nobody in the house.
			const third = await anOperator(db);
			await lockAccount(db, left, third.id);
			await expect(takeOperator(db, left, left.id)).rejects.toThrow('roles.last_operator');
			await unlockAccount(db, left, third.id);
			await takeOperator(db, left, left.id);
			await db.delete(accounts).where(eq(accounts.id, third.id));
		} finally {
			for (const { id, email } of [one, two]) {
				await db.delete(mails).where(eq(mails.recipient, email));
				await db.delete(accounts).where(eq(accounts.id, id));
			}
		}
	});

	test('locks somebody out of every way in until they are let in again', async ({ db }) => {
		const own = await anOperator(db);
		const eva = await aPerson(db);
		await lockAccount(db, own, eva.accountId);
		expect(await isSignedIn(db, eva.cookie)).toBe(false);
		await expect(signIn(db, eva)).rejects.toThrow('roles.locked');
		await expect(
			checkPassword(db, { address, headers }, { email: eva.email, password: 'falsch' }),
			'nobody learns of it without the password'
		).rejects.toThrow('identity.wrong');
		const listed = await listPeople(db, { search: '', which: 'locked', page: 1, perPage: 9 });
		expect(listed.rows.map(({ id }) => id)).toEqual([eva.accountId]);
		await expect(lockAccount(db, own, eva.accountId)).rejects.toThrow('roles.is_locked');
		await expect(makeOperator(db, own, eva.accountId)).rejects.toThrow('roles.is_locked');
		await unlockAccount(db, own, eva.accountId);
		expect((await signIn(db, eva)).next).toBe('done');
		await expect(unlockAccount(db, own, eva.accountId)).rejects.toThrow('roles.not_locked');
	});

	test('meets a session that opened while the account was locked', async ({ db }) => {
		const eva = await aPerson(db);
		await db.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, eva.accountId));
		expect(await db.$count(sessions, eq(sessions.userId, eva.accountId))).toBe(1);
		expect(await isSignedIn(db, eva.cookie)).toBe(false);
	});

	test('signs somebody out everywhere, and gives a new way in by mail', async ({ db }) => {
		const own = await anOperator(db);
		const eva = await aPerson(db);
		await signOutEverywhere(db, own, eva.accountId);
		expect(await isSignedIn(db, eva.cookie)).toBe(false);
		const renewal = { accountId: eva.accountId, newSecondFactor: false };
		expect(await renewAccess(db, own, renewal)).toBe('mailed');
		const all = await db.select().from(mails).where(eq(mails.recipient, eva.email));
		const link = /\/sign-in\/reset\/([\w-]+)/;
		const [secret] = all.flatMap(({ text }) => link.exec(text)?.[1] ?? []);
		expect(await findPasswordLink(db, secret ?? '', 'reset')).toMatchObject({ id: eva.accountId });
	});

	test('hands the link of an operator over in person: no mail holds it', async ({ db }) => {
		const own = await anOperator(db);
		const other = await anOperator(db);
		await db
			.insert(secondFactors)
			.values({ accountId: other.id, secret: 'x', confirmedAt: new Date() });
		const renewal = { accountId: other.id, newSecondFactor: true };
		const renewed = await renewAccess(db, own, renewal);
		const secret = typeof renewed === 'object' ? (renewed.path.split('/').at(-1) ?? '') : '';
		expect(await findPasswordLink(db, secret, 'setup')).toMatchObject({ id: other.id });
		expect(await hasSecondFactor(db, other.id)).toBe(false);
		const all = await db.select().from(mails).where(eq(mails.recipient, other.email));
		expect(all).toHaveLength(1);
		expect(all.some(({ text, html }) => `${text}${html}`.includes(secret))).toBe(false);
	});

	test('needs the role and a fresh proof for all of it', async ({ db }) => {
		const eva = await aPerson(db);
		const mine = await anOperator(db);
		const former = { ...mine, actor: { ...mine.actor, isOperator: false } };
		const stale = await anOperator(db, 11);
		const deeds = [makeOperator, takeOperator, lockAccount, unlockAccount, signOutEverywhere];
		for (const deed of deeds) {
			await expect(deed(db, former, eva.accountId)).rejects.toThrow('platform.operators_only');
			await expect(deed(db, stale, eva.accountId)).rejects.toThrow('identity.confirm_first');
			await expect(deed(db, mine, crypto.randomUUID())).rejects.toThrow('roles.no_person');
		}
		const renewal = { accountId: eva.accountId, newSecondFactor: false };
		await expect(renewAccess(db, former, renewal)).rejects.toThrow('platform.operators_only');
		await expect(renewAccess(db, stale, renewal)).rejects.toThrow('identity.confirm_first');
	});

	test('is let in again by whoever runs the machine', async ({ db }) => {
		const own = await anOperator(db);
		const other = await anOperator(db);
		await lockAccount(db, own, other.id);
		await issueSetupLink(db, commandLine, { email: other.email });
		expect((await readPerson(db, other.id))?.lockedAt).toBeNull();
		await withdrawOperator(db, commandLine, other.email);
		expect((await readPerson(db, other.id))?.operatorSince).toBeNull();
	});
});

describe('the list of people', () => {
	test('finds by name and address, says how well somebody is known, and when by the week', async ({
		db
	}) => {
		const eva = await aPerson(db, { email: 'eva.100%@firma.example' });
		const find = (search: string) => listPeople(db, { search, which: 'all', page: 1, perPage: 10 });
		for (const search of ['nováková', 'EVA.100%@']) {
			const { rows, total } = await find(search);
			expect(total).toBe(1);
			expect(rows).toMatchObject([
				{ id: eva.accountId, isConfirmed: true, hasSecondFactor: false, lockedAt: null }
			]);
			const seen = rows[0]?.lastSeenWeek;
			expect(seen?.getUTCDay()).toBe(1);
			expect(Date.now() - (seen?.getTime() ?? 0)).toBeLessThan(7 * 86_400_000);
		}
		expect((await find('eva_100')).total, 'no wildcards').toBe(0);
		const none = await listPeople(db, { search: '', which: [], page: 1, perPage: 10 });
		expect(none.total).toBe(0);
	});
});
