import { and, eq, gt, ne } from 'drizzle-orm';
import * as v from 'valibot';
import { recordActivity } from '../platform/activity.ts';
import { visitor, type Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { OptionalCode } from './fields.ts';
import { limitCodes, limitLinks, limitRequests, limitTries } from './limit-tries.ts';
import { findLink, keepNext, readNext, useLink } from './links.ts';
import { openSession } from './pass-first-factor.ts';
import { verifyPassword } from './passwords/hash.ts';
import { findAccount, readPasswordHash } from './queries.ts';
import { keepRequest } from './request-link.ts';
import { hasSecondFactor } from './require-second-factor.ts';
import { sessions } from './schema.ts';
import { acceptCode } from './second-factor/accept.ts';

/** So long after proving who one is, one may change how one gets in (R23). */
const CONFIRMED_MINUTES = 10;

/** A signed-in person in one browser. */
export interface OwnSession {
	actor: Actor;
	sessionId: string | undefined;
}

/** The same with what is needed to open a new session in its place. */
export interface OwnRequest extends OwnSession {
	address: string;
	headers: Headers;
}

/** Whether the person has proved who they are in this session a short while ago. */
export async function isConfirmed(db: Db, { actor, sessionId }: OwnSession): Promise<boolean> {
	if (actor.personId === null || sessionId === undefined) return false;
	const found = await db
		.select({ id: sessions.id })
		.from(sessions)
		.where(
			and(
				eq(sessions.id, sessionId),
				eq(sessions.userId, actor.personId),
				gt(sessions.confirmedAt, new Date(Date.now() - CONFIRMED_MINUTES * 60_000))
			)
		);
	return found.length > 0;
}

/**
 * For commands that change how somebody gets in, or take their data out or away. Returns the id of
 * the person's account.
 */
export async function refuseUnlessConfirmed(db: Db, own: OwnSession): Promise<string> {
	const { personId } = own.actor;
	if (personId === null || !(await isConfirmed(db, own))) {
		throw new Refusal('identity.confirm_first');
	}
	return personId;
}

export const Confirmation = v.object({
	password: v.pipe(
		v.string(),
		v.nonEmpty('identity.password_missing'),
		v.maxLength(1_000, 'identity.password_long')
	),
	code: OptionalCode
});

/**
 * The person proves again who they are: by password, and by a code where there is a second factor.
 * The session gets a new id (R14). Returns the headers with its cookie.
 */
export async function confirmSession(
	db: Db,
	request: OwnRequest,
	input: v.InferOutput<typeof Confirmation>
): Promise<Headers> {
	const account = await findAccount(db, request.actor.personId);
	if (!account) throw new Refusal('identity.no_session');
	await limitTries(db, account.email, request.address);
	const right = await verifyPassword(await readPasswordHash(db, account.id), input.password);
	if (!right) return fail(db, account.id, 'password', 'identity.password_wrong');
	return showCodeAndRenew(db, request, { accountId: account.id, code: input.code, by: 'password' });
}

/** Somebody without a password, or who forgot it, proves the mailbox instead. */
export async function requestConfirmation(
	db: Db,
	request: OwnRequest,
	next: string
): Promise<void> {
	const account = await findAccount(db, request.actor.personId);
	if (!account) throw new Refusal('identity.no_session');
	await limitRequests(db, request.address);
	const { id: accountId, email, language } = account;
	await db.transaction((tx) =>
		keepRequest(tx, { purpose: 'confirm', email, language, accountId, data: keepNext(next) })
	);
}

export const MailedConfirmation = v.object({ code: OptionalCode });

/** Whether the link confirms the session of this person. */
export async function findConfirmation(db: Db, actor: Actor, secret: string): Promise<boolean> {
	const link = await findLink(db, secret, 'confirm');
	return link !== null && link.accountId === actor.personId;
}

/** Uses a mailed link up in place of the password, in a session of the same account only. */
export async function confirmByLink(
	db: Db,
	request: OwnRequest & { secret: string },
	input: v.InferOutput<typeof MailedConfirmation>
): Promise<{ headers: Headers; path: string | undefined }> {
	await limitLinks(db, request.address);
	const link = await findLink(db, request.secret, 'confirm');
	if (!link?.accountId || link.accountId !== request.actor.personId) {
		throw new Refusal('identity.link_over');
	}
	const headers = await showCodeAndRenew(db, request, {
		accountId: link.accountId,
		code: input.code,
		by: 'link',
		before: async (tx) => {
			await useLink(tx, request.secret, 'confirm');
		}
	});
	return { headers, path: readNext(link) };
}

async function showCodeAndRenew(
	db: Db,
	request: OwnRequest,
	shown: { accountId: string; code: string; by: string; before?: (tx: Db) => Promise<void> }
): Promise<Headers> {
	const { accountId, code, by, before } = shown;
	const needsCode = await hasSecondFactor(db, accountId);
	if (needsCode) await limitCodes(db, accountId, request.address);
	const headers = await db.transaction(async (tx) => {
		await before?.(tx);
		if (needsCode && !(await acceptCode(tx, accountId, code))) return null;
		return renewSession(tx, request, { name: 'session.confirmed', data: { by } });
	});
	return headers ?? fail(db, accountId, 'second_factor', 'identity.code_wrong');
}

async function fail(db: Db, accountId: string, step: string, key: string): Promise<never> {
	await recordActivity(db, visitor, {
		name: 'session.confirmation_failed',
		subjectKind: 'account',
		subjectId: accountId,
		data: { step }
	});
	throw new Refusal(key);
}

/** Signs the person out everywhere but in this session. */
export async function endOthers(tx: Db, { actor, sessionId }: OwnSession): Promise<void> {
	if (actor.personId === null || sessionId === undefined) throw new Refusal('identity.no_session');
	await tx
		.delete(sessions)
		.where(and(eq(sessions.userId, actor.personId), ne(sessions.id, sessionId)));
}

/**
 * Puts a new session in the place of this one, whose cookie is worth nothing from now on. Returns the
 * headers with the new cookie.
 */
export async function renewSession(
	tx: Db,
	{ actor, sessionId, headers }: OwnRequest,
	activity: { name: string; data: Record<string, unknown> }
): Promise<Headers> {
	if (actor.personId === null || sessionId === undefined) throw new Refusal('identity.no_session');
	const ended = await tx
		.delete(sessions)
		.where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.personId)))
		.returning({ id: sessions.id });
	if (ended.length === 0) throw new Refusal('identity.no_session');
	return (await openSession(tx, actor.personId, headers, activity)).headers;
}
