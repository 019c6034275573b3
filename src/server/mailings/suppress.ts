import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { installationSecret } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { publicOrigin } from '../platform/environment.ts';
import { Refusal } from '../platform/refusal.ts';
import { mailSuppressions, newsConsents } from './schema.ts';

export type Scope = (typeof mailSuppressions.$inferSelect)['scope'];

/** Keyed, so that nobody who reads the table can try addresses on it. */
export function hashAddress(email: string): string {
	return createHmac('sha256', installationSecret())
		.update(`mail-address:${email.toLowerCase()}`)
		.digest('base64url');
}

export interface StopToken {
	scope: Scope;
	accountId: string;
	addressHash: string;
}

/**
 * The link that stops such mails, for as long as they are sent (R20). It carries the hash of the
 * address, so that it works when the account is gone. `page` is for people, `url` takes the one-click
 * POST of RFC 8058.
 */
export function stopPath(
	language: Language,
	{ id, email }: { id: string; email: string },
	scope: Scope
): { page: string; url: string } {
	const stop = { scope, accountId: id, addressHash: hashAddress(email) };
	const token = `${scope}.${id}.${stop.addressHash}.${sign(stop)}`;
	return {
		page: `/${language}/unsubscribe/${token}`,
		url: `${publicOrigin()}/unsubscribe/mailing/${token}`
	};
}

export function readStopToken(token: string): StopToken | null {
	const [scope = '', accountId = '', addressHash = '', signature = ''] = token.split('.');
	if (scope !== 'news' && scope !== 'service') return null;
	const stop = { scope, accountId, addressHash } as const;
	const expected = Buffer.from(sign(stop));
	const given = Buffer.from(signature);
	return given.length === expected.length && timingSafeEqual(given, expected) ? stop : null;
}

/** No further mails of this kind to this address, whatever becomes of the account. */
export async function unsubscribe(db: Db, token: string): Promise<void> {
	const stop = readStopToken(token);
	if (!stop) throw new Refusal('mailings.error.no_link');
	const { scope, accountId, addressHash } = stop;
	await db.transaction(async (tx) => {
		const added = await tx
			.insert(mailSuppressions)
			.values({ addressHash, scope })
			.onConflictDoNothing()
			.returning({ since: mailSuppressions.since });
		const withdrawn =
			scope === 'news'
				? await tx
						.update(newsConsents)
						.set({ withdrawnAt: sql`now()` })
						.where(and(eq(newsConsents.accountId, accountId), isNull(newsConsents.withdrawnAt)))
						.returning({ id: newsConsents.id })
				: [];
		if (added.length === 0 && withdrawn.length === 0) return;
		await recordActivity(tx, visitor, {
			name: 'mailing.unsubscribed',
			subjectKind: 'account',
			subjectId: accountId,
			data: { scope }
		});
	});
}

/** Which of these people are not written to in this scope. */
export async function suppressedAmong(
	db: Db,
	people: readonly { id: string; email: string }[],
	scope: Scope
): Promise<Set<string>> {
	if (people.length === 0) return new Set();
	const byHash = new Map(people.map(({ id, email }) => [hashAddress(email), id]));
	const found = await db
		.select({ addressHash: mailSuppressions.addressHash })
		.from(mailSuppressions)
		.where(
			and(
				eq(mailSuppressions.scope, scope),
				inArray(mailSuppressions.addressHash, [...byHash.keys()])
			)
		);
	return new Set(found.map(({ addressHash }) => byHash.get(addressHash) ?? ''));
}

function sign({ scope, accountId, addressHash }: StopToken): string {
	return createHmac('sha256', installationSecret())
		.update(`mailing:${scope}:${accountId}:${addressHash}`)
		.digest('base64url');
}
