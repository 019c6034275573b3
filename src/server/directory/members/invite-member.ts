import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { findAccount } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { newLinkSecret } from '../../platform/link.ts';
import { defineMail, isMailAddress, mayAskMailbox, postMail } from '../../platform/mail/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hitLimit, type Limit } from '../../platform/throttle.ts';
import { organisations } from '../schema.ts';
import { lockMembers } from './lock-members.ts';
import { requireStanding } from './read-standing.ts';
import { invitations, memberRole, memberships } from './schema.ts';

/** Days that an invitation lives (R20). */
const invitationDays = 14;

const invitationMail = defineMail({
	name: 'membership.invitation',
	subject: 'manage.mail.invitation.subject',
	greeting: 'manage.mail.greeting',
	parts: [
		{ text: 'manage.mail.invitation.text' },
		{ link: 'page', label: 'manage.mail.invitation.link' },
		{ text: 'manage.mail.invitation.otherwise' }
	],
	footer: 'manage.mail.invitation.why',
	values: { days: invitationDays }
});

export const Invitation = v.object({
	email: v.pipe(
		v.optional(v.string(), ''),
		v.trim(),
		v.nonEmpty('directory.needed'),
		v.check(isMailAddress, 'directory.no_address'),
		v.transform((address) => address.toLowerCase())
	),
	role: v.picklist(memberRole.enumValues, 'manage.error.choose'),
	/** Language of the mail: that of the person who gets it. */
	language: v.picklist(languages, 'manage.error.choose')
});

export interface NewInvitation extends v.InferOutput<typeof Invitation> {
	organisationId: string;
}

const perPerson: Limit = { name: 'invitation.person', hits: 30, windowSeconds: 86_400 };

/**
 * Offers somebody a place. The mail holds our own words and one link, for the address may be anybody's
 * (R25); a newer invitation to the same address replaces the older one (R20).
 */
export async function inviteMember(db: Db, actor: Actor, input: NewInvitation): Promise<void> {
	await offerPlace(db, actor, input, async (db) => {
		await requireStanding(db, actor, input.organisationId, 'owner');
	});
}

/**
 * The operator brings staff into an institution. Companies look after their people themselves.
 */
export async function inviteStaff(db: Db, actor: Actor, input: NewInvitation): Promise<void> {
	await offerPlace(db, actor, input, async (db) => {
		if (!actor.isOperator) throw new Refusal('directory.not_operator');
		const institutions = await db.$count(
			organisations,
			and(eq(organisations.id, input.organisationId), ne(organisations.type, 'company'))
		);
		if (institutions === 0) throw new Refusal('desk.no_institution');
	});
}

/** `check` refuses whoever may not; it is asked again once the members are held. */
async function offerPlace(
	db: Db,
	actor: Actor,
	input: NewInvitation,
	check: (db: Db) => Promise<void>
): Promise<void> {
	await check(db);
	await refuseFlood(db, actor);
	const { organisationId, email, role, language } = input;
	await db.transaction(async (tx) => {
		await lockMembers(tx, organisationId);
		await check(tx);
		await refuseMember(tx, organisationId, email);
		// Mails that nobody asked for, to one mailbox, whoever sends them (R25).
		if (!(await mayAskMailbox(tx, email))) {
			throw new Refusal('platform.too_many', { seconds: 86_400 });
		}
		await supersede(tx, organisationId, email);
		const { secret, hash } = newLinkSecret();
		const [made] = await tx
			.insert(invitations)
			.values({
				organisationId,
				email,
				language,
				role,
				hash,
				invitedBy: actor.personId,
				expiresAt: sql`now() + make_interval(days => ${invitationDays}::int)`
			})
			.returning({ id: invitations.id });
		await mailInvitation(tx, { email, language, secret });
		await recordActivity(tx, actor, {
			name: 'membership.invited',
			subjectKind: 'invitation',
			subjectId: made?.id ?? null,
			organisationId,
			data: { role }
		});
	});
}

/** An owner takes an invitation back: its link is over, by whatever way somebody comes (R21). */
export async function revokeInvitation(
	db: Db,
	actor: Actor,
	{ organisationId, invitationId }: { organisationId: string; invitationId: string }
): Promise<void> {
	await requireStanding(db, actor, organisationId, 'owner');
	await db.transaction(async (tx) => {
		const revoked = await tx
			.update(invitations)
			.set({ revokedAt: new Date() })
			.where(
				and(
					eq(invitations.id, invitationId),
					eq(invitations.organisationId, organisationId),
					isNull(invitations.acceptedAt),
					isNull(invitations.revokedAt)
				)
			)
			.returning({ id: invitations.id });
		if (revoked.length === 0) throw new Refusal('manage.error.no_invitation');
		await recordActivity(tx, actor, {
			name: 'membership.invitation_revoked',
			subjectKind: 'invitation',
			subjectId: invitationId,
			organisationId
		});
	});
}

async function refuseFlood(db: Db, { personId }: Actor): Promise<void> {
	const seconds = await hitLimit(db, perPerson, personId ?? 'nobody');
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
}

async function refuseMember(tx: Db, organisationId: string, email: string): Promise<void> {
	const there = await tx
		.select({ accountId: memberships.accountId })
		.from(memberships)
		.where(eq(memberships.organisationId, organisationId));
	for (const { accountId } of there) {
		const account = await findAccount(tx, accountId);
		if (account?.email === email) throw new Refusal('manage.error.already_member');
	}
}

async function supersede(tx: Db, organisationId: string, email: string): Promise<void> {
	await tx
		.update(invitations)
		.set({ revokedAt: new Date() })
		.where(
			and(
				eq(invitations.organisationId, organisationId),
				eq(invitations.email, email),
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt)
			)
		);
}

async function mailInvitation(
	tx: Db,
	{ email, language, secret }: { email: string; language: Language; secret: string }
): Promise<void> {
	await postMail(tx, {
		mail: invitationMail,
		recipient: email,
		asksMailbox: true,
		language,
		values: { days: invitationDays },
		links: { page: `/${language}/invitations/${secret}` }
	});
}
