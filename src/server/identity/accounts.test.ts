import { and, eq, isNull } from 'drizzle-orm';
import { afterEach, describe, expect, vi } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { test } from '#tests/database.ts';
import { commandLine, visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { activities, mails, throttles } from '../platform/schema.ts';
import { clientAddress } from '../platform/address.ts';
import {
	beginSecondFactor,
	changePassword,
	changeProfile,
	checkPassword,
	confirmByLink,
	confirmEmail,
	confirmSession,
	countRecoveryCodes,
	createAccount,
	findAccount,
	findConfirmation,
	findEmailChange,
	findLink,
	findPasswordLink,
	findSignUp,
	forgetSignIns,
	hasSecondFactor,
	isConfirmed,
	issueSetupLink,
	lacksSecondFactor,
	listSessions,
	readActor,
	readOwnOffer,
	refuseUnlessConfirmed,
	replaceRecoveryCodes,
	requestConfirmation,
	requestLink,
	requestNewEmail,
	requireSecondFactorFor,
	setPassword,
	showSecondFactor,
	signInByLink,
	switchSecondFactorOff,
	switchSecondFactorOn,
	undoEmail,
	type OwnRequest
} from './index.ts';
import { linkMinutes } from './links.ts';
import { ABSOLUTE_SECONDS, IDLE_SECONDS, sessionCookieName } from './auth.ts';
import { accountLinks, accounts, credentials, sessions } from './schema.ts';
import {
	address,
	anOperator,
	aPerson,
	challengeOf,
	cookieOf,
	headers,
	isSignedIn,
	mailsTo,
	networkFor,
	onlyMail,
	ownRequestOf,
	password,
	requestWith,
	secretMailed,
	secretOf,
	sendWaiting,
	signUpSecret,
	type Person
} from './people.test-support.ts';
import { codeAt, stepAt } from './second-factor/totp.ts';

const email = 'eva@firma.example';
const other = 'Schwarze Pumpe brennt weiß';
const minute = 60_000;

afterEach(() => {
	vi.useRealTimers();
});

/** Lets time pass for everything that looks at the clock of the program. */
function pass(milliseconds: number): void {
	const now = Date.now();
	if (!vi.isFakeTimers()) vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime(now + milliseconds);
}

async function ask(db: Db, purpose: 'sign_up' | 'sign_in' | 'reset', who: string): Promise<void> {
	await requestLink(db, { address: networkFor(who), language: 'de' }, { purpose, email: who });
}

async function signInLink(db: Db, who = email): Promise<string> {
	await ask(db, 'sign_in', who);
	return secretMailed(db, who);
}

async function resetLink(db: Db, who = email): Promise<string> {
	await ask(db, 'reset', who);
	return secretMailed(db, who);
}

function reset(db: Db, secret: string, chosen = other) {
	return setPassword(db, { secret, purpose: 'reset', address, headers }, { password: chosen });
}

/** Switches the second factor of a person on; returns the secret of the app. */
async function switchOn(db: Db, own: OwnRequest): Promise<{ secret: string; cookie: string }> {
	await beginSecondFactor(db, own);
	const offer = await readOwnOffer(db, own);
	const code = codeAt(offer!.secret, stepAt(Date.now()));
	const done = await switchSecondFactorOn(db, own, { code });
	expect(done.recoveryCodes).toHaveLength(10);
	return { secret: offer!.secret, cookie: cookieOf(done.headers) };
}

describe('signing up', () => {
	test('leads by mail to an account that is signed in, in its language', async ({ db }) => {
		const person = await aPerson(db, { language: 'cs' });
		expect(await findAccount(db, person.accountId)).toEqual({
			id: person.accountId,
			email,
			name: 'Eva Nováková',
			language: 'cs'
		});
		const session = await readActor(db, requestWith(person.cookie));
		expect(session?.actor).toEqual({
			kind: 'person',
			personId: person.accountId,
			isOperator: false
		});
		expect((await onlyMail(db, email)).language).toBe('cs');
	});

	test('makes no account before the mailbox was asked, and keeps where to go on', async ({
		db
	}) => {
		const secret = await signUpSecret(db, email, 'de', '/de/invitations/42');
		expect(await db.select().from(accounts)).toEqual([]);
		// The way on may itself be a secret link, so the table does not tell it.
		expect(JSON.stringify(await db.select().from(accountLinks))).not.toContain('invitations');
		const step = await createAccount(
			db,
			{ secret, address, headers },
			{ name: 'Eva Nováková', password }
		);
		expect(step).toMatchObject({ next: 'done', path: '/de/invitations/42', language: 'de' });
	});

	test('of somebody who has an account tells the mailbox, and nobody else', async ({ db }) => {
		await aPerson(db);
		await ask(db, 'sign_up', email);
		await sendWaiting(db);
		const all = await mailsTo(db, email);
		expect(all.map(({ purpose }) => purpose).sort()).toEqual([
			'identity.has_account',
			'identity.sign_up'
		]);
		const told = all.find(({ purpose }) => purpose === 'identity.has_account')!;
		expect(told.text).toMatch(/\/de\/sign-in$/m);
		expect(() => secretOf(told)).toThrow('0 secret links');
	});

	test('refuses passwords that are guessed first, and keeps the link alive', async ({ db }) => {
		const secret = await signUpSecret(db, email);
		const create = (chosen: string) =>
			createAccount(db, { secret, address, headers }, { name: 'Eva', password: chosen });
		await expect(create('passwort2026')).rejects.toThrow('identity.password_common');
		await expect(create('kurz')).rejects.toThrow('identity.password_short');
		expect((await create(password)).next).toBe('done');
	});

	test('gives one account to one mailbox, however many links it was sent', async ({ db }) => {
		const older = await signUpSecret(db, email);
		pass(1_000);
		const secret = await signUpSecret(db, email);
		expect(await findSignUp(db, older)).toBeNull();
		const create = () => createAccount(db, { secret, address, headers }, { name: 'Eva', password });
		await create();
		await expect(create()).rejects.toThrow('identity.link_over');
		expect(await db.select().from(accounts)).toHaveLength(1);
	});
});

describe('every link of a mail', () => {
	const kinds = ['sign_up', 'sign_in', 'reset'] as const;

	for (const purpose of kinds) {
		test(`to ${purpose} is looked at as often as a mail scanner likes`, async ({ db }) => {
			if (purpose !== 'sign_up') await aPerson(db);
			await ask(db, purpose, email);
			const secret = await secretMailed(db, email);
			const before = JSON.stringify(await db.select().from(accountLinks));
			expect(before).not.toContain(secret);
			for (let look = 0; look < 3; look++) {
				expect(await findLink(db, secret, purpose)).not.toBeNull();
				await findSignUp(db, secret);
				await findPasswordLink(db, secret, 'reset');
			}
			expect(JSON.stringify(await db.select().from(accountLinks))).toBe(before);
		});

		test(`to ${purpose} is over in time, and gives way to a newer one`, async ({ db }) => {
			if (purpose !== 'sign_up') await aPerson(db);
			pass(1_000);
			await ask(db, purpose, email);
			const older = await secretMailed(db, email);
			pass(1_000);
			await ask(db, purpose, email);
			const newer = await secretMailed(db, email);
			expect(newer).not.toBe(older);
			expect(await findLink(db, older, purpose)).toBeNull();
			pass((linkMinutes[purpose] - 1) * minute);
			expect(await findLink(db, newer, purpose)).not.toBeNull();
			pass(2 * minute);
			expect(await findLink(db, newer, purpose)).toBeNull();
		});

		test(`to ${purpose} serves nothing else`, async ({ db }) => {
			if (purpose !== 'sign_up') await aPerson(db);
			await ask(db, purpose, email);
			const secret = await secretMailed(db, email);
			const uses = {
				sign_up: () =>
					createAccount(db, { secret, address, headers }, { name: 'Eva', password: other }),
				sign_in: () => signInByLink(db, { secret, address, headers }),
				reset: () => reset(db, secret),
				setup: () =>
					setPassword(db, { secret, purpose: 'setup', address, headers }, { password: other }),
				change_email: () => confirmEmail(db, { secret, address }),
				undo_email: () => undoEmail(db, { secret, address })
			};
			for (const [name, use] of Object.entries(uses)) {
				if (name === purpose) continue;
				await expect(use(), name).rejects.toThrow('identity.link_over');
			}
			// The control: for its own purpose it works, once.
			await uses[purpose]();
			await expect(uses[purpose]()).rejects.toThrow('identity.link_over');
		});
	}

	test('comes from the configured origin', async ({ db }) => {
		await ask(db, 'sign_up', email);
		await sendWaiting(db);
		const { text, html } = await onlyMail(db, email);
		const origins = [...`${text}${html}`.matchAll(/https?:\/\/[^/"\s<]+/g)].map(
			([origin]) => origin
		);
		expect([...new Set(origins)]).toEqual(['http://localhost:3000']);
	});
});

describe('mails to an address that nobody has confirmed', () => {
	test('are three a day, whoever asks, and then silence', async ({ db }) => {
		for (let time = 0; time < 100; time++) {
			const purpose = (['sign_up', 'sign_in', 'reset'] as const)[time % 3]!;
			await requestLink(
				db,
				{ address: `198.${time}.7.1`, language: 'de' },
				{ purpose, email: 'victim@opfer.example' }
			);
		}
		await sendWaiting(db);
		expect(await mailsTo(db, 'victim@opfer.example')).toHaveLength(3);
		// The control: another mailbox is still written to.
		await ask(db, 'sign_up', email);
		await sendWaiting(db);
		expect(await mailsTo(db, email)).toHaveLength(1);
	});

	test('hold our words and one link, and are the same for all but the link', async ({ db }) => {
		const texts = new Map<string, Set<string>>();
		for (let time = 0; time < 30; time++) {
			const who = `besuch-${time}@viele.example`;
			await requestLink(
				db,
				{ address: `198.${time}.8.1`, language: 'de', next: `/de/search?q=evil-${time}` },
				{ purpose: time % 2 ? 'sign_up' : 'reset', email: who }
			);
			await sendWaiting(db);
			const { purpose, subject, text, html } = await onlyMail(db, who);
			const plain = `${subject}\n${text}\n${html}`.replace(/\/[A-Za-z0-9_-]{43}/g, '/SECRET');
			expect(plain).not.toMatch(/evil|besuch|viele/);
			texts.set(purpose, (texts.get(purpose) ?? new Set()).add(plain));
		}
		expect([...texts].map(([purpose, all]) => [purpose, all.size])).toEqual([
			['identity.no_account', 1],
			['identity.sign_up', 1]
		]);
	});

	test('are thirty an hour from one network, wherever in its /64', async ({ db }) => {
		const answers: string[] = [];
		for (let host = 1; host <= 35; host++) {
			const from = clientAddress(`2001:db8:9:9::${host}`, `203.0.113.${host}`, 0);
			answers.push(
				await requestLink(
					db,
					{ address: from, language: 'de' },
					{ purpose: 'sign_up', email: `p${host}@firma.example` }
				).then(
					() => 'sent',
					(cause: unknown) => String(cause)
				)
			);
		}
		expect(answers.filter((answer) => answer === 'sent')).toHaveLength(30);
		expect(answers.at(-1)).toContain('platform.too_many');
	});

	test('the control: who believes the header, counts nothing', async ({ db }) => {
		for (let time = 1; time <= 35; time++) {
			// Two proxies are expected where one stands, so the client writes the counted address.
			const from = clientAddress('10.0.0.1', `203.${time}.113.1, 2001:db8:9:9::1`, 2);
			await requestLink(
				db,
				{ address: from, language: 'de' },
				{ purpose: 'sign_up', email: `p${time}@firma.example` }
			);
		}
		expect(await db.select().from(accountLinks)).toHaveLength(35);
	});

	test('of an account are five an hour, so that its owner is not flooded', async ({ db }) => {
		await aPerson(db);
		await db.delete(throttles);
		for (let time = 0; time < 20; time++) {
			await requestLink(
				db,
				{ address: `198.${time}.9.1`, language: 'de' },
				{ purpose: 'reset', email }
			);
		}
		await sendWaiting(db);
		const sent = (await mailsTo(db, email)).filter(({ purpose }) => purpose === 'identity.reset');
		expect(sent).toHaveLength(5);
		// The last one works, so whoever asked last by right gets in.
		const works: boolean[] = [];
		for (const mail of sent) {
			works.push((await findLink(db, secretOf(mail), 'reset')) !== null);
		}
		expect(works.filter(Boolean)).toHaveLength(1);
	});
});

describe('who has an account is nobody’s business', () => {
	/** Milliseconds of both, taken in turns, so that a busy machine is busy for both: the medians. */
	async function compare(db: Db, act: (who: string) => Promise<void>, rounds: number) {
		const times = { known: [] as number[], unknown: [] as number[] };
		for (let round = -2; round < rounds; round++) {
			for (const [whose, who] of [
				['known', email],
				['unknown', 'niemand@firma.example']
			] as const) {
				await db.delete(throttles);
				const from = performance.now();
				await act(who);
				if (round >= 0) times[whose].push(performance.now() - from);
			}
		}
		const middle = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!;
		return { known: middle(times.known), unknown: middle(times.unknown) };
	}

	test('asking for a mail takes the same time and leaves the same behind', async ({ db }) => {
		await aPerson(db);
		const everything = async (who: string) => {
			for (const purpose of ['sign_up', 'sign_in', 'reset'] as const) await ask(db, purpose, who);
		};
		const { known, unknown } = await compare(db, everything, 21);
		expect(Math.abs(known - unknown)).toBeLessThan(Math.max(25, 0.25 * known));
		const asked = await db.select().from(accountLinks).where(isNull(accountLinks.hash));
		const shape = ({ accountId, language, data }: (typeof asked)[number]) =>
			JSON.stringify({ accountId, language, data });
		expect(new Set(asked.map(({ email: who }) => who)).size).toBe(2);
		expect(new Set(asked.map(shape)).size).toBe(1);
	});

	test('the control: written to before the answer, an account would show', async ({ db }) => {
		await aPerson(db);
		const naive = async (who: string) => {
			const [owner] = await db.select().from(accounts).where(eq(accounts.email, who));
			if (!owner) return;
			await ask(db, 'reset', who);
			await sendWaiting(db);
		};
		const { known, unknown } = await compare(db, naive, 9);
		expect(known).toBeGreaterThan(2 * unknown);
	});

	test('an address that is taken is told to its mailbox alone', async ({ db }) => {
		const { cookie } = await aPerson(db);
		await aPerson(db, { email: 'karl@firma.example' });
		const own = await ownRequestOf(db, cookie);
		await requestNewEmail(db, own, { email: 'karl@firma.example' });
		await requestNewEmail(db, own, { email: 'frei@firma.example' });
		await sendWaiting(db);
		const purposes = async (who: string) =>
			(await mailsTo(db, who)).map(({ purpose }) => purpose).sort();
		expect(await purposes('karl@firma.example')).toContain('identity.address_taken');
		expect(await purposes('frei@firma.example')).toEqual(['identity.change_email']);
	});
});

describe('a link to sign in', () => {
	test('opens a session of its own, and no other browser’s', async ({ db }) => {
		const person = await aPerson(db);
		const step = await signInByLink(db, { secret: await signInLink(db), address, headers });
		if (step.next !== 'done') throw new Error('Nothing else was to be asked');
		expect(step.accountId).toBe(person.accountId);
		expect(cookieOf(step.headers)).not.toBe(person.cookie);
		expect(await isSignedIn(db, cookieOf(step.headers))).toBe(true);
	});

	test('does not bypass the second factor', async ({ db }) => {
		const person = await aPerson(db);
		const app = await switchOn(db, await ownRequestOf(db, person.cookie));
		const step = await signInByLink(db, { secret: await signInLink(db), address, headers });
		const { challenge, purpose } = challengeOf(step);
		expect(purpose).toBe('sign_in');
		const code = codeAt(app.secret, stepAt(Date.now()) + 1);
		const done = await showSecondFactor(db, { challenge, address, headers }, { code });
		expect(await isSignedIn(db, cookieOf(done.headers))).toBe(true);
	});

	test('opens nothing to an operator who never finished the one-time link', async ({ db }) => {
		await issueSetupLink(db, commandLine, { email: 'neu@wfs.example' });
		const secret = await signInLink(db, 'neu@wfs.example');
		await expect(signInByLink(db, { secret, address, headers })).rejects.toThrow(
			'identity.setup_first'
		);
		const again = await resetLink(db, 'neu@wfs.example');
		await expect(reset(db, again)).rejects.toThrow('identity.setup_first');
		expect(await db.select().from(credentials)).toEqual([]);
	});
});

describe('a new password by mail', () => {
	test('signs everybody out, and the old one opens nothing', async ({ db }) => {
		const person = await aPerson(db);
		const secret = await resetLink(db);
		expect(await isSignedIn(db, person.cookie)).toBe(true);
		const step = await reset(db, secret);
		expect(step.next).toBe('done');
		expect(await isSignedIn(db, person.cookie)).toBe(false);
		const tries = (chosen: string) =>
			checkPassword(db, { address, headers }, { email, password: chosen });
		await expect(tries(password)).rejects.toThrow('identity.wrong');
		expect((await tries(other)).next).toBe('done');
	});

	test('does not bypass the second factor', async ({ db }) => {
		const person = await aPerson(db);
		await switchOn(db, await ownRequestOf(db, person.cookie));
		const step = await reset(db, await resetLink(db));
		expect(challengeOf(step).purpose).toBe('sign_in');
		expect(await listSessions(db, person.accountId)).toEqual([]);
	});

	test('is told to the owner', async ({ db }) => {
		await aPerson(db);
		await reset(db, await resetLink(db));
		const purposes = (await mailsTo(db, email)).map(({ purpose }) => purpose);
		expect(purposes).toContain('identity.changed');
	});
});

describe('a change of address', () => {
	const next = 'eva@neu.example';

	async function change(db: Db, person: Person, to = next): Promise<string> {
		await requestNewEmail(db, await ownRequestOf(db, person.cookie), { email: to });
		return secretMailed(db, to);
	}

	test('counts when the new mailbox says yes, and not before', async ({ db }) => {
		const person = await aPerson(db);
		const secret = await change(db, person);
		expect(await findEmailChange(db, secret, 'change_email')).toEqual({ to: next, from: email });
		expect((await findAccount(db, person.accountId))?.email).toBe(email);
		await confirmEmail(db, { secret, address });
		expect((await findAccount(db, person.accountId))?.email).toBe(next);
		await expect(confirmEmail(db, { secret, address })).rejects.toThrow('identity.link_over');
	});

	test('is told to the old mailbox, which can undo it and sets a new password', async ({ db }) => {
		const person = await aPerson(db);
		await confirmEmail(db, { secret: await change(db, person), address });
		const notice = (await mailsTo(db, email)).find(
			({ purpose }) => purpose === 'identity.undo_email'
		)!;
		const secret = secretOf(notice);
		expect(await findEmailChange(db, secret, 'undo_email')).toEqual({ to: email, from: next });
		const resetSecret = await undoEmail(db, { secret, address });
		expect((await findAccount(db, person.accountId))?.email).toBe(email);
		expect(await isSignedIn(db, person.cookie)).toBe(false);
		expect((await reset(db, resetSecret)).next).toBe('done');
	});

	test('twice does not silence the first mailbox, and the second cannot undo the undoing', async ({
		db
	}) => {
		const person = await aPerson(db);
		await confirmEmail(db, { secret: await change(db, person), address });
		pass(minute);
		await confirmEmail(db, { secret: await change(db, person, 'dritte@neu.example'), address });
		const undoOf = async (who: string) =>
			secretOf((await mailsTo(db, who)).find(({ purpose }) => purpose === 'identity.undo_email')!);
		const [first, second] = [await undoOf(email), await undoOf(next)];
		pass(minute);
		await undoEmail(db, { secret: first, address });
		expect((await findAccount(db, person.accountId))?.email).toBe(email);
		await expect(undoEmail(db, { secret: second, address })).rejects.toThrow('identity.link_over');
	});

	test('takes the life of links that went to the old mailbox', async ({ db }) => {
		const person = await aPerson(db);
		const stale = await resetLink(db);
		await confirmEmail(db, { secret: await change(db, person), address });
		await expect(reset(db, stale)).rejects.toThrow('identity.link_over');
	});

	test('ends where somebody else got the address first', async ({ db }) => {
		const person = await aPerson(db);
		const secret = await change(db, person);
		const taken = await signUpSecret(db, next);
		await createAccount(db, { secret: taken, address, headers }, { name: 'Karl', password });
		await expect(confirmEmail(db, { secret, address })).rejects.toThrow('identity.email_taken');
		expect((await findAccount(db, person.accountId))?.email).toBe(email);
	});
});

describe('whoever changes how to get in', () => {
	test('has proved who they are within ten minutes', async ({ db }) => {
		const person = await aPerson(db);
		const own = await ownRequestOf(db, person.cookie);
		expect(await isConfirmed(db, own)).toBe(true);
		pass(11 * minute);
		const guarded = {
			mail: () => requestNewEmail(db, own, { email: 'neu@firma.example' }),
			begin: () => beginSecondFactor(db, own),
			offer: () => readOwnOffer(db, own),
			on: () => switchSecondFactorOn(db, own, { code: '000000' }),
			off: () => switchSecondFactorOff(db, own),
			codes: () => replaceRecoveryCodes(db, own),
			'export and erasure': () => refuseUnlessConfirmed(db, own)
		};
		for (const [name, act] of Object.entries(guarded)) {
			await expect(act(), name).rejects.toThrow('identity.confirm_first');
		}
		// The control: after proving it again in a session that is new, all of it is open.
		const renewed = await confirmSession(db, own, { password, code: '' });
		const again = await ownRequestOf(db, cookieOf(renewed));
		expect(again.sessionId).not.toBe(own.sessionId);
		expect(await isSignedIn(db, person.cookie)).toBe(false);
		await beginSecondFactor(db, again);
		expect(await readOwnOffer(db, again)).not.toBeNull();
	});

	test('needs the password, the code where there is one, and both of their own', async ({ db }) => {
		const person = await aPerson(db);
		const { secret, cookie } = await switchOn(db, await ownRequestOf(db, person.cookie));
		const own = await ownRequestOf(db, cookie);
		const prove = (typed: string, code: string) =>
			confirmSession(db, own, { password: typed, code });
		const code = codeAt(secret, stepAt(Date.now()) + 1);
		await expect(prove('falsch', code)).rejects.toThrow('identity.password_wrong');
		await expect(prove(password, '')).rejects.toThrow('identity.code_wrong');
		await expect(prove(password, '000000')).rejects.toThrow('identity.code_wrong');
		expect(await isSignedIn(db, cookieOf(await prove(password, code)))).toBe(true);
	});

	test('may do it by a link in the mail, in the same account only', async ({ db }) => {
		const person = await aPerson(db);
		const karl = await aPerson(db, { email: 'karl@firma.example' });
		pass(11 * minute);
		const own = await ownRequestOf(db, person.cookie);
		await requestConfirmation(db, own, '/de/account/email');
		const secret = await secretMailed(db, email);
		const stranger = await ownRequestOf(db, karl.cookie);
		expect(await findConfirmation(db, stranger.actor, secret)).toBe(false);
		await expect(confirmByLink(db, { ...stranger, secret }, { code: '' })).rejects.toThrow(
			'identity.link_over'
		);
		const done = await confirmByLink(db, { ...own, secret }, { code: '' });
		expect(done.path).toBe('/de/account/email');
		const renewed = await ownRequestOf(db, cookieOf(done.headers));
		expect(await isConfirmed(db, renewed)).toBe(true);
	});

	test('is guessed at twenty times and no more', async ({ db }) => {
		const person = await aPerson(db);
		const own = await ownRequestOf(db, person.cookie);
		const refusals: string[] = [];
		for (let time = 0; time < 25; time++) {
			const from = { ...own, address: `198.51.${time}.1` };
			await confirmSession(db, from, { password: 'falsch', code: '' }).catch((cause: unknown) =>
				refusals.push(String(cause))
			);
		}
		expect(refusals.filter((refusal) => refusal.includes('password_wrong'))).toHaveLength(20);
		expect(refusals.at(-1)).toContain('platform.too_many');
	});
});

describe('a password that is changed', () => {
	test('takes the current one, gives a new session and ends the others by choice', async ({
		db
	}) => {
		const person = await aPerson(db);
		const elsewhere = await checkPassword(db, { address, headers }, { email, password });
		if (elsewhere.next !== 'done') throw new Error('Signed in');
		const own = await ownRequestOf(db, person.cookie);
		const change = (current: string, endOthers?: 'on') =>
			changePassword(db, own, {
				current,
				password: other,
				...(endOthers ? { endOthers } : {})
			});
		await expect(change('falsch')).rejects.toThrow('identity.password_wrong');
		const renewed = cookieOf(await change(password));
		expect(await isSignedIn(db, person.cookie)).toBe(false);
		expect(await isSignedIn(db, renewed)).toBe(true);
		expect(await isSignedIn(db, cookieOf(elsewhere.headers))).toBe(true);
		const here = await ownRequestOf(db, renewed);
		const last = await changePassword(db, here, {
			current: other,
			password: 'Noch ein ganz anderer Satz',
			endOthers: 'on'
		});
		expect(await isSignedIn(db, cookieOf(elsewhere.headers))).toBe(false);
		expect(await isSignedIn(db, cookieOf(last))).toBe(true);
	});

	test('of somebody without one asks for the mailbox first', async ({ db }) => {
		const person = await aPerson(db);
		await db.delete(credentials);
		const own = await ownRequestOf(db, person.cookie);
		pass(11 * minute);
		const choose = () => changePassword(db, own, { current: '', password: other });
		await expect(choose()).rejects.toThrow('identity.confirm_first');
	});
});

describe('a second factor of one’s own choice', () => {
	test('signs everybody else out, is asked for, and can be switched off again', async ({ db }) => {
		const person = await aPerson(db);
		const elsewhere = await checkPassword(db, { address, headers }, { email, password });
		if (elsewhere.next !== 'done') throw new Error('Signed in');
		const { secret, cookie } = await switchOn(db, await ownRequestOf(db, person.cookie));
		expect(await isSignedIn(db, cookieOf(elsewhere.headers))).toBe(false);
		expect(await isSignedIn(db, person.cookie)).toBe(false);
		const step = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		const code = codeAt(secret, stepAt(Date.now()) + 1);
		await showSecondFactor(db, { ...step, address, headers }, { code });
		expect(await countRecoveryCodes(db, person.accountId)).toBe(10);
		await switchSecondFactorOff(db, await ownRequestOf(db, cookie));
		expect(await hasSecondFactor(db, person.accountId)).toBe(false);
		expect(await countRecoveryCodes(db, person.accountId)).toBe(0);
		expect((await checkPassword(db, { address, headers }, { email, password })).next).toBe('done');
	});

	test('is not replaced by beginning anew', async ({ db }) => {
		const person = await aPerson(db);
		const { cookie } = await switchOn(db, await ownRequestOf(db, person.cookie));
		const own = await ownRequestOf(db, cookie);
		await beginSecondFactor(db, own);
		expect(await readOwnOffer(db, own)).toBeNull();
		expect(await hasSecondFactor(db, person.accountId)).toBe(true);
	});

	test('lets a password of eight characters do, and stays as long as that is all (R17)', async ({
		db
	}) => {
		const person = await aPerson(db);
		const own = await ownRequestOf(db, person.cookie);
		const short = { current: password, password: 'žluťásek' };
		await expect(changePassword(db, own, short)).rejects.toThrow('identity.password_short');
		const { cookie } = await switchOn(db, own);
		const renewed = cookieOf(await changePassword(db, await ownRequestOf(db, cookie), short));
		const later = await ownRequestOf(db, renewed);
		await expect(
			changePassword(db, later, { current: 'žluťásek', password: '7 Zeich' })
		).rejects.toThrow('identity.password_short_of_two');
		await expect(db.transaction((tx) => switchSecondFactorOff(tx, later))).rejects.toThrow(
			'identity.longer_password_first'
		);
		expect(await hasSecondFactor(db, person.accountId)).toBe(true);

		// The control: with a password that stands alone it may go.
		const alone = { current: 'žluťásek', password: other };
		const last = cookieOf(await changePassword(db, later, alone));
		await switchSecondFactorOff(db, await ownRequestOf(db, last));
		expect(await hasSecondFactor(db, person.accountId)).toBe(false);
	});

	test('gives new recovery codes, and the old ones open nothing', async ({ db }) => {
		const person = await aPerson(db);
		const { cookie } = await switchOn(db, await ownRequestOf(db, person.cookie));
		const own = await ownRequestOf(db, cookie);
		const [old] = await replaceRecoveryCodes(db, own);
		const [fresh] = await replaceRecoveryCodes(db, own);
		const show = async (code: string) => {
			const step = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
			return showSecondFactor(db, { ...step, address, headers }, { code });
		};
		await expect(show(old!)).rejects.toThrow('identity.code_wrong');
		await show(fresh!);
	});
});

describe('a role that needs a second factor', () => {
	const chosen = new Set<string>();
	requireSecondFactorFor((_, accountId) => Promise.resolve(chosen.has(accountId)));

	test('lets nobody on before it is set up, and not switch it off', async ({ db }) => {
		const person = await aPerson(db);
		const own = await ownRequestOf(db, person.cookie);
		expect(await lacksSecondFactor(db, own.actor)).toBe(false);
		chosen.add(person.accountId);
		expect(await lacksSecondFactor(db, own.actor)).toBe(true);
		const step = await checkPassword(db, { address, headers }, { email, password });
		expect(challengeOf(step).purpose).toBe('enrol');
		const { cookie } = await switchOn(db, own);
		const later = await ownRequestOf(db, cookie);
		expect(await lacksSecondFactor(db, later.actor)).toBe(false);
		await expect(switchSecondFactorOff(db, later)).rejects.toThrow(
			'identity.second_factor_required'
		);
	});

	test('of an operator ends the sessions that the account had before', async ({ db }) => {
		const person = await aPerson(db);
		await issueSetupLink(db, commandLine, { email });
		expect(await isSignedIn(db, person.cookie)).toBe(false);
		await expect(checkPassword(db, { address, headers }, { email, password })).rejects.toThrow(
			'identity.wrong'
		);
	});
});

describe('a session', () => {
	test('is never one that the browser brought along', async ({ db }) => {
		const { cookie: planted } = await aPerson(db, { email: 'angreifer@boese.example' });
		await aPerson(db);
		const brought = new Headers({ cookie: planted, 'user-agent': 'Firefox' });
		const step = await checkPassword(db, { address, headers: brought }, { email, password });
		if (step.next !== 'done') throw new Error('Signed in');
		expect(cookieOf(step.headers)).not.toBe(planted);
		expect(cookieOf(step.headers).startsWith(`${sessionCookieName()}=`)).toBe(true);
		const attacker = await readActor(db, requestWith(planted));
		expect(attacker?.actor.personId).not.toBe(step.accountId);
	});

	test('ends idle after two hours and in any case after twelve, for everybody', async ({ db }) => {
		const { cookie } = await aPerson(db);
		const start = Date.now();
		pass((IDLE_SECONDS + 60) * 1_000);
		expect(await isSignedIn(db, cookie)).toBe(false);
		vi.setSystemTime(start);
		const step = await checkPassword(db, { address, headers }, { email, password });
		if (step.next !== 'done') throw new Error('Signed in');
		for (let hour = 1; hour < ABSOLUTE_SECONDS / 3_600; hour++) {
			vi.setSystemTime(start + hour * 3_600_000);
			expect(await isSignedIn(db, cookieOf(step.headers)), `hour ${hour}`).toBe(true);
		}
		vi.setSystemTime(start + ABSOLUTE_SECONDS * 1_000 + 1_000);
		expect(await isSignedIn(db, cookieOf(step.headers))).toBe(false);
	});

	test('of a person is no operator’s, whatever the person sends', async ({ db }) => {
		const { accountId, cookie } = await aPerson(db);
		const profile = { name: 'Eva', language: 'cs', operatorSince: new Date(), isOperator: true };
		const { actor } = await ownRequestOf(db, cookie);
		await changeProfile(db, actor, profile as never);
		const [row] = await db.select().from(accounts).where(eq(accounts.id, accountId));
		expect(row).toMatchObject({ name: 'Eva', language: 'cs', operatorSince: null });
		await expect(changeProfile(db, visitor, profile as never)).rejects.toThrow(
			'identity.no_session'
		);
	});
});

describe('the log', () => {
	test('names what happened to an account, and no address, name or secret', async ({ db }) => {
		const person = await aPerson(db);
		const secret = await resetLink(db);
		await reset(db, secret);
		const rows = await db.select().from(activities);
		expect(rows.map(({ name }) => name)).toEqual(
			expect.arrayContaining([
				'account.created',
				'account_link.handled',
				'password.set',
				'sign_in.done'
			])
		);
		const text = JSON.stringify(rows);
		expect(text).toContain(person.accountId);
		for (const word of [email, 'Nováková', secret, password]) expect(text).not.toContain(word);
	});
});

describe('what is over', () => {
	test('is forgotten after a day, used links and unanswered requests alike', async ({ db }) => {
		await aPerson(db);
		await signInLink(db);
		await ask(db, 'reset', email);
		expect(await db.select().from(accountLinks)).toHaveLength(3);
		const past = new Date(Date.now() - 25 * 60 * minute);
		await db.update(accountLinks).set({ expiresAt: past });
		await db.update(sessions).set({ expiresAt: past });
		await forgetSignIns(db);
		expect(await db.select().from(accountLinks)).toEqual([]);
		expect(await db.select().from(sessions)).toEqual([]);
	});
});

describe('every mail', () => {
	for (const language of languages) {
		test(`speaks ${language} to whoever chose it`, async ({ db }) => {
			const person = await aPerson(db, { language });
			await ask(db, 'reset', email);
			await ask(db, 'sign_in', email);
			await requestNewEmail(db, await ownRequestOf(db, person.cookie), {
				email: 'neu@firma.example'
			});
			await sendWaiting(db);
			const all = await db
				.select()
				.from(mails)
				.where(and(eq(mails.language, language)));
			expect(all.length).toBe(await db.$count(mails));
			for (const { text, purpose } of all) {
				const links = [...text.matchAll(/http:\/\/localhost:3000\/\S+/g)];
				expect(links, purpose).toHaveLength(1);
				expect(links[0]![0], purpose).toContain(`/${language}/`);
			}
		});
	}
});

describe('an operator', () => {
	test('gets a new password by mail only together with the app', async ({ db }) => {
		const operator = await anOperator(db);
		const step = await reset(db, await resetLink(db, 'anna@wfs.example'));
		const { challenge } = challengeOf(step);
		expect(await isSignedIn(db, operator.cookie)).toBe(false);
		const code = codeAt(operator.secret, stepAt(Date.now()) + 1);
		const done = await showSecondFactor(db, { challenge, address, headers }, { code });
		const session = await readActor(db, requestWith(cookieOf(done.headers)));
		expect(session?.actor.isOperator).toBe(true);
	});
});

describe('at the same moment', () => {
	const clear = async (db: Db) => {
		await db.delete(accounts);
		await db.delete(accountLinks);
		await db.delete(throttles);
		await db.delete(activities);
		await db.delete(mails);
	};
	const fulfilled = (all: PromiseSettledResult<unknown>[]) =>
		all.filter(({ status }) => status === 'fulfilled').length;
	const reasons = (all: PromiseSettledResult<unknown>[]) =>
		all.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));

	test('a link makes one account, and one session, however many press', async ({
		database: { db }
	}) => {
		try {
			const secret = await signUpSecret(db, email);
			const made = await Promise.allSettled(
				Array.from({ length: 6 }, () =>
					createAccount(db, { secret, address, headers }, { name: 'Eva', password })
				)
			);
			expect(fulfilled(made)).toBe(1);
			expect(new Set(reasons(made))).toEqual(new Set(['Refusal: identity.link_over']));
			expect(await db.$count(accounts)).toBe(1);
			const link = await signInLink(db);
			const entered = await Promise.allSettled(
				Array.from({ length: 6 }, () => signInByLink(db, { secret: link, address, headers }))
			);
			expect(fulfilled(entered)).toBe(1);
			expect(await db.$count(sessions)).toBe(2);
		} finally {
			await clear(db);
		}
	});

	test('an address goes to one account, and the other is told so', async ({ database: { db } }) => {
		try {
			const wanted = 'beide@firma.example';
			for (let round = 0; round < 4; round++) {
				await clear(db);
				const person = await aPerson(db);
				await requestNewEmail(db, await ownRequestOf(db, person.cookie), { email: wanted });
				const change = await secretMailed(db, wanted);
				const secret = await signUpSecret(db, wanted);
				const all = await Promise.allSettled([
					createAccount(db, { secret, address, headers }, { name: 'Karl', password }),
					// The hash of a password takes its time: the two meet at the address.
					new Promise((resolve) => setTimeout(resolve, 25 * round)).then(() =>
						confirmEmail(db, { secret: change, address })
					)
				]);
				expect(fulfilled(all)).toBe(1);
				expect(reasons(all)[0]).toMatch(/Refusal: identity\.(email_taken|has_account)/);
			}
		} finally {
			await clear(db);
		}
	});

	test('a job that runs twice sends one mail', async ({ database: { db } }) => {
		try {
			await ask(db, 'sign_up', email);
			await Promise.all([sendWaiting(db), sendWaiting(db), sendWaiting(db)]);
			expect(await mailsTo(db, email)).toHaveLength(1);
		} finally {
			await clear(db);
		}
	});
});
