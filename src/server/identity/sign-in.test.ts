import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, vi } from 'vitest';
import { test } from '#tests/database.ts';
import { activities, throttles } from '../platform/schema.ts';
import { commandLine, visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { ABSOLUTE_SECONDS, cookieName, IDLE_SECONDS, isSecure, sessionCookieName } from './auth.ts';
import {
	checkPassword,
	countRecoveryCodes,
	endOtherSessions,
	endSession,
	enrolSecondFactor,
	findPasswordLink,
	issueSetupLink,
	listSessions,
	offeredSecondFactor,
	readActor,
	setPassword,
	showSecondFactor,
	signOut,
	withdrawOperator
} from './index.ts';
import {
	accounts,
	challenges,
	recoveryCodes,
	secondFactors,
	sessions,
	accountLinks
} from './schema.ts';
import { codeAt, stepAt } from './second-factor/totp.ts';
import {
	address,
	anOperator,
	challengeOf,
	cookieOf,
	headers,
	password,
	requestWith,
	type Operator
} from './people.test-support.ts';

const email = 'anna@wfs.example';
const setup = { purpose: 'setup', address, headers } as const;
afterEach(() => {
	vi.useRealTimers();
});

async function linkFor(db: Db, options = {}): Promise<string> {
	const { path } = await issueSetupLink(db, commandLine, { email, ...options });
	return path.split('/').at(-1)!;
}

async function signIn(db: Db, operator: Operator, step = 1): Promise<string> {
	const { challenge } = challengeOf(
		await checkPassword(db, { address, headers }, { email, password })
	);
	const code = codeAt(operator.secret, stepAt(Date.now()) + step);
	const done = await showSecondFactor(db, { challenge, address, headers }, { code });
	return cookieOf(done.headers);
}

describe('a one-time link', () => {
	test('leads through password and app into the operator’s rooms', async ({ db }) => {
		const { cookie, accountId, recoveryCodes: codes } = await anOperator(db);
		expect(codes).toHaveLength(10);
		expect(await readActor(db, requestWith(cookie))).toMatchObject({
			actor: { kind: 'person', personId: accountId, isOperator: true }
		});
	});

	test('is looked at as often as a mail scanner likes, and used once', async ({ db }) => {
		const secret = await linkFor(db);
		for (let look = 0; look < 3; look++)
			expect(await findPasswordLink(db, secret, 'setup')).not.toBeNull();
		await setPassword(db, { secret, ...setup }, { password });
		expect(await findPasswordLink(db, secret, 'setup')).toBeNull();
		await expect(setPassword(db, { secret, ...setup }, { password })).rejects.toThrow(
			'identity.link_over'
		);
	});

	test('is over after 60 minutes', async ({ db }) => {
		const secret = await linkFor(db);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(Date.now() + 59 * 60_000);
		expect(await findPasswordLink(db, secret, 'setup')).not.toBeNull();
		vi.setSystemTime(Date.now() + 2 * 60_000);
		expect(await findPasswordLink(db, secret, 'setup')).toBeNull();
		await expect(setPassword(db, { secret, ...setup }, { password })).rejects.toThrow(
			'identity.link_over'
		);
	});

	test('gives way to a newer one', async ({ db }) => {
		const older = await linkFor(db);
		const newer = await linkFor(db);
		expect(await findPasswordLink(db, older, 'setup')).toBeNull();
		expect(await findPasswordLink(db, newer, 'setup')).not.toBeNull();
	});

	test('is stored only as a hash', async ({ db }) => {
		const secret = await linkFor(db);
		const rows = await db.select().from(accountLinks);
		expect(rows).toHaveLength(1);
		expect(JSON.stringify(rows)).not.toContain(secret);
	});

	test('for somebody who has a second factor keeps it, and signs out everywhere', async ({
		db
	}) => {
		const operator = await anOperator(db);
		const secret = await linkFor(db);
		const { purpose, challenge } = challengeOf(
			await setPassword(db, { secret, ...setup }, { password })
		);
		expect(purpose).toBe('sign_in');
		expect(await offeredSecondFactor(db, challenge)).toBeNull();
		expect(await readActor(db, requestWith(operator.cookie))).toBeNull();
		const code = codeAt(operator.secret, stepAt(Date.now()) + 1);
		await showSecondFactor(db, { challenge, address, headers }, { code });
	});

	test('sets the second factor up anew where that was asked for', async ({ db }) => {
		const operator = await anOperator(db);
		const secret = await linkFor(db, { newSecondFactor: true });
		const { challenge } = challengeOf(await setPassword(db, { secret, ...setup }, { password }));
		const offered = await offeredSecondFactor(db, challenge);
		expect(offered?.secret).toMatch(/^[A-Z2-7]{32}$/);
		expect(offered?.secret).not.toBe(operator.secret);
	});

	test('is recorded, with the account and without the secret', async ({ db }) => {
		const secret = await linkFor(db);
		const [issued] = await db
			.select()
			.from(activities)
			.where(eq(activities.name, 'operator.link_issued'));
		expect(issued).toMatchObject({ actorKind: 'commandline', data: { existing: false } });
		expect(JSON.stringify(issued)).not.toContain(secret);
		expect(JSON.stringify(issued)).not.toContain(email);
	});

	test('comes from nobody but the command line', async ({ db }) => {
		await expect(issueSetupLink(db, { ...visitor, isOperator: true }, { email })).rejects.toThrow(
			'identity.only_commandline'
		);
	});

	test('alone, without a second factor set up, opens nothing later', async ({ db }) => {
		await setPassword(db, { secret: await linkFor(db), ...setup }, { password });
		await expect(checkPassword(db, { address, headers }, { email, password })).rejects.toThrow(
			'identity.wrong'
		);
	});
});

describe('signing in', () => {
	test('needs the password and a code, and gives a session of its own', async ({ db }) => {
		const operator = await anOperator(db);
		const cookie = await signIn(db, operator);
		expect(cookie).not.toBe(operator.cookie);
		expect(await readActor(db, requestWith(cookie))).not.toBeNull();
		expect(await listSessions(db, operator.accountId)).toHaveLength(2);
	});

	test('takes the password however its letters were composed', async ({ db }) => {
		await anOperator(db);
		const decomposed = password.normalize('NFD');
		const typed = { email, password: decomposed };
		await expect(checkPassword(db, { address, headers }, typed)).resolves.toHaveProperty(
			'challenge'
		);
	});

	test('says the same of a wrong password and of nobody', async ({ db }) => {
		await anOperator(db);
		const wrong = { email, password: 'something else entirely' };
		const nobody = { email: 'nobody@wfs.example', password };
		const answers = await Promise.allSettled([
			checkPassword(db, { address, headers }, wrong),
			checkPassword(db, { address, headers }, nobody)
		]);
		const codes = answers.map((answer) =>
			answer.status === 'rejected' ? String(answer.reason) : 'let in'
		);
		expect(codes).toEqual(['Refusal: identity.wrong', 'Refusal: identity.wrong']);
	});

	test('takes about as long for nobody as for a wrong password', async ({ db }) => {
		await anOperator(db);
		const timed = async (who: string) => {
			const times: number[] = [];
			for (let round = 0; round < 9; round++) {
				await db.delete(throttles);
				const from = performance.now();
				await checkPassword(db, { address, headers }, { email: who, password: 'wrong' }).catch(
					() => null
				);
				times.push(performance.now() - from);
			}
			return times.sort((a, b) => a - b)[4]!;
		};
		await timed(email);
		const known = await timed(email);
		const unknown = await timed('nobody@wfs.example');
		expect(Math.abs(known - unknown)).toBeLessThan(Math.max(25, 0.25 * known));
		// The control: without the work for nobody the difference would be that of a whole hash.
		expect(unknown).toBeGreaterThan(5);
	});

	test('records failures with their step and without the address', async ({ db }) => {
		await anOperator(db);
		await checkPassword(db, { address, headers }, { email, password: 'wrong' }).catch(() => null);
		const failed = await db.select().from(activities).where(eq(activities.name, 'sign_in.failed'));
		expect(failed).toHaveLength(1);
		expect(failed[0]?.data).toEqual({ step: 'password' });
		expect(JSON.stringify(failed)).not.toMatch(/wfs\.example|192\.0\.2/);
	});
});

describe('the second factor', () => {
	test('takes a code once', async ({ db }) => {
		const operator = await anOperator(db);
		const code = codeAt(operator.secret, stepAt(Date.now()) + 1);
		const first = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		await showSecondFactor(db, { ...first, address, headers }, { code });
		const second = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		await expect(showSecondFactor(db, { ...second, address, headers }, { code })).rejects.toThrow(
			'identity.code_wrong'
		);
	});

	test('takes no code that is older than the last one', async ({ db }) => {
		const operator = await anOperator(db);
		await signIn(db, operator, 1);
		await expect(signIn(db, operator, 0)).rejects.toThrow('identity.code_wrong');
	});

	test('does not take codes of other times', async ({ db }) => {
		const operator = await anOperator(db);
		for (const step of [-2, 2]) {
			await expect(signIn(db, operator, step)).rejects.toThrow('identity.code_wrong');
		}
	});

	test('takes each recovery code once, however it is written', async ({ db }) => {
		const operator = await anOperator(db);
		const code = operator.recoveryCodes[0]!.toUpperCase().replaceAll('-', ' ');
		const first = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		await showSecondFactor(db, { ...first, address, headers }, { code });
		expect(await countRecoveryCodes(db, operator.accountId)).toBe(9);
		const second = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		await expect(showSecondFactor(db, { ...second, address, headers }, { code })).rejects.toThrow(
			'identity.code_wrong'
		);
	});

	test('gives five tries a challenge, and then the right code is too late', async ({ db }) => {
		const operator = await anOperator(db);
		const started = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		const show = (code: string) => showSecondFactor(db, { ...started, address, headers }, { code });
		for (let tries = 0; tries < 5; tries++) {
			await expect(show('000000')).rejects.toThrow('identity.code_wrong');
		}
		await expect(show(codeAt(operator.secret, stepAt(Date.now()) + 1))).rejects.toThrow(
			'identity.challenge_over'
		);
	});

	test('gives ten tries an hour for an account, over all challenges and networks', async ({
		db
	}) => {
		await anOperator(db);
		const refusals: string[] = [];
		for (let tries = 0; tries < 12; tries++) {
			const from = { address: `198.51.${tries}.1`, headers };
			const started = challengeOf(await checkPassword(db, from, { email, password }));
			await showSecondFactor(db, { ...started, ...from }, { code: '000000' }).catch(
				(cause: unknown) => refusals.push(String(cause))
			);
		}
		// One of the ten went into setting the app up.
		expect(refusals.filter((refusal) => refusal.includes('code_wrong'))).toHaveLength(9);
		expect(refusals.at(-1)).toContain('platform.too_many');
	});

	test('keeps neither its secret nor a code in the clear', async ({ db }) => {
		const operator = await anOperator(db);
		const rows = JSON.stringify([
			await db.select().from(secondFactors),
			await db.select().from(recoveryCodes),
			await db.select().from(challenges)
		]);
		expect(rows).not.toContain(operator.secret);
		for (const code of operator.recoveryCodes) {
			expect(rows).not.toContain(code);
			expect(rows).not.toContain(code.replaceAll('-', ''));
		}
	});

	test('cannot be set up by a challenge that only the password opened', async ({ db }) => {
		await anOperator(db);
		const started = challengeOf(await checkPassword(db, { address, headers }, { email, password }));
		await expect(
			enrolSecondFactor(db, { ...started, address, headers }, { code: '000000' })
		).rejects.toThrow('identity.challenge_over');
	});
});

describe('wrong tries', () => {
	const attempt = (db: Db, from: string, who = email) =>
		checkPassword(db, { address: from, headers }, { email: who, password: 'wrong' }).then(
			() => 'in',
			(cause: unknown) => String(cause)
		);

	test('are answered 20 times from one network, wherever in its /64 they come from', async ({
		db
	}) => {
		const answers: string[] = [];
		for (let host = 1; host <= 25; host++) {
			answers.push(await attempt(db, `2001:db8:1:2::${host}`, `${host}@wfs.example`));
		}
		expect(answers.filter((answer) => answer.includes('identity.wrong'))).toHaveLength(20);
		expect(answers.at(-1)).toContain('platform.too_many');
		// The control: another network still gets in.
		expect(await attempt(db, '2001:db8:1:3::1')).toContain('identity.wrong');
	});

	test('are answered 20 times for one account, from however many networks', async ({ db }) => {
		await anOperator(db);
		const answers: string[] = [];
		for (let network = 1; network <= 25; network++) {
			answers.push(await attempt(db, `198.51.${network}.1`));
		}
		expect(answers.filter((answer) => answer.includes('identity.wrong'))).toHaveLength(20);
		expect(answers.at(-1)).toContain('platform.too_many');
	});

	test('are counted without keeping the address', async ({ db }) => {
		await attempt(db, address);
		const keys = JSON.stringify(await db.select().from(throttles));
		expect(keys).not.toContain('wfs.example');
	});
});

describe('a session', () => {
	test('is stored only as a hash, which opens nothing itself', async ({ db }) => {
		const { cookie } = await anOperator(db);
		const value = decodeURIComponent(cookie.split('=').slice(1).join('='));
		const token = value.split('.')[0]!;
		const [row] = await db.select().from(sessions);
		expect(token.length).toBeGreaterThanOrEqual(32);
		expect(JSON.stringify(row)).not.toContain(token);
		// The control: the token from the cookie opens, what stands in the table does not.
		expect(await readActor(db, requestWith(cookie))).not.toBeNull();
		const forged = `${sessionCookieName()}=${encodeURIComponent(value.replace(token, row!.token))}`;
		expect(await readActor(db, requestWith(forged))).toBeNull();
	});

	test('cookie is out of reach for scripts and for other sites', async ({ db }) => {
		const { setCookie } = await anOperator(db);
		expect(setCookie).toMatch(/^glokal\.session=/);
		expect(setCookie).toMatch(/; HttpOnly/);
		expect(setCookie).toMatch(/; SameSite=Lax/);
		expect(setCookie).toMatch(/; Path=\//);
		expect(setCookie).not.toMatch(/Domain/);
	});

	test('cookie is bound to the host where the site is reached by https', () => {
		expect(cookieName('session', 'https://glokal.example')).toBe('__Host-glokal.session');
		expect(isSecure('https://glokal.example')).toBe(true);
	});

	test('ends when nobody uses it for two hours', async ({ db }) => {
		const { cookie } = await anOperator(db);
		vi.useFakeTimers({ toFake: ['Date'] });
		vi.setSystemTime(Date.now() + (IDLE_SECONDS - 60) * 1_000);
		expect(await readActor(db, requestWith(cookie))).not.toBeNull();
		// It was used just now, so the two hours begin again.
		vi.setSystemTime(Date.now() + (IDLE_SECONDS - 60) * 1_000);
		expect(await readActor(db, requestWith(cookie))).not.toBeNull();
		vi.setSystemTime(Date.now() + (IDLE_SECONDS + 60) * 1_000);
		expect(await readActor(db, requestWith(cookie))).toBeNull();
	});

	test('ends after a working day, however busy it was', async ({ db }) => {
		const { cookie } = await anOperator(db);
		vi.useFakeTimers({ toFake: ['Date'] });
		const start = Date.now();
		for (let hour = 1; hour < ABSOLUTE_SECONDS / 3_600; hour++) {
			vi.setSystemTime(start + hour * 3_600_000);
			expect(await readActor(db, requestWith(cookie)), `hour ${hour}`).not.toBeNull();
		}
		vi.setSystemTime(start + ABSOLUTE_SECONDS * 1_000 + 1_000);
		expect(await readActor(db, requestWith(cookie))).toBeNull();
		expect(await db.select().from(sessions)).toEqual([]);
	});

	test('ends on the server when its owner signs out', async ({ db }) => {
		const { cookie, accountId } = await anOperator(db);
		const actor = { kind: 'person', personId: accountId, isOperator: true } as const;
		await signOut(db, actor, { headers: new Headers({ cookie }) });
		expect(await readActor(db, requestWith(cookie))).toBeNull();
	});

	test('of one’s own can be ended from elsewhere, another’s cannot', async ({ db }) => {
		const operator = await anOperator(db);
		const cookie = await signIn(db, operator);
		const here = await readActor(db, requestWith(cookie));
		const there = await readActor(db, requestWith(operator.cookie));
		const stranger = { kind: 'person', personId: crypto.randomUUID(), isOperator: true } as const;
		await expect(endSession(db, stranger, there!.sessionId)).rejects.toThrow('identity.no_session');
		await endSession(db, here!.actor, there!.sessionId);
		expect(await readActor(db, requestWith(operator.cookie))).toBeNull();
		expect(await readActor(db, requestWith(cookie))).not.toBeNull();
	});

	test('here stays when all others are ended', async ({ db }) => {
		const operator = await anOperator(db);
		const cookie = await signIn(db, operator);
		const here = await readActor(db, requestWith(cookie));
		await endOtherSessions(db, here!.actor, here!.sessionId);
		expect(await readActor(db, requestWith(operator.cookie))).toBeNull();
		expect(await readActor(db, requestWith(cookie))).not.toBeNull();
	});

	test('is gone with the operator’s rooms', async ({ db }) => {
		const { cookie } = await anOperator(db);
		await withdrawOperator(db, commandLine, email);
		expect(await readActor(db, requestWith(cookie))).toBeNull();
	});
});

describe('at the same moment', () => {
	const clear = async (db: Db) => {
		await db.delete(accounts);
		await db.delete(throttles);
		await db.delete(activities);
	};

	test('a link sets one password, however many submit it', async ({ database: { db } }) => {
		try {
			const secret = await linkFor(db);
			const all = await Promise.allSettled(
				Array.from({ length: 6 }, () => setPassword(db, { secret, ...setup }, { password }))
			);
			expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		} finally {
			await clear(db);
		}
	});

	test('a recovery code and a code of the app let one in each', async ({ database: { db } }) => {
		try {
			const operator = await anOperator(db);
			const code = codeAt(operator.secret, stepAt(Date.now()) + 1);
			for (const typed of [code, operator.recoveryCodes[0]!]) {
				const started = await Promise.all(
					[1, 2, 3].map(async () =>
						challengeOf(await checkPassword(db, { address, headers }, { email, password }))
					)
				);
				const all = await Promise.allSettled(
					started.map(({ challenge }) =>
						showSecondFactor(db, { challenge, address, headers }, { code: typed })
					)
				);
				expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			}
		} finally {
			await clear(db);
		}
	});
});
