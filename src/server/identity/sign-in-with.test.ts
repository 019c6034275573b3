import { afterAll, afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { test } from '#tests/database.ts';
import { commandLine } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { parseEnvironment } from '../platform/environment.ts';
import { activities } from '../platform/schema.ts';
import {
	beginSecondFactor,
	checkPassword,
	findAccount,
	finishSignInWith,
	issueSetupLink,
	languageOfFlow,
	linkPending,
	providersFor,
	readOwnOffer,
	readWays,
	startSignInWith,
	switchSecondFactorOn,
	unlinkProvider,
	type OwnSession,
	type ReturnStep
} from './index.ts';
import { forgetDiscovery } from './providers/discover.ts';
import { accounts, credentials } from './schema.ts';
import {
	address,
	aPerson,
	cookieOf,
	headers,
	isSignedIn,
	mailsTo,
	ownRequestOf,
	password
} from './people.test-support.ts';
import { codeAt, stepAt } from './second-factor/totp.ts';

// The environment is read once, so the institutions are there before anything else is.
const { institution, stranger } = await vi.hoisted(async () => {
	const { client, startInstitution } = await import('#tests/institution.ts');
	const { startStranger } = await import('#tests/stranger.ts');
	const [real, odd] = await Promise.all([startInstitution(), startStranger()]);
	const provider = (id: string, issuer: string) => ({
		id,
		label: { de: 'TU Liberec', cs: 'Technická univerzita v Liberci', en: 'TU of Liberec' },
		issuer,
		clientId: client.id,
		clientSecret: client.secret,
		domains: ['tul.example']
	});
	process.env.OIDC_PROVIDERS = JSON.stringify([
		provider('tul', real.issuer),
		provider('stranger', odd.issuer),
		provider('gone', 'http://127.0.0.1:9')
	]);
	return { institution: real, stranger: odd };
});

const email = 'jana@tul.example';
const visitorHere: OwnSession = {
	actor: { kind: 'visitor', personId: null, isOperator: false },
	sessionId: undefined
};

institution.open('http://localhost:3000/sign-in/callback/tul');

beforeEach(() => {
	institution.person = { sub: 'jana-1', email, email_verified: true, name: 'Jana Dvořáková' };
	for (const { issuer } of [institution, stranger]) forgetDiscovery(issuer);
});

afterEach(() => {
	vi.useRealTimers();
	Object.assign(institution, { forge: undefined, tamper: undefined, delay: 0 });
});

afterAll(async () => {
	await institution.close();
	await stranger.close();
});

function start(db: Db, provider = 'tul', next?: string) {
	return startSignInWith(db, provider, { address, language: 'cs', next });
}

function finish(
	db: Db,
	{ cookie, back, own = visitorHere }: { cookie: string | undefined; back: URL; own?: OwnSession }
): Promise<ReturnStep> {
	const query = back.searchParams;
	return finishSignInWith(db, { provider: 'tul', cookie, query, address, headers, own });
}

/** The whole way: to the institution, through its pages, and back. */
async function goThere(db: Db, next?: string): Promise<ReturnStep> {
	const { url, cookie } = await start(db, 'tul', next);
	return finish(db, { cookie, back: await institution.walk(url) });
}

async function signedIn(db: Db): Promise<{ accountId: string; cookie: string }> {
	const step = await goThere(db);
	if (step.next !== 'done') throw new Error(`Not signed in, but ${step.next}`);
	return { accountId: step.accountId, cookie: cookieOf(step.headers) };
}

describe('with an institution', () => {
	test('somebody new gets an account and is signed in, next time on the same', async ({ db }) => {
		expect(providersFor('cs')[0]).toEqual({ id: 'tul', label: 'Technická univerzita v Liberci' });
		const step = await goThere(db, '/cs/account');
		expect(step).toMatchObject({ next: 'done', language: 'cs', path: '/cs/account' });
		const { accountId, cookie } = await signedIn(db);
		expect(await isSignedIn(db, cookie)).toBe(true);
		expect(await findAccount(db, accountId)).toMatchObject({
			email,
			name: 'Jana Dvořáková',
			language: 'cs'
		});
		expect(await db.select().from(accounts)).toHaveLength(1);
		expect(await readWays(db, accountId)).toEqual({ hasPassword: false, providers: ['tul'] });
	});

	test('somebody is the same, whatever their address is now, as long as it is its own', async ({
		db
	}) => {
		const { accountId } = await signedIn(db);
		institution.person.email = 'jana.nova@tul.example';
		expect((await signedIn(db)).accountId).toBe(accountId);
		institution.person.email = 'jana@jinde.example';
		await expect(goThere(db)).rejects.toThrow('identity.provider_domain');
	});

	test('the second factor is asked for all the same', async ({ db }) => {
		const { cookie } = await signedIn(db);
		const own = await ownRequestOf(db, cookie);
		await beginSecondFactor(db, own);
		const offer = await readOwnOffer(db, own);
		await switchSecondFactorOn(db, own, { code: codeAt(offer!.secret, stepAt(Date.now())) });
		const step = await goThere(db);
		expect(step.next).toBe('code');
	});
});

describe('an account that is there already', () => {
	test('is not entered on the institution’s word, until it signs in once', async ({ db }) => {
		const person = await aPerson(db, { email });
		const step = await goThere(db);
		if (step.next !== 'sign_in') throw new Error(`It should agree first, but ${step.next}`);
		expect((await readWays(db, person.accountId)).providers).toEqual([]);
		const own = await checkPassword(db, { address, headers }, { email, password });
		if (own.next !== 'done') throw new Error('Signed in');
		await linkPending(db, own.accountId, step.pending);
		expect((await readWays(db, person.accountId)).providers).toEqual(['tul']);
		expect((await signedIn(db)).accountId).toBe(person.accountId);
		const told = (await mailsTo(db, email)).map(({ purpose }) => purpose);
		expect(told).toContain('identity.changed');
	});

	test('is not linked by somebody else who signs in, nor by a forged or old cookie', async ({
		db
	}) => {
		const person = await aPerson(db, { email });
		const other = await aPerson(db, { email: 'karl@firma.example' });
		const step = await goThere(db);
		if (step.next !== 'sign_in') throw new Error('It should agree first');
		await linkPending(db, other.accountId, step.pending);
		await linkPending(db, person.accountId, `${step.pending.slice(0, -8)}AAAAAAA=`);
		await linkPending(db, person.accountId, undefined);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(Date.now() + 16 * 60_000);
		await linkPending(db, person.accountId, step.pending);
		vi.useRealTimers();
		for (const { accountId } of [person, other]) {
			expect((await readWays(db, accountId)).providers).toEqual([]);
		}
		// The control: in time, by its owner, it is.
		await linkPending(db, person.accountId, step.pending);
		expect((await readWays(db, person.accountId)).providers).toEqual(['tul']);
	});

	test('is linked at once where its owner is signed in and has just proved it', async ({ db }) => {
		const person = await aPerson(db, { email });
		const own = await ownRequestOf(db, person.cookie);
		const { url, cookie } = await start(db);
		const step = await finish(db, { cookie, back: await institution.walk(url), own });
		expect(step.next).toBe('linked');
		expect((await readWays(db, person.accountId)).providers).toEqual(['tul']);
		await unlinkProvider(db, own, 'tul');
		expect((await readWays(db, person.accountId)).providers).toEqual([]);
		expect((await goThere(db)).next).toBe('sign_in');
	});

	test('of an operator whose one-time link ran out stays closed', async ({ db }) => {
		await issueSetupLink(db, commandLine, { email });
		expect((await goThere(db)).next).toBe('sign_in');
		expect(await db.select().from(credentials)).toEqual([]);
	});
});

describe('an institution that does not vouch', () => {
	test.for([
		['says nothing of the address', { email: undefined }, 'identity.provider_unverified'],
		['has not verified it', { email_verified: false }, 'identity.provider_unverified'],
		['leaves open whether', { email_verified: undefined }, 'identity.provider_unverified'],
		['speaks for another domain', { email: 'jana@firma.example' }, 'identity.provider_domain'],
		['speaks for a domain within', { email: 'jana@x.tul.example' }, 'identity.provider_domain'],
		['writes two addresses', { email: 'a@b.example,c@tul.example' }, 'identity.provider_domain']
	] as const)('because it %s makes no account', async ([, claims, refusal], { db }) => {
		const person = { ...institution.person, ...claims };
		institution.person = JSON.parse(JSON.stringify(person)) as typeof institution.person;
		await expect(goThere(db)).rejects.toThrow(refusal);
		expect(await db.select().from(accounts)).toEqual([]);
		const [failed] = await db.select().from(activities);
		expect(failed).toMatchObject({ name: 'sign_in.failed', data: { step: 'oidc:tul' } });
		expect(JSON.stringify(failed)).not.toContain('@');
	});
});

describe('a browser', () => {
	test('that did not begin the way cannot end it', async ({ db }) => {
		// The attacker signs in at the institution and hands the victim the way back.
		institution.person = { sub: 'boese', email: 'boese@tul.example', email_verified: true };
		const attacker = await start(db);
		const back = await institution.walk(attacker.url);
		await expect(finish(db, { cookie: undefined, back })).rejects.toThrow(
			'identity.provider_state'
		);
		const victim = await start(db);
		await expect(finish(db, { cookie: victim.cookie, back })).rejects.toThrow(
			'identity.provider_state'
		);
		expect(await db.select().from(accounts)).toEqual([]);
		// The control: without the bond to the browser, the victim would be signed in as the attacker.
		const step = await finish(db, { cookie: attacker.cookie, back });
		expect(step.next).toBe('done');
	});

	test('cannot come back twice, with the state left out, or by way of another provider', async ({
		db
	}) => {
		const { url, cookie } = await start(db);
		const back = await institution.walk(url);
		const without = new URL(back);
		without.searchParams.delete('state');
		await expect(finish(db, { cookie, back: without })).rejects.toThrow('identity.provider_state');
		const mixed = new URL(back);
		mixed.searchParams.set('iss', 'https://another.example');
		await expect(finish(db, { cookie, back: mixed })).rejects.toThrow('identity.provider_refused');
		const query = back.searchParams;
		const elsewhere = { provider: 'gone', cookie, query, address, headers, own: visitorHere };
		await expect(finishSignInWith(db, elsewhere)).rejects.toThrow('identity.provider_state');
		expect((await finish(db, { cookie, back })).next).toBe('done');
		await expect(finish(db, { cookie, back })).rejects.toThrow('identity.provider_away');
	});

	test('has a quarter of an hour, and no say in what its cookie holds', async ({ db }) => {
		const { url, cookie } = await start(db);
		const back = await institution.walk(url);
		expect(languageOfFlow(cookie)).toBe('cs');
		expect(Buffer.from(cookie, 'base64').toString('latin1')).not.toContain('cs');
		const forged = `${cookie.slice(0, -8)}AAAAAAA=`;
		await expect(finish(db, { cookie: forged, back })).rejects.toThrow('identity.provider_state');
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(Date.now() + 16 * 60_000);
		await expect(finish(db, { cookie, back })).rejects.toThrow('identity.provider_state');
	});

	test('that was turned away there is told so', async ({ db }) => {
		const { cookie, url } = await start(db);
		const state = new URL(url).searchParams.get('state') ?? '';
		const back = new URL(`http://localhost:3000/?error=access_denied&state=${state}`);
		await expect(finish(db, { cookie, back })).rejects.toThrow('identity.provider_refused');
	});

	test('is sent there with PKCE, a state and a nonce, each time others', async ({ db }) => {
		const [one, two] = [await start(db), await start(db)].map(({ url }) => new URL(url));
		for (const name of ['state', 'nonce', 'code_challenge']) {
			expect(one!.searchParams.get(name)?.length, name).toBeGreaterThanOrEqual(43);
			expect(one!.searchParams.get(name)).not.toBe(two!.searchParams.get(name));
		}
		expect(one!.searchParams.get('code_challenge_method')).toBe('S256');
		expect(one!.searchParams.get('redirect_uri')).toBe(
			'http://localhost:3000/sign-in/callback/tul'
		);
	});
});

describe('a token', () => {
	const now = Math.floor(Date.now() / 1_000);
	const wrong: Record<string, Partial<typeof institution>> = {
		'with another signature': { tamper: (token) => `${token.slice(0, -20)}${'A'.repeat(20)}` },
		'with none': {
			tamper: (token) => {
				const header = Buffer.from('{"alg":"none"}').toString('base64url');
				return `${header}.${token.split('.')[1]}.`;
			}
		},
		'signed with our own secret': {
			tamper: (token) => {
				const header = Buffer.from('{"alg":"HS256"}').toString('base64url');
				return `${header}.${token.split('.')[1]}.AAAA`;
			}
		},
		'that is no token': { tamper: () => 'abc' },
		'for somebody else': { forge: (claims) => ({ ...claims, aud: 'another' }) },
		'for several, first of all somebody else': {
			forge: (claims) => ({ ...claims, aud: ['glokal', 'another'], azp: 'another' })
		},
		'from somebody else': { forge: (claims) => ({ ...claims, iss: 'https://another.example' }) },
		'that answers another question': { forge: (claims) => ({ ...claims, nonce: 'another' }) },
		'that answers no question': { forge: ({ nonce: _, ...claims }) => claims },
		'that is over': { forge: (claims) => ({ ...claims, exp: now - 3_600, iat: now - 7_200 }) },
		'that was made long ago': { forge: (claims) => ({ ...claims, iat: now - 7_200 }) },
		'of nobody': { forge: (claims) => ({ ...claims, sub: '' }) }
	};

	test.for(Object.keys(wrong))('%s opens nothing', async (name, { db }) => {
		Object.assign(institution, wrong[name]);
		await expect(goThere(db)).rejects.toThrow('identity.provider_away');
		expect(await db.select().from(accounts)).toEqual([]);
		// The control: as the institution made it, it opens.
		Object.assign(institution, { forge: undefined, tamper: undefined });
		expect((await goThere(db)).next).toBe('done');
	});

	test('is matched with what the institution tells of the person besides', async ({ db }) => {
		const { url, cookie } = await start(db);
		const back = await institution.walk(url);
		institution.forge = (claims) => ({ ...claims, sub: 'somebody-else' });
		await expect(finish(db, { cookie, back })).rejects.toThrow('identity.provider_away');
	});
});

describe('an institution that answers', () => {
	test('not at all is given up at once', async ({ db }) => {
		await expect(start(db, 'gone')).rejects.toThrow('identity.provider_away');
		await expect(start(db, 'unknown')).rejects.toThrow('identity.provider_unknown');
	});

	test('too late is given up after ten seconds', async ({ db }) => {
		stranger.answer = () => new Promise(() => undefined);
		const from = performance.now();
		await expect(start(db, 'stranger')).rejects.toThrow('identity.provider_away');
		const seconds = (performance.now() - from) / 1_000;
		expect(seconds).toBeGreaterThan(9);
		expect(seconds).toBeLessThan(13);
	});

	test.for([
		['another issuer', { issuer: 'https://another.example' }],
		['token addresses elsewhere', { token_endpoint: 'http://169.254.169.254/token' }],
		['keys elsewhere', { jwks_uri: 'http://127.0.0.1:1/keys' }],
		['people elsewhere', { userinfo_endpoint: 'http://[::1]:1/me' }],
		['no way in', { authorization_endpoint: 'javascript:alert(1)' }],
		['more than a megabyte', { more: 'x'.repeat(2_000_000) }]
	] as const)('with %s is not believed', async ([, claim], { db }) => {
		const honest = stranger.discovery();
		stranger.answer = () => Promise.resolve(JSON.stringify({ ...honest, ...claim }));
		await expect(start(db, 'stranger')).rejects.toThrow('identity.provider_away');
		// The control: as it should be, the same server is.
		stranger.answer = () => Promise.resolve(JSON.stringify(honest));
		expect((await start(db, 'stranger')).url).toContain(stranger.issuer);
	});

	test('with a redirect or an error page is not followed', async ({ db }) => {
		stranger.answer = () => Promise.resolve(null);
		await expect(start(db, 'stranger')).rejects.toThrow('identity.provider_away');
		stranger.answer = () => Promise.resolve('<html>');
		await expect(start(db, 'stranger')).rejects.toThrow('identity.provider_away');
	});
});

describe('the environment', () => {
	const good = {
		id: 'tul',
		label: { de: 'a', cs: 'b', en: 'c' },
		issuer: 'https://sso.tul.example',
		clientId: 'x',
		clientSecret: 'y',
		domains: ['TUL.example']
	};
	const parse = (list: unknown) =>
		parseEnvironment({ OIDC_PROVIDERS: typeof list === 'string' ? list : JSON.stringify(list) });

	test('declares institutions', () => {
		expect(parse([good]).OIDC_PROVIDERS).toEqual([
			{ ...good, domains: ['tul.example'], origins: [] }
		]);
	});

	test.each([
		['no JSON', 'tul'],
		['no list', good],
		['an id twice', [good, good]],
		['an id of many signs', [{ ...good, id: 'TU Liberec' }]],
		['an unsafe issuer', [{ ...good, issuer: 'http://sso.tul.example' }]],
		['no domain', [{ ...good, domains: [] }]],
		['a word we do not know', [{ ...good, domian: [] }]],
		['no Czech name', [{ ...good, label: { de: 'a', en: 'c' } }]]
	])('with %s ends the program, naming it', (_what, list) => {
		expect(() => parse(list)).toThrow(/OIDC_PROVIDERS/);
	});
});
