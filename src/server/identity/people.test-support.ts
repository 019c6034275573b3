import { and, eq, isNull } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { commandLine } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { mails } from '../platform/schema.ts';
import {
	createAccount,
	enrolSecondFactor,
	issueSetupLink,
	offeredSecondFactor,
	readActor,
	requestLink,
	sendLink,
	setPassword,
	type OwnRequest,
	type Step
} from './index.ts';
import { accountLinks } from './schema.ts';
import { codeAt, stepAt } from './second-factor/totp.ts';

export const password = 'Neiße und Elbe fließen';
export const address = '192.0.2.17';
export const headers = new Headers({ 'user-agent': 'Firefox' });

export interface Person {
	email: string;
	accountId: string;
	cookie: string;
}

/** Somebody who went the whole way: address, mail, link, name and password. */
export async function aPerson(
	db: Db,
	{ email = 'eva@firma.example', language = 'de' }: { email?: string; language?: Language } = {}
): Promise<Person> {
	const secret = await signUpSecret(db, email, language);
	const step = await createAccount(
		db,
		{ secret, address, headers },
		{ name: 'Eva Nováková', password }
	);
	if (step.next !== 'done') throw new Error('A plain account is signed in at once');
	return { email, accountId: step.accountId, cookie: cookieOf(step.headers) };
}

/** The secret of the link that a sign-up is mailed. */
export async function signUpSecret(
	db: Db,
	email: string,
	language: Language = 'de',
	next?: string
): Promise<string> {
	await requestLink(
		db,
		{ address: networkFor(email), language, next },
		{ purpose: 'sign_up', email }
	);
	return secretMailed(db, email);
}

/** Each of the tests' people asks from a network of their own, so that no limit adds them up. */
export function networkFor(email: string): string {
	const sum = Array.from(email).reduce((all, sign) => (all * 31 + sign.charCodeAt(0)) % 65_000, 7);
	return `10.${sum >> 8}.${sum & 255}.1`;
}

/** Carries out what is asked for, as the queue does, and gives the secret of the mail it sends. */
export async function secretMailed(db: Db, email: string): Promise<string> {
	const before = new Set((await mailsTo(db, email)).map(({ id }) => id));
	await sendWaiting(db);
	const [mail] = (await mailsTo(db, email)).filter(({ id }) => !before.has(id));
	if (!mail) throw new Error(`Nothing new was mailed to ${email}`);
	return secretOf(mail);
}

export async function sendWaiting(db: Db): Promise<void> {
	const waiting = await db
		.select({ linkId: accountLinks.id })
		.from(accountLinks)
		.where(and(isNull(accountLinks.hash), isNull(accountLinks.supersededAt)));
	for (const link of waiting) await sendLink(db, link);
}

export type StoredMail = typeof mails.$inferSelect;

export async function onlyMail(db: Db, email: string): Promise<StoredMail> {
	const [mail, ...more] = await mailsTo(db, email);
	if (!mail || more.length > 0) throw new Error(`${email} was not mailed once`);
	return mail;
}

// All of a test happens in one transaction, where the database's clock stands still: in no order.
export async function mailsTo(db: Db, email: string): Promise<StoredMail[]> {
	return db.select().from(mails).where(eq(mails.recipient, email));
}

/** The secret in the one link of a mail. */
export function secretOf(mail: StoredMail): string {
	const links = [...mail.text.matchAll(/https?:\/\/\S+\/([A-Za-z0-9_-]{43})$/gm)];
	const secret = links.length === 1 ? links[0]?.[1] : undefined;
	if (!secret) throw new Error(`A mail has ${links.length} secret links`);
	return secret;
}

export interface Operator {
	secret: string;
	recoveryCodes: string[];
	accountId: string;
	cookie: string;
	setCookie: string;
}

/** An operator who went the whole way: command, link, password, app. */
export async function anOperator(db: Db, email = 'anna@wfs.example'): Promise<Operator> {
	const { path } = await issueSetupLink(db, commandLine, { email });
	const secret = path.split('/').at(-1) ?? '';
	const request = { secret, purpose: 'setup', address, headers } as const;
	const { challenge } = challengeOf(await setPassword(db, request, { password }));
	const offered = await offeredSecondFactor(db, challenge);
	if (!offered) throw new Error('No app was offered');
	const code = codeAt(offered.secret, stepAt(Date.now()));
	const done = await enrolSecondFactor(db, { challenge, address, headers }, { code });
	return {
		secret: offered.secret,
		recoveryCodes: done.recoveryCodes,
		accountId: done.accountId,
		cookie: cookieOf(done.headers),
		setCookie: setCookieOf(done.headers)
	};
}

export function challengeOf(step: Step): { purpose: 'sign_in' | 'enrol'; challenge: string } {
	if (step.next === 'done') throw new Error('No second factor was asked for');
	return { purpose: step.next === 'code' ? 'sign_in' : 'enrol', challenge: step.challenge };
}

export function cookieOf(answer: Headers): string {
	return setCookieOf(answer).split(';')[0] ?? '';
}

function setCookieOf(answer: Headers): string {
	const [first] = answer.getSetCookie();
	if (first === undefined) throw new Error('No cookie was set');
	return first;
}

/** A request as SvelteKit hands it to the hook. */
export function requestWith(cookie: string) {
	const kept = new Map<string, string>();
	const [name = '', ...value] = cookie.split('=');
	kept.set(name, decodeURIComponent(value.join('=')));
	return {
		request: new Request('http://localhost:3000/de', { headers: { cookie } }),
		cookies: {
			get: (key: string) => kept.get(key),
			set: (key: string, text: string) => void kept.set(key, text),
			delete: (key: string) => void kept.delete(key)
		} as never,
		kept
	};
}

/** What a page knows of somebody with this cookie; fails where the cookie opens nothing. */
export async function ownRequestOf(db: Db, cookie: string): Promise<OwnRequest> {
	const session = await readActor(db, requestWith(cookie));
	if (!session) throw new Error('The session is over');
	return {
		...session,
		address,
		headers: new Headers({ cookie, 'user-agent': 'Firefox' })
	};
}

export async function isSignedIn(db: Db, cookie: string): Promise<boolean> {
	return (await readActor(db, requestWith(cookie))) !== null;
}
