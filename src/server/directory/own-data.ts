import { and, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import type { OwnDataPart, Person } from '../platform/own-data.ts';
import { claims } from './claims/schema.ts';
import { mergeMoves } from './duplicates/schema.ts';
import { documents, pictures, pictureSizes } from './media/schema.ts';
import { redirectInquiries } from './members/end-membership.ts';
import { lockMembers } from './members/lock-members.ts';
import { invitations, memberships } from './members/schema.ts';
import { contactConsents, organisations, people, recordChanges } from './schema.ts';

/** What the directory keeps of somebody who signs in, and of the same person as somebody's contact. */
export const directoryOwnData: OwnDataPart = {
	collect: async (db, person) => ({
		memberships: await db
			.select({
				organisation: organisations.name,
				role: memberships.role,
				since: memberships.since
			})
			.from(memberships)
			.innerJoin(organisations, eq(organisations.id, memberships.organisationId))
			.where(eq(memberships.accountId, person.id)),
		claims: await db
			.select({
				organisation: organisations.name,
				method: claims.method,
				email: claims.email,
				message: claims.message,
				requestedAt: claims.requestedAt,
				grantedAt: claims.grantedAt,
				refusedAt: claims.refusedAt,
				reason: claims.reason
			})
			.from(claims)
			.innerJoin(organisations, eq(organisations.id, claims.organisationId))
			.where(eq(claims.accountId, person.id)),
		invitationsReceived: await listInvitations(db, eq(invitations.email, person.email)),
		invitationsSent: await listInvitations(db, eq(invitations.invitedBy, person.id)),
		contactPerson: await db
			.select({
				organisation: organisations.name,
				name: people.name,
				role: people.role,
				languages: people.languages,
				email: people.email,
				phone: people.phone,
				dataSource: people.dataSource,
				legalBasis: people.legalBasis,
				confirmedAt: people.confirmedAt
			})
			.from(people)
			.innerJoin(organisations, eq(organisations.id, people.organisationId))
			.where(isContact(person)),
		addressesForInquiries: await db
			.select({
				organisation: organisations.name,
				email: contactConsents.email,
				givenOn: contactConsents.givenOn,
				givenHow: contactConsents.givenHow,
				withdrawnAt: contactConsents.withdrawnAt
			})
			.from(contactConsents)
			.innerJoin(organisations, eq(organisations.id, contactConsents.organisationId))
			.where(hasAddress(person))
	}),
	files: async (db, person) => {
		const added = await db
			.select({ fileId: documents.fileId })
			.from(documents)
			.where(eq(documents.addedBy, person.id));
		const shown = await db
			.select({ fileId: pictureSizes.fileId })
			.from(pictureSizes)
			.innerJoin(pictures, eq(pictures.id, pictureSizes.pictureId))
			.where(eq(pictures.addedBy, person.id));
		return [...added, ...shown].map(({ fileId }) => fileId);
	},
	footprints: async (db, person) => [
		{
			kind: 'memberships',
			fate: 'deleted',
			n: await db.$count(memberships, eq(memberships.accountId, person.id))
		},
		{
			kind: 'claims',
			fate: 'deleted',
			n: await db.$count(claims, eq(claims.accountId, person.id))
		},
		{ kind: 'contacts', fate: 'deleted', n: await db.$count(people, isContact(person)) },
		{
			kind: 'inquiry_addresses',
			fate: 'deleted',
			n: await db.$count(contactConsents, hasAddress(person))
		},
		{
			kind: 'media',
			fate: 'kept',
			n:
				(await db.$count(documents, eq(documents.addedBy, person.id))) +
				(await db.$count(pictures, eq(pictures.addedBy, person.id)))
		}
	],
	obstacles: async (db, { id }) => {
		const alone = await rowsOf<{ name: string }>(
			db,
			sql`select organisation.name from memberships own
					join organisations organisation on organisation.id = own.organisation_id
				where own.account_id = ${id} and own.role = 'owner' and organisation.archived_at is null
					and not exists (select 1 from memberships other
						where other.organisation_id = own.organisation_id and other.role = 'owner'
							and other.account_id <> own.account_id)
				order by organisation.name`
		);
		if (alone.length === 0) return [];
		return [{ key: 'privacy.last_owner', names: alone.map(({ name }) => name).join(', ') }];
	},
	hold: async (tx, { id }) => {
		const own = await tx
			.select({ id: memberships.organisationId })
			.from(memberships)
			.where(and(eq(memberships.accountId, id), eq(memberships.role, 'owner')))
			// In one order, so that two who go at the same moment never wait in a ring.
			.orderBy(memberships.organisationId);
		for (const organisation of own) await lockMembers(tx, organisation.id);
	},
	erase: eraseTraces,
	named: [
		['contact_consents', 'given_by'],
		['assistance_consents', 'given_by'],
		['verifications', 'withdrawn_reason'],
		['claims', 'reason']
	]
};

function listInvitations(db: Db, whose: SQL) {
	return db
		.select({
			organisation: organisations.name,
			role: invitations.role,
			createdAt: invitations.createdAt,
			acceptedAt: invitations.acceptedAt
		})
		.from(invitations)
		.innerJoin(organisations, eq(organisations.id, invitations.organisationId))
		.where(whose);
}

/** Named contact of an organisation: by the mail address, or by the name where the person belongs. */
function isContact({ id, email, name }: Person): SQL | undefined {
	return or(
		sql`lower(${people.email}) = ${email}`,
		and(
			sql`lower(${people.name}) = lower(${name})`,
			sql`${people.organisationId} in (select ${memberships.organisationId} from ${memberships}
				where ${memberships.accountId} = ${id})`
		)
	);
}

function hasAddress({ email }: Person): SQL {
	return sql`lower(${contactConsents.email}) = ${email}`;
}

async function eraseTraces(tx: Db, person: Person): Promise<void> {
	const contacts = await tx.delete(people).where(isContact(person)).returning({ id: people.id });
	if (contacts.length > 0) {
		const ids = contacts.map(({ id }) => id);
		await tx
			.delete(recordChanges)
			.where(and(eq(recordChanges.subjectKind, 'people'), inArray(recordChanges.subjectId, ids)));
	}
	const left = await tx
		.delete(memberships)
		.where(eq(memberships.accountId, person.id))
		.returning({ organisationId: memberships.organisationId });
	for (const { organisationId } of left) await redirectInquiries(tx, organisationId, person.id);
	await tx.delete(contactConsents).where(hasAddress(person));
	await tx.delete(invitations).where(eq(invitations.email, person.email));
	// Invitations that nobody took up yet would bring somebody in on the word of nobody.
	await tx
		.delete(invitations)
		.where(and(eq(invitations.invitedBy, person.id), isNull(invitations.acceptedAt)));
	await tx
		.delete(mergeMoves)
		.where(
			sql`concat(${mergeMoves.before}::text, ${mergeMoves.key}::text) like ${`%${person.id}%`}`
		);
}
