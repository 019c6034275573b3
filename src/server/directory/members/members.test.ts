import { and, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import type { Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { mails } from '#server/platform/schema.ts';
import { database as currentDatabase } from '#server/platform/connection.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { responsibilities } from '../desks/schema.ts';
import { contactConsents, organisations } from '../schema.ts';
import {
	acceptInvitation,
	changeRole,
	chooseInquiryAddress,
	grantAssistance,
	handOver,
	inviteMember,
	leaveOrganisation,
	listHelpers,
	listInvitations,
	openInvitation,
	readStanding,
	removeMember,
	revokeInvitation,
	withdrawAssistance,
	type MemberRole
} from './index.ts';
import { invitations, memberships } from './schema.ts';

type Person = Actor & { personId: string };

async function aPerson(db: Db, email = `${crypto.randomUUID()}@jana.example`): Promise<Person> {
	const personId = crypto.randomUUID();
	await db.insert(accounts).values({ id: personId, name: 'Jana', email });
	return { kind: 'person', personId, isOperator: false };
}

async function aMember(db: Db, organisationId: string, role: MemberRole): Promise<Person> {
	const actor = await aPerson(db);
	await db.insert(memberships).values({ organisationId, accountId: actor.personId, role });
	return actor;
}

async function ownersOf(db: Db, organisationId: string): Promise<number> {
	return db.$count(
		memberships,
		and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner'))
	);
}

async function secretOf(db: Db, recipient: string): Promise<string> {
	const sent = await db.select().from(mails).where(eq(mails.recipient, recipient));
	return /invitations\/([\w-]+)/.exec(sent.at(-1)?.text ?? '')?.[1] ?? '';
}

describe('the last owner (R06)', () => {
	test('can neither leave, step down nor be taken out', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		const owner = await aMember(db, organisationId, 'owner');
		const accountId = owner.personId;
		await aMember(db, organisationId, 'editor');
		const refused = 'manage.error.last_owner';
		await expect(leaveOrganisation(db, owner, organisationId)).rejects.toThrow(refused);
		await expect(removeMember(db, owner, { organisationId, accountId })).rejects.toThrow(refused);
		await expect(
			changeRole(db, owner, { organisationId, accountId, role: 'viewer' })
		).rejects.toThrow(refused);
		expect(await ownersOf(db, organisationId)).toBe(1);
	});

	test('can go once there is a successor', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		const owner = await aMember(db, organisationId, 'owner');
		const next = await aMember(db, organisationId, 'viewer');
		await handOver(db, owner, { organisationId, accountId: next.personId });
		expect(await readStanding(db, owner, organisationId)).toMatchObject({ role: 'editor' });
		expect(await readStanding(db, next, organisationId)).toMatchObject({ role: 'owner' });
		await leaveOrganisation(db, owner, organisationId);
		expect(await readStanding(db, owner, organisationId)).toBeNull();
	});

	test('remains whatever the members do in whatever order', async ({ db }) => {
		const step = fc.record({
			by: fc.nat(3),
			to: fc.nat(3),
			role: fc.constantFrom<MemberRole>('owner', 'editor', 'viewer'),
			what: fc.constantFrom('role' as const, 'remove' as const, 'leave' as const, 'over' as const)
		});
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
				const organisationId = await anOrganisation(db);
				const roles: MemberRole[] = ['owner', 'owner', 'editor', 'viewer'];
				const members: Person[] = [];
				for (const role of roles) members.push(await aMember(db, organisationId, role));
				for (const { by, to, role, what } of steps) {
					const [actor, other] = [members[by]!, members[to]!];
					const before = await readStanding(db, actor, organisationId);
					const accountId = other.personId;
					const done = await {
						role: () => changeRole(db, actor, { organisationId, accountId, role }),
						remove: () => removeMember(db, actor, { organisationId, accountId }),
						leave: () => leaveOrganisation(db, actor, organisationId),
						over: () => handOver(db, actor, { organisationId, accountId })
					}
						[what]()
						.then(
							() => true,
							() => false
						);
					if (done && what !== 'leave') expect(before?.role).toBe('owner');
					expect(await ownersOf(db, organisationId)).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 20 }
		);
	});
});

describe('two owners who go at the same moment', () => {
	let organisationId = '';

	afterEach(async () => {
		await currentDatabase().delete(organisations).where(eq(organisations.id, organisationId));
	});

	test('cannot both go', async ({ database }) => {
		const { db } = database;
		for (let round = 0; round < 5; round++) {
			organisationId = await anOrganisation(db);
			const owners = [
				await aMember(db, organisationId, 'owner'),
				await aMember(db, organisationId, 'owner')
			];
			const gone = await Promise.allSettled(
				owners.map((owner) => leaveOrganisation(db, owner, organisationId))
			);
			expect(gone.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
			expect(await ownersOf(db, organisationId)).toBe(1);
		}
	});

	test('control: counting without the lock, both go', async ({ database }) => {
		const { db, engine } = database;
		organisationId = await anOrganisation(db);
		const owners = [
			await aMember(db, organisationId, 'owner'),
			await aMember(db, organisationId, 'owner')
		];
		// Each counts before the other has gone, as two requests do that do not wait for each other.
		const counted: (() => void)[] = [];
		const bothCounted = new Promise<void>((resolve) => {
			counted.push(resolve);
		});
		let waiting = 0;
		const leaveUnlocked = ({ personId }: Person) =>
			db.transaction(async (tx) => {
				const others = (await ownersOf(tx, organisationId)) - 1;
				waiting++;
				if (waiting === 2) counted[0]?.();
				// The embedded database has one connection: its second transaction begins after the first.
				if (engine === 'postgres') await bothCounted;
				if (others < 1) throw new Error('the last one stays');
				await tx.delete(memberships).where(eq(memberships.accountId, personId));
			});
		await Promise.allSettled(owners.map(leaveUnlocked));
		expect(await ownersOf(db, organisationId)).toBe(engine === 'postgres' ? 0 : 1);
	});
});

describe('a role', () => {
	test.for(['viewer', 'editor'] as const)(
		'of %s gives no say over people, not even over oneself',
		async (role, { db }) => {
			const organisationId = await anOrganisation(db);
			const owner = await aMember(db, organisationId, 'owner');
			const actor = await aMember(db, organisationId, role);
			const accountId = actor.personId;
			const refused = 'directory.not_found';
			await expect(
				changeRole(db, actor, { organisationId, accountId, role: 'owner' })
			).rejects.toThrow(refused);
			await expect(
				removeMember(db, actor, { organisationId, accountId: owner.personId })
			).rejects.toThrow(refused);
			await expect(handOver(db, actor, { organisationId, accountId })).rejects.toThrow(refused);
			const email = 'neu@firma.example';
			await expect(
				inviteMember(db, actor, { organisationId, email, role: 'owner', language: 'de' })
			).rejects.toThrow(refused);
		}
	);

	test('of an owner reaches no other organisation (R03)', async ({ db }) => {
		const [mine, theirs] = [await anOrganisation(db), await anOrganisation(db)];
		const me = await aMember(db, mine, 'owner');
		const them = await aMember(db, theirs, 'owner');
		await aMember(db, theirs, 'owner');
		await expect(
			removeMember(db, me, { organisationId: theirs, accountId: them.personId })
		).rejects.toThrow('directory.not_found');
		await expect(
			removeMember(db, me, { organisationId: mine, accountId: them.personId })
		).rejects.toThrow('manage.error.no_member');
		await inviteMember(db, them, {
			organisationId: theirs,
			email: 'neu@firma.example',
			role: 'viewer',
			language: 'de'
		});
		const [invitation] = await listInvitations(db, theirs);
		await expect(
			revokeInvitation(db, me, { organisationId: mine, invitationId: invitation!.id })
		).rejects.toThrow('manage.error.no_invitation');
		expect(await listInvitations(db, theirs)).toHaveLength(1);
	});

	test('is gone at the next request of whoever was taken out (R05)', async ({ db }) => {
		const organisationId = await anOrganisation(db);
		const owner = await aMember(db, organisationId, 'owner');
		const editor = await aMember(db, organisationId, 'editor');
		expect(await readStanding(db, editor, organisationId)).not.toBeNull();
		await removeMember(db, owner, { organisationId, accountId: editor.personId });
		expect(await readStanding(db, editor, organisationId)).toBeNull();
	});
});

describe('an invitation', () => {
	async function anInvitation(db: Db, email: string, role: MemberRole = 'editor') {
		const organisationId = await anOrganisation(db, { name: 'Zauberwort GmbH' });
		const owner = await aMember(db, organisationId, 'owner');
		await inviteMember(db, owner, { organisationId, email, role, language: 'cs' });
		return { organisationId, owner, secret: await secretOf(db, email) };
	}

	test('is a mail of our own words in the chosen language, and stored as a hash', async ({
		db
	}) => {
		const email = 'eva@firma.example';
		const { secret } = await anInvitation(db, email);
		const [mail] = await db.select().from(mails).where(eq(mails.recipient, email));
		expect(mail).toMatchObject({ language: 'cs', purpose: 'membership.invitation' });
		expect(JSON.stringify(mail)).not.toContain('Zauberwort');
		expect(mail?.text.match(/https?:\/\/\S+\/invitations\/\S+/g)).toHaveLength(1);
		const rows = JSON.stringify(await db.select().from(invitations));
		expect(rows).not.toContain(secret);
	});

	test('gives the place to the account with the address, once; looking at it gives nothing', async ({
		db
	}) => {
		const email = 'eva@firma.example';
		const { organisationId, secret } = await anInvitation(db, email);
		const eva = await aPerson(db, email);
		for (let look = 0; look < 3; look++) {
			expect(await openInvitation(db, secret)).toMatchObject({ state: 'open' });
		}
		expect(await readStanding(db, eva, organisationId)).toBeNull();
		expect(await acceptInvitation(db, eva, secret)).toBe(organisationId);
		expect(await readStanding(db, eva, organisationId)).toMatchObject({ role: 'editor' });
		await expect(acceptInvitation(db, eva, secret)).rejects.toThrow('manage.error.invitation_over');
	});

	test('gives nothing to another account, nor to nobody', async ({ db }) => {
		const { organisationId, secret } = await anInvitation(db, 'eva@firma.example');
		const thief = await aPerson(db);
		await expect(acceptInvitation(db, thief, secret)).rejects.toThrow('manage.error.other_address');
		const visitor: Actor = { kind: 'visitor', personId: null, isOperator: false };
		await expect(acceptInvitation(db, visitor, secret)).rejects.toThrow('manage.error.sign_in');
		expect(await readStanding(db, thief, organisationId)).toBeNull();
	});

	test.for([
		['expired', sql`update membership_invitations set expires_at = now() - interval '1 second'`],
		['revoked', sql`update membership_invitations set revoked_at = now()`]
	] as const)('that is %s gives nothing (R21)', async ([, spoil], { db }) => {
		const email = 'eva@firma.example';
		const { organisationId, secret } = await anInvitation(db, email);
		await db.execute(spoil);
		const eva = await aPerson(db, email);
		expect(await openInvitation(db, secret)).toMatchObject({ state: 'over' });
		await expect(acceptInvitation(db, eva, secret)).rejects.toThrow('manage.error.invitation_over');
		expect(await readStanding(db, eva, organisationId)).toBeNull();
	});

	test('is replaced by a newer one', async ({ db }) => {
		const email = 'eva@firma.example';
		const { organisationId, owner, secret } = await anInvitation(db, email);
		await inviteMember(db, owner, { organisationId, email, role: 'viewer', language: 'de' });
		expect(await openInvitation(db, secret)).toMatchObject({ state: 'over' });
		expect(await listInvitations(db, organisationId)).toMatchObject([{ role: 'viewer' }]);
	});

	test('to one mailbox goes out three times a day, whoever sends it (R25)', async ({ db }) => {
		const email = `opfer-${crypto.randomUUID()}@firma.example`;
		const results: string[] = [];
		for (let n = 0; n < 6; n++) {
			const organisationId = await anOrganisation(db);
			const owner = await aMember(db, organisationId, 'owner');
			const input = { organisationId, email, role: 'editor' as const, language: 'de' as const };
			results.push(
				await inviteMember(db, owner, input).then(
					() => 'sent',
					(cause: unknown) => (cause as Error).message
				)
			);
		}
		expect(results.filter((result) => result === 'sent')).toHaveLength(3);
		expect(results.at(-1)).toBe('platform.too_many');
	});
});

describe('inquiries', () => {
	test('go only to people of the organisation, and on to an owner when somebody leaves', async ({
		db
	}) => {
		const organisationId = await anOrganisation(db);
		const owner = await aMember(db, organisationId, 'owner');
		const editor = await aMember(db, organisationId, 'editor');
		const stranger = await aPerson(db);
		const choose = (accountId: string) =>
			chooseInquiryAddress(db, owner, { organisationId, accountId, language: 'cs' });
		await expect(choose(stranger.personId)).rejects.toThrow('manage.error.no_member');
		await choose(editor.personId);
		const current = async () =>
			(
				await db
					.select()
					.from(contactConsents)
					.where(
						and(
							eq(contactConsents.organisationId, organisationId),
							sql`${contactConsents.withdrawnAt} is null`
						)
					)
			).map(({ email }) => email);
		expect(await current()).toEqual([await emailOf(db, editor)]);
		await leaveOrganisation(db, editor, organisationId);
		expect(await current()).toEqual([await emailOf(db, owner)]);
	});
});

async function emailOf(db: Db, { personId }: Person): Promise<string | undefined> {
	const [row] = await db.select().from(accounts).where(eq(accounts.id, personId));
	return row?.email;
}

describe('the consent for an institution', () => {
	test('lets it write from the next request on, and is taken back as fast', async ({ db }) => {
		const organisationId = await anOrganisation(db, {
			site: { place: 'Zittau', country: 'DE', district: 'DED2D' }
		});
		const owner = await aMember(db, organisationId, 'owner');
		const institutionId = await anOrganisation(db, { type: 'chamber', name: 'IHK Dresden' });
		const staff = await aMember(db, institutionId, 'editor');
		const assistance = { organisationId, institutionId };
		await expect(grantAssistance(db, owner, assistance)).rejects.toThrow(
			'manage.error.no_institution'
		);
		await db
			.insert(responsibilities)
			.values({ institutionId, kind: 'district', area: 'DED2D', country: 'DE' });
		expect(await listHelpers(db, organisationId)).toMatchObject([{ institutionId, since: null }]);
		expect(await readStanding(db, staff, organisationId)).toBeNull();
		await grantAssistance(db, owner, assistance);
		await grantAssistance(db, owner, assistance);
		expect(await readStanding(db, staff, organisationId)).toMatchObject({ as: 'assistant' });
		expect((await listHelpers(db, organisationId))[0]?.givenBy).toBe('Jana');
		await withdrawAssistance(db, owner, assistance);
		expect(await readStanding(db, staff, organisationId)).toBeNull();
	});
});
