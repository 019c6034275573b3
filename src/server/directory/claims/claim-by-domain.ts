import { and, count, eq, gt, isNull, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { findAccount } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { hashLinkSecret, newLinkSecret } from '../../platform/link.ts';
import { isMailAddress } from '../../platform/mail/index.ts';
import { confirmMailbox, mayAskMailbox } from '../../platform/mail/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { mailDomain } from '../web-domain.ts';
import type { Settled } from './claim-by-letter.ts';
import { askAddress } from './mails.ts';
import { claims } from './schema.ts';
import { lockEntry, openClaim, settleClaim } from './settle.ts';

const LINK_MINUTES = 60;

export const DomainClaim = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	email: v.pipe(
		v.string(),
		v.trim(),
		v.toLowerCase(),
		v.nonEmpty('claims.address_needed'),
		v.check(isMailAddress, 'claims.address_wrong')
	),
	language: v.picklist(languages)
});

/**
 * An address of the organisation's own web domain speaks for it, where the domain belongs to this one
 * entry and to no provider of mailboxes. The account's own address counts at once; another one is
 * asked by a link, which the same account opens.
 */
export async function claimByDomain(
	db: Db,
	actor: Actor,
	input: v.InferOutput<typeof DomainClaim>
): Promise<Settled | 'asked'> {
	const { personId } = actor;
	const account = personId === null ? null : await findAccount(db, personId);
	if (!account) throw new Refusal('claims.sign_in');
	const { organisationId, email, language } = input;
	await checkDomain(db, organisationId, email);

	if (email === account.email) {
		return db.transaction(async (tx) => {
			await lockEntry(tx, organisationId);
			const claimId = await openClaim(tx, {
				organisationId,
				accountId: account.id,
				method: 'domain',
				email,
				language
			});
			return { organisationId, outcome: await settleClaim(tx, actor, claimId) };
		});
	}
	const { secret, hash } = newLinkSecret();
	await db.transaction(async (tx) => {
		if (!(await mayAskMailbox(tx, email)))
			throw new Refusal('platform.too_many', { seconds: 86_400 });
		const claimId = await openClaim(tx, {
			organisationId,
			accountId: account.id,
			method: 'domain',
			email,
			language,
			hash,
			linkExpiresAt: new Date(Date.now() + LINK_MINUTES * 60_000)
		});
		await askAddress(tx, email, language, secret);
		await recordActivity(tx, actor, {
			name: 'claim.asked',
			subjectKind: 'claim',
			subjectId: claimId,
			organisationId,
			data: { method: 'domain' }
		});
	});
	return 'asked';
}

/** The entry whose claim a link of this account confirms, or null where it is not valid (any more). */
export async function findClaimLink(
	db: Db,
	actor: Actor,
	secret: string
): Promise<{ claimId: string; organisationId: string; name: string } | null> {
	if (actor.personId === null) return null;
	const [found] = await db
		.select({ claimId: claims.id, organisationId: organisations.id, name: organisations.name })
		.from(claims)
		.innerJoin(organisations, eq(organisations.id, claims.organisationId))
		.where(
			and(
				eq(claims.hash, hashLinkSecret(secret)),
				eq(claims.accountId, actor.personId),
				gt(claims.linkExpiresAt, sql`now()`),
				isNull(claims.provenAt),
				isNull(claims.refusedAt)
			)
		);
	return found ?? null;
}

/** The button of the page that the link leads to. */
export async function confirmDomainClaim(db: Db, actor: Actor, secret: string): Promise<Settled> {
	const link = await findClaimLink(db, actor, secret);
	if (!link) throw new Refusal('claims.link_over');
	const { claimId, organisationId } = link;
	return db.transaction(async (tx) => {
		await lockEntry(tx, organisationId);
		// Once: whoever comes second with the same link finds no hash any more.
		const [own] = await tx
			.update(claims)
			.set({ hash: null })
			.where(and(eq(claims.id, claimId), eq(claims.hash, hashLinkSecret(secret))))
			.returning({ email: claims.email });
		if (!own?.email) throw new Refusal('claims.link_over');
		await checkDomain(tx, organisationId, own.email);
		await confirmMailbox(tx, own.email);
		return { organisationId, outcome: await settleClaim(tx, actor, claimId) };
	});
}

/** True where an address of the entry's domain could prove anything: it is its own, and only its. */
export async function hasOwnDomain(db: Db, organisationId: string): Promise<string | null> {
	const [entry] = await db
		.select({ domain: organisations.webDomain })
		.from(organisations)
		.where(and(eq(organisations.id, organisationId), isPublicOrganisation()));
	if (!entry?.domain || mailDomain(`x@${entry.domain}`) !== entry.domain) return null;
	const [same] = await db
		.select({ entries: count() })
		.from(organisations)
		.where(and(eq(organisations.webDomain, entry.domain), isNull(organisations.archivedAt)));
	return same?.entries === 1 ? entry.domain : null;
}

async function checkDomain(db: Db, organisationId: string, email: string): Promise<void> {
	const own = await hasOwnDomain(db, organisationId);
	if (own === null || mailDomain(email) !== own) throw new Refusal('claims.other_domain');
}
