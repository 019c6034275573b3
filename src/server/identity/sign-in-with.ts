import { and, eq } from 'drizzle-orm';
import { createAuthorizationURL } from 'better-auth/oauth2';
import type { Language } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import { visitor, type Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { publicOrigin } from '../platform/environment.ts';
import { log } from '../platform/log.ts';
import { isMailAddress } from '../platform/mail/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { isConfirmed, refuseUnlessConfirmed, type OwnSession } from './confirm-session.ts';
import { insertAccount } from './create-account.ts';
import { limitProviders } from './limit-tries.ts';
import { mailChange } from './mails.ts';
import { passFirstFactor, type Step } from './pass-first-factor.ts';
import { discover } from './providers/discover.ts';
import {
	isSameState,
	newFlow,
	openFlow,
	openPending,
	sealFlow,
	sealPending,
	type Flow
} from './providers/flow.ts';
import { readIdentity, type Identity } from './providers/read-identity.ts';
import { findProvider, listProviders, type Provider } from './providers/settings.ts';
import { findAccount } from './queries.ts';
import { accounts, credentials } from './schema.ts';

/** Institutions that people can sign in with, as the sign-in page names them. */
export function providersFor(language: Language): { id: string; label: string }[] {
	return listProviders().map(({ id, label }) => ({ id, label: label[language] }));
}

/**
 * Sends somebody to their institution. State, nonce and PKCE verifier go with the browser in a sealed
 * cookie: who comes back with another browser comes back with nothing.
 */
export async function startSignInWith(
	db: Db,
	providerId: string,
	request: { address: string; language: Language; next?: string | undefined }
): Promise<{ url: string; cookie: string }> {
	await limitProviders(db, request.address);
	const provider = findProvider(providerId);
	if (!provider) throw new Refusal('identity.provider_unknown');
	const found = await discover(provider).catch((cause: unknown) => away(provider, cause));
	const flow = newFlow(provider.id, request.language, request.next);
	const url = await createAuthorizationURL({
		id: provider.id,
		options: { clientId: provider.clientId, clientSecret: provider.clientSecret },
		authorizationEndpoint: found.authorization_endpoint,
		state: flow.state,
		codeVerifier: flow.codeVerifier,
		nonce: flow.nonce,
		scopes: ['openid', 'email', 'profile'],
		redirectURI: redirectUriOf(provider)
	});
	return { url: url.href, cookie: sealFlow(flow) };
}

export interface Return {
	provider: string;
	/** The cookie of `startSignInWith`. */
	cookie: string | undefined;
	/** What the institution put behind the address. */
	query: URLSearchParams;
	address: string;
	headers: Headers;
	own: OwnSession;
}

/** Either signed in or on the way, or `sign_in`: the account has to agree by signing in once. */
export type ReturnStep = (Step | { next: 'sign_in'; pending: string } | { next: 'linked' }) & {
	language: Language;
	path: string | undefined;
};

/**
 * Somebody comes back from their institution. An account that it is linked with is signed in, an
 * unknown mailbox gets one. An account that is there already is never linked on the institution's
 * word alone: its owner signs in once, in the same browser.
 */
export async function finishSignInWith(db: Db, request: Return): Promise<ReturnStep> {
	await limitProviders(db, request.address);
	const provider = findProvider(request.provider);
	const flow = openFlow(request.cookie);
	const isOurs =
		flow?.provider === provider?.id && flow && isSameState(flow, request.query.get('state'));
	if (!provider || !isOurs) throw new Refusal('identity.provider_state');
	const identity = await identify(provider, flow, request.query);
	const email = await checkIdentity(db, provider, identity);
	const { language, next: path } = flow;
	const step = await db.transaction((tx) =>
		enter(tx, { ...request, provider, flow, identity, email })
	);
	return { ...step, language, path };
}

/** The language to tell somebody in what went wrong on their way back. */
export function languageOfFlow(cookie: string | undefined): Language | undefined {
	return openFlow(cookie)?.language;
}

async function identify(provider: Provider, flow: Flow, query: URLSearchParams): Promise<Identity> {
	const code = query.get('code');
	const issuer = query.get('iss');
	// RFC 9207: an answer that another provider gave is not redeemed here.
	if (code === null || (issuer !== null && issuer !== provider.issuer)) {
		throw new Refusal('identity.provider_refused');
	}
	return readIdentity(provider, flow, { code, redirectUri: redirectUriOf(provider) }).catch(
		(cause: unknown) => away(provider, cause)
	);
}

async function checkIdentity(db: Db, provider: Provider, identity: Identity): Promise<string> {
	const { email, isVerified } = identity;
	const isOurs = email !== undefined && provider.domains.includes(email.split('@').at(-1) ?? '');
	if (email !== undefined && isMailAddress(email) && isVerified && isOurs) return email;
	const reason = isVerified && email !== undefined ? 'provider_domain' : 'provider_unverified';
	await recordActivity(db, visitor, {
		name: 'sign_in.failed',
		subjectKind: 'account',
		subjectId: null,
		data: { step: `oidc:${provider.id}`, reason }
	});
	throw new Refusal(`identity.${reason}`);
}

async function enter(
	tx: Db,
	request: Pick<Return, 'headers' | 'own'> & {
		provider: Provider;
		flow: Flow;
		identity: Identity;
		email: string;
	}
): Promise<Step | { next: 'sign_in'; pending: string } | { next: 'linked' }> {
	const { provider, flow, identity, email, headers } = request;
	const via = providerIdOf(provider);
	const linked = await findLinked(tx, via, identity.subject);
	if (linked) return passFirstFactor(tx, linked, { via, headers });
	const [existing] = await tx
		.select({ id: accounts.id })
		.from(accounts)
		.where(eq(accounts.email, email));
	if (!existing) {
		const { language } = flow;
		const name = nameOf(identity, email);
		const accountId = await insertAccount(tx, { email, name, language, by: via });
		await tx
			.insert(credentials)
			.values({ userId: accountId, providerId: via, accountId: identity.subject });
		return passFirstFactor(tx, accountId, { via, headers });
	}
	if (existing.id === request.own.actor.personId && (await isConfirmed(tx, request.own))) {
		await link(tx, request.own.actor, { provider, subject: identity.subject });
		return { next: 'linked' };
	}
	const { subject } = identity;
	const pending = sealPending({ provider: provider.id, subject, accountId: existing.id });
	return { next: 'sign_in', pending };
}

/** The name that an institution gives, as far as it is one; else what stands before the @. */
function nameOf({ name }: Identity, email: string): string {
	const plain = name
		?.normalize('NFC')
		.replace(/[\p{C}<>]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
	return plain ? plain.slice(0, 100) : (email.split('@')[0] ?? email);
}

/**
 * Somebody who came from an institution has signed in on the account it spoke of, in the browser it
 * spoke to: from now on either way leads in.
 */
export async function linkPending(
	db: Db,
	accountId: string,
	cookie: string | undefined
): Promise<void> {
	const pending = openPending(cookie);
	const provider = pending && findProvider(pending.provider);
	if (pending?.accountId !== accountId || !provider) return;
	const actor: Actor = { kind: 'person', personId: accountId, isOperator: false };
	await db.transaction((tx) => link(tx, actor, { provider, subject: pending.subject }));
}

async function link(
	tx: Db,
	actor: Actor,
	{ provider, subject }: { provider: Provider; subject: string }
): Promise<void> {
	const account = await findAccount(tx, actor.personId);
	if (!account) throw new Refusal('identity.no_session');
	const made = await tx
		.insert(credentials)
		.values({ userId: account.id, providerId: providerIdOf(provider), accountId: subject })
		.onConflictDoNothing()
		.returning({ id: credentials.id });
	if (made.length === 0) return;
	await mailChange(tx, account, 'provider_linked');
	await recordActivity(tx, actor, {
		name: 'provider.linked',
		subjectKind: 'account',
		subjectId: account.id,
		data: { provider: provider.id }
	});
}

/** From now on the institution's sign-in no longer leads into this account. */
export async function unlinkProvider(db: Db, own: OwnSession, providerId: string): Promise<void> {
	const accountId = await refuseUnlessConfirmed(db, own);
	await db.transaction(async (tx) => {
		const removed = await tx
			.delete(credentials)
			.where(
				and(eq(credentials.userId, accountId), eq(credentials.providerId, `oidc:${providerId}`))
			)
			.returning({ id: credentials.id });
		if (removed.length === 0) throw new Refusal('identity.provider_unknown');
		const account = await findAccount(tx, accountId);
		if (account) await mailChange(tx, account, 'provider_unlinked');
		await recordActivity(tx, own.actor, {
			name: 'provider.unlinked',
			subjectKind: 'account',
			subjectId: accountId,
			data: { provider: providerId }
		});
	});
}

async function findLinked(tx: Db, via: string, subject: string): Promise<string | undefined> {
	const [found] = await tx
		.select({ id: credentials.userId })
		.from(credentials)
		.where(and(eq(credentials.providerId, via), eq(credentials.accountId, subject)));
	return found?.id;
}

function providerIdOf(provider: Provider): string {
	return `oidc:${provider.id}`;
}

function redirectUriOf(provider: Provider): string {
	return `${publicOrigin()}/sign-in/callback/${provider.id}`;
}

/** The institution does not answer, or not as it should. What exactly is for the operator's log. */
function away(provider: Provider, cause: unknown): never {
	const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : 'unknown';
	log.warn({ provider: provider.id, reason: reason.slice(0, 300) }, 'sign-in with an institution');
	throw new Refusal('identity.provider_away');
}
