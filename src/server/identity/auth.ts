import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Db } from '../platform/database.ts';
import { publicOrigin } from '../platform/environment.ts';
import { installationSecret } from './installation-secret.ts';
import { hashPassword, verifyPassword } from './passwords/hash.ts';
import { accounts, credentials, sessions } from './schema.ts';
import { hashSessionTokens } from './sessions/hash-tokens.ts';
import { openSession } from './sessions/open-session.ts';

/** Signed in but idle for so long: the session is over. */
export const IDLE_SECONDS = 2 * 3_600;
/** However busy: a session ends after a working day. */
export const ABSOLUTE_SECONDS = 12 * 3_600;

type Auth = ReturnType<typeof makeAuth>;

const instances = new WeakMap<Db, Auth>();

/**
 * better-auth on this connection or open transaction, so that what it writes stands or falls with
 * our own rows. Its own HTTP routes are never mounted: pages call our commands, commands call it.
 */
export function authOf(db: Db): Auth {
	const known = instances.get(db);
	if (known) return known;
	const made = makeAuth(db);
	instances.set(db, made);
	return made;
}

/** Browsers accept `__Host-` only with Secure, without Domain and from the host itself. */
export function sessionCookieName(): string {
	return cookieName('session');
}

export function cookieName(name: string, origin = publicOrigin()): string {
	return isSecure(origin) ? `__Host-glokal.${name}` : `glokal.${name}`;
}

export function isSecure(origin = publicOrigin()): boolean {
	return origin.startsWith('https:');
}

function makeAuth(db: Db) {
	const tables = { user: accounts, session: sessions, account: credentials };
	return betterAuth({
		appName: 'Glokal',
		baseURL: publicOrigin(),
		secret: installationSecret(),
		database: hashSessionTokens(
			drizzleAdapter(db as never, { provider: 'pg', schema: tables, transaction: false })
		),
		user: {
			additionalFields: {
				language: { type: 'string', input: false },
				operatorSince: { type: 'date', input: false, required: false },
				lockedAt: { type: 'date', input: false, required: false }
			}
		},
		session: { expiresIn: IDLE_SECONDS, updateAge: 60, cookieCache: { enabled: false } },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			password: {
				hash: hashPassword,
				verify: ({ hash, password }) => verifyPassword(hash, password)
			}
		},
		plugins: [openSession],
		advanced: {
			database: { generateId: 'uuid' },
			ipAddress: { disableIpTracking: true },
			// The prefix that better-auth adds is `__Secure-`; ours is in the name.
			useSecureCookies: false,
			cookies: { session_token: { name: sessionCookieName() } },
			defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/' }
		},
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true }
	});
}
