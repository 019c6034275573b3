import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { translate } from '#i18n/messages.ts';
import { accounts } from '#server/identity/schema.ts';
import { commandLine, type Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { activities, mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { nameDesk } from '../desks/index.ts';
import { readEntryHead, readHistory } from '../editing/index.ts';
import { memberships } from '../members/schema.ts';
import { organisations, organisationTexts } from '../schema.ts';
import {
	Approval,
	approveEntry,
	handIn,
	listAllWaiting,
	listWaitingAt,
	readReview,
	Return,
	sendBackEntry,
	waitingReviews
} from './index.ts';

async function aPerson(db: Db, language: 'de' | 'cs' = 'de'): Promise<Actor & { email: string }> {
	const personId = crypto.randomUUID();
	const email = `${personId}@jana.example`;
	await db.insert(accounts).values({ id: personId, name: 'Jana', email, language });
	return { kind: 'person', personId, isOperator: false, email };
}

async function anInstitution(db: Db, role: 'viewer' | 'editor' | null = 'editor') {
	const id = await anOrganisation(db, { type: 'chamber', name: `Kammer ${crypto.randomUUID()}` });
	const staff = await aPerson(db);
	if (role) await addMember(db, id, staff, role);
	return { id, staff };
}

async function addMember(
	db: Db,
	organisationId: string,
	person: Actor,
	role: 'viewer' | 'editor' | 'owner'
) {
	await db.insert(memberships).values({ organisationId, accountId: person.personId ?? '', role });
}

/** An entry that its owner, who reads Czech, has just handed in. */
async function aWaitingEntry(db: Db, district: string | null = 'DED2D') {
	const id = await anOrganisation(db, {
		name: 'Neue Weberei',
		publishedAt: null,
		submittedAt: new Date(),
		site: { place: 'Zittau', district }
	});
	const owner = await aPerson(db, 'cs');
	await addMember(db, id, owner, 'owner');
	return { id, owner };
}

const seenNow = async (db: Db, organisationId: string) => {
	const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
	return row?.updatedAt.toISOString() ?? '';
};

const approve = async (db: Db, actor: Actor, organisationId: string) =>
	approveEntry(db, actor, { organisationId, seen: await seenNow(db, organisationId) });

const nameFor = (db: Db, area: string, institutionId: string, deputyId: string | null = null) =>
	nameDesk(db, commandLine, { area, institutionId, deputyId });

const idsAt = async (db: Db, institutionId: string) =>
	(await listWaitingAt(db, institutionId, 50)).rows.map(({ id }) => id);

const mailsTo = (db: Db, { email }: { email: string }) =>
	db.select().from(mails).where(eq(mails.recipient, email));

describe('an entry that waits for review', () => {
	test('lies at the desk of its district, and at no other', async ({ db }) => {
		const goerlitz = await anInstitution(db);
		const bautzen = await anInstitution(db);
		const rest = await anInstitution(db);
		await nameFor(db, 'DED2D', goerlitz.id);
		await nameFor(db, 'DED2C', bautzen.id);
		await nameFor(db, 'everywhere', rest.id);
		const here = await aWaitingEntry(db, 'DED2D');
		const nowhere = await aWaitingEntry(db, 'CZ042');
		const outside = await aWaitingEntry(db, null);
		expect(await idsAt(db, goerlitz.id)).toEqual([here.id]);
		expect(await idsAt(db, bautzen.id)).toEqual([]);
		expect((await idsAt(db, rest.id)).sort()).toEqual([nowhere.id, outside.id].sort());
		const { rows } = await listAllWaiting(db, { page: 1, perPage: 10 });
		const deskOf = new Map(rows.map(({ id, desk }) => [id, desk?.institutionId]));
		expect(deskOf.get(here.id)).toBe(goerlitz.id);
		expect(deskOf.get(outside.id)).toBe(rest.id);
	});

	test('goes to the deputy, then to the fallback, where nobody is there who may act', async ({
		db
	}) => {
		const empty = await anInstitution(db, 'viewer');
		const deputy = await anInstitution(db, null);
		const rest = await anInstitution(db);
		await nameFor(db, 'everywhere', rest.id);
		await nameFor(db, 'DED2D', empty.id, deputy.id);
		const { id } = await aWaitingEntry(db);
		expect(await idsAt(db, rest.id)).toEqual([id]);
		await addMember(db, deputy.id, deputy.staff, 'editor');
		expect(await idsAt(db, rest.id)).toEqual([]);
		expect(await idsAt(db, deputy.id)).toEqual([id]);
		expect(await idsAt(db, empty.id)).toEqual([]);
	});

	test('is told to the desk with its count and since when it waits', async ({ db }) => {
		const desk = await anInstitution(db);
		await nameFor(db, 'DED2D', desk.id);
		const first = await aWaitingEntry(db);
		await aWaitingEntry(db);
		const due = await waitingReviews(db, desk.id, 1);
		expect(due.total).toBe(2);
		expect(due.items).toMatchObject([{ title: 'Neue Weberei', lang: null }]);
		await approve(db, desk.staff, first.id);
		expect((await waitingReviews(db, desk.id, 1)).total).toBe(1);
	});

	test('is shown with everything it says, in all its languages', async ({ db }) => {
		const { id } = await aWaitingEntry(db);
		await db.insert(organisationTexts).values({
			organisationId: id,
			language: 'cs',
			origin: 'human',
			description: 'Tkalcovna v Žitavě.'
		});
		const review = await readReview(db, { ...(await aPerson(db)), isOperator: true }, id, 'de');
		expect(review?.profile.description?.content).toBe('Ein Betrieb.');
		expect(review?.otherTexts).toEqual([
			{ language: 'cs', name: null, text: 'Tkalcovna v Žitavě.' }
		]);
		expect(review?.state).toBe('waiting');
	});
});

describe('approving', () => {
	test('makes the entry public, records who did it, and tells the owner in their language', async ({
		db
	}) => {
		const desk = await anInstitution(db);
		await nameFor(db, 'DED2D', desk.id);
		const { id, owner } = await aWaitingEntry(db);
		expect((await readEntryHead(db, id))?.state).toBe('in_review');
		await approve(db, desk.staff, id);
		expect((await readEntryHead(db, id))?.state).toBe('public');
		expect(await mailsTo(db, owner)).toMatchObject([
			{ language: 'cs', subject: translate('cs', 'review.mail.approved.subject') }
		]);
		const logged = await db.select().from(activities).where(eq(activities.organisationId, id));
		expect(logged).toMatchObject([
			{
				name: 'organisation.approved',
				personId: desk.staff.personId,
				data: { as: 'desk', institutionId: desk.id }
			}
		]);
		expect((await readHistory(db, id, { names: 'members' })).entries).toMatchObject([
			{ event: 'organisation.approved', by: { kind: 'institution' } }
		]);
	});

	test('is for the desk that answers and the operator, and never for the own entry', async ({
		db
	}) => {
		const desk = await anInstitution(db);
		const other = await anInstitution(db);
		await nameFor(db, 'DED2D', desk.id);
		await nameFor(db, 'DED2C', other.id);
		const { id, owner } = await aWaitingEntry(db);
		const viewer = await aPerson(db);
		await addMember(db, desk.id, viewer, 'viewer');
		const visitor: Actor = { kind: 'visitor', personId: null, isOperator: false };
		for (const actor of [other.staff, owner, viewer, visitor, await aPerson(db)]) {
			await expect(approve(db, actor, id)).rejects.toThrow('directory.not_found');
			await expect(
				sendBackEntry(db, actor, { organisationId: id, reason: 'x', language: 'de' })
			).rejects.toThrow('directory.not_found');
			expect(await readReview(db, actor, id, 'de')).toBeNull();
		}
		await addMember(db, id, desk.staff, 'editor');
		await expect(approve(db, desk.staff, id)).rejects.toThrow('directory.not_found');
		await approve(db, { ...(await aPerson(db)), isOperator: true }, id);
		expect((await readEntryHead(db, id))?.state).toBe('public');
	});

	test('needs the version that was read', async ({ db }) => {
		const { id } = await aWaitingEntry(db);
		const seen = await seenNow(db, id);
		await db
			.update(organisations)
			.set({ name: 'Etwas ganz anderes', updatedAt: new Date(Date.now() + 1) })
			.where(eq(organisations.id, id));
		await expect(approveEntry(db, commandLine, { organisationId: id, seen })).rejects.toThrow(
			'review.changed'
		);
		await approve(db, commandLine, id);
	});

	test('by two at the same time is done by one, and the other is told', async ({
		database: { db }
	}) => {
		const { id, owner } = await aWaitingEntry(db);
		try {
			const seen = await seenNow(db, id);
			const answers = await Promise.allSettled(
				[1, 2, 3].map(() => approveEntry(db, commandLine, { organisationId: id, seen }))
			);
			expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			for (const answer of answers) {
				if (answer.status === 'rejected') {
					expect(String(answer.reason)).toContain('review.decided');
				}
			}
			expect(await mailsTo(db, owner)).toHaveLength(1);
			await expect(
				sendBackEntry(db, commandLine, { organisationId: id, reason: 'x', language: 'de' })
			).rejects.toThrow('review.decided');
		} finally {
			await db.delete(mails).where(eq(mails.recipient, owner.email));
			await db.delete(organisations).where(eq(organisations.id, id));
			await db.delete(accounts).where(eq(accounts.id, owner.personId ?? ''));
		}
	});
});

describe('sending back', () => {
	const reason = 'Bitte nennen Sie die Werkstoffe.';

	test('tells the owner why, by mail and in their rooms, and waits until it is handed in', async ({
		db
	}) => {
		const desk = await anInstitution(db);
		await nameFor(db, 'DED2D', desk.id);
		const { id, owner } = await aWaitingEntry(db);
		await expect(handIn(db, owner, id)).rejects.toThrow('review.nothing_to_hand_in');
		await sendBackEntry(db, desk.staff, { organisationId: id, reason, language: 'de' });
		expect(await readEntryHead(db, id)).toMatchObject({
			state: 'returned',
			toPutRight: { reason, language: 'de' }
		});
		const [mail] = await mailsTo(db, owner);
		expect(mail).toMatchObject({
			language: 'cs',
			subject: translate('cs', 'review.mail.returned.subject')
		});
		expect(mail?.text).toContain(reason);
		expect(mail?.text).toContain(`/cs/manage/${id}`);
		expect(await idsAt(db, desk.id)).toEqual([]);

		await handIn(db, owner, id);
		expect(await readEntryHead(db, id)).toMatchObject({ state: 'in_review', toPutRight: null });
		expect(await listWaitingAt(db, desk.id, 9)).toMatchObject({ rows: [{ id, isAgain: true }] });
		await expect(handIn(db, owner, id)).rejects.toThrow('review.nothing_to_hand_in');
		await approve(db, desk.staff, id);
		await expect(handIn(db, owner, id)).rejects.toThrow('review.nothing_to_hand_in');
	});

	test('needs a reason, and handing in is for those who may edit', async ({ db }) => {
		const refused = v.safeParse(Return, {
			organisationId: crypto.randomUUID(),
			reason: '  ',
			language: 'de'
		});
		expect(refused.issues?.[0]?.message).toBe('review.reason_needed');
		expect(v.is(Approval, { organisationId: crypto.randomUUID(), seen: 'yes' })).toBe(false);
		const { id } = await aWaitingEntry(db);
		await sendBackEntry(db, commandLine, { organisationId: id, reason, language: 'de' });
		const viewer = await aPerson(db);
		await addMember(db, id, viewer, 'viewer');
		for (const actor of [viewer, await aPerson(db)]) {
			await expect(handIn(db, actor, id)).rejects.toThrow('directory.not_found');
		}
	});
});
