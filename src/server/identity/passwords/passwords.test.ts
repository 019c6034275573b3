import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './hash.ts';
import { judgePassword } from './judge.ts';

const email = 'anna.novakova@wfs.example';
const alone = { email, hasSecondFactor: false };
const ofTwo = { email, hasSecondFactor: true };

describe('a password', () => {
	test.each([
		'Neiße und Elbe fließen',
		'vier gelbe Kutschen',
		'čtyři žluté kočáry',
		'831947265018',
		'            x',
		'🚲🚲🌲🌊🏭🔩🚃🌧️🍞🧲🪵🎻',
		'a'.repeat(3) + 'sehr lang '.repeat(30)
	])('%j will do, whatever characters it is made of', (password) => {
		expect(judgePassword(password, alone)).toBeNull();
	});

	test.each([
		['kurz', 'identity.password_short'],
		['elf Zeichen', 'identity.password_short'],
		['x1'.repeat(300), 'identity.password_long'],
		['password1234', 'identity.password_common'],
		['Password123!', 'identity.password_common'],
		['P@ssw0rd2026', 'identity.password_common'],
		['123456789012', 'identity.password_common'],
		['qwertzuiop12', 'identity.password_common'],
		['111111111111', 'identity.password_common'],
		['abcabcabcabc', 'identity.password_common'],
		['passwordpassword', 'identity.password_common'],
		['Passwort2026!!', 'identity.password_common'],
		['mojeheslo123', 'identity.password_common'],
		['sommer2026!!', 'identity.password_common'],
		['glokalglokal', 'identity.password_common'],
		['anna.novakova', 'identity.password_own_name'],
		['AnnaNovakova2026', 'identity.password_own_name'],
		['anna.novakova@wfs.example', 'identity.password_own_name']
	])('%j will not do: %s', (password, reason) => {
		expect(judgePassword(password, alone)).toBe(reason);
	});

	test.each([
		['7 Zeich', 'identity.password_short_of_two'],
		['8 Zeiche', null],
		['žluťásek', null],
		['password', 'identity.password_common'],
		['12345678', 'identity.password_common'],
		['Novakova', null]
	])('%j beside a second factor: %s', (password, reason) => {
		expect(judgePassword(password, ofTwo)).toBe(reason);
		expect(judgePassword(password, alone), 'alone').toBe('identity.password_short');
	});

	test('is held against a list of at least 3,000 that need no network', () => {
		const list = readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
			.split('\n')
			.filter((line) => line !== '' && !line.startsWith('#'));
		expect(new Set(list).size).toBe(list.length);
		expect(list.length).toBeGreaterThanOrEqual(3_000);
		const long = list.filter((word) => word.length >= 12);
		expect(long.map((word) => judgePassword(word, alone))).toEqual(
			long.map(() => 'identity.password_common')
		);
	});
});

describe('a hash', () => {
	test('is argon2id with at least 19 MiB and two passes, and salted', async () => {
		const [one, two] = [await hashPassword('same'), await hashPassword('same')];
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
		expect(one).not.toBe(two);
	});

	test('covers the password to its last character', async () => {
		const long = 'x'.repeat(200);
		const hashed = await hashPassword(`${long}a`);
		expect(await verifyPassword(hashed, `${long}a`)).toBe(true);
		expect(await verifyPassword(hashed, `${long}b`)).toBe(false);
	});

	test('is the same for a letter and its accent typed apart', async () => {
		const hashed = await hashPassword('přílišžluťoučký'.normalize('NFC'));
		expect(await verifyPassword(hashed, 'přílišžluťoučký'.normalize('NFD'))).toBe(true);
	});

	test('of nobody fits no password', async () => {
		expect(await verifyPassword(null, '')).toBe(false);
	});

	test('is checked for 64 at once as fast as one after the other, and timers run meanwhile', async () => {
		const hashed = await hashPassword('one of many');
		// A ratio of one run: how fast a check is depends on the machine and on who shares it.
		const before = performance.now();
		for (let n = 0; n < 8; n++) await verifyPassword(hashed, 'one of many');
		const single = (performance.now() - before) / 8;
		let longest = 0;
		let last = performance.now();
		const watch = setInterval(() => {
			longest = Math.max(longest, performance.now() - last);
			last = performance.now();
		}, 5);
		const from = performance.now();
		const all = await Promise.all(
			Array.from({ length: 64 }, () => verifyPassword(hashed, 'one of many'))
		);
		clearInterval(watch);
		expect(all.every(Boolean)).toBe(true);
		expect(performance.now() - from).toBeLessThan(64 * single * 2);
		expect(longest).toBeLessThan(500);
	});

	test('is refused rather than queued without end', async () => {
		const hashed = await hashPassword('one of many');
		const all = await Promise.allSettled(
			Array.from({ length: 260 }, () => verifyPassword(hashed, 'one of many'))
		);
		const refused = all.filter(({ status }) => status === 'rejected');
		expect(refused.length).toBeGreaterThanOrEqual(50);
		expect(String((refused[0] as PromiseRejectedResult).reason)).toContain('identity.busy');
	});
});
