import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { clientAddress } from './address.ts';
import { parseEnvironment } from './environment.ts';
import { isMailAddress } from './mail/index.ts';
import { submitOnce } from './submission.ts';
import { hitLimit, networkOf } from './throttle.ts';

const limit = { name: 'test', hits: 3, windowSeconds: 3_600 };

describe('a limit', () => {
	test('lets so many hits pass and then tells how long to wait', async ({ db }) => {
		for (let hit = 0; hit < 3; hit++) expect(await hitLimit(db, limit, 'a')).toBeNull();
		const wait = await hitLimit(db, limit, 'a');
		expect(wait).toBeGreaterThan(0);
		expect(wait).toBeLessThanOrEqual(3_600);
		expect(await hitLimit(db, limit, 'b')).toBeNull();
	});

	test.each([
		['192.0.2.17', '192.0.2.0/24'],
		['::ffff:192.0.2.17', '192.0.2.0/24'],
		['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
		['2001:db8:1:2::1', '2001:db8:1:2::/64'],
		['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
		['::1', '0:0:0:0::/64']
	])('counts %s as %s', (address, network) => {
		expect(networkOf(address)).toBe(network);
	});
});

describe('the client’s address', () => {
	test.each([
		['without trusted proxies ignores the header', '203.0.113.9', 0, '10.0.0.1'],
		['with one takes the last entry', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
		['with two takes the last but one', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
		['falls back where the entry is no address', 'unknown', 1, '10.0.0.1'],
		['falls back where the chain is too short', '203.0.113.9', 2, '10.0.0.1']
	])('%s', (_name, header, proxies, expected) => {
		expect(clientAddress('10.0.0.1', header, proxies)).toBe(expected);
	});
});

describe('a form that is submitted twice', () => {
	const form = { key: 'form-1', body: { text: 'a' } };

	test('gives one object and the same answer', async ({ db }) => {
		let objects = 0;
		const work = () => Promise.resolve(`object-${++objects}`);
		expect(await submitOnce(db, form, work)).toBe('object-1');
		expect(await submitOnce(db, form, work)).toBe('object-1');
		expect(objects).toBe(1);
	});

	test('with other content under the same key is refused', async ({ db }) => {
		const work = () => Promise.resolve('object');
		await submitOnce(db, form, work);
		await expect(submitOnce(db, { ...form, body: { text: 'b' } }, work)).rejects.toThrow(
			'platform.submitted_differently'
		);
	});
});

describe('the environment', () => {
	test('names every variable that is wrong', () => {
		const wrong = { DATABASE_URL: 'mysql://x', PORT: 'http', HOST: '127.0.0.1' };
		expect(() => parseEnvironment(wrong)).toThrow(/DATABASE_URL[^]*PORT/);
	});

	test('takes addresses of services with or without a slash, and no others', () => {
		const set = { ARES_URL: 'http://10.0.0.1/rest/', CLAMD: 'tcp://scanner:3310' };
		expect(parseEnvironment(set)).toMatchObject({ ARES_URL: 'http://10.0.0.1/rest' });
		expect(parseEnvironment({ CLAMD: '/run/clamd.ctl' }).CLAMD).toBe('/run/clamd.ctl');
		const wrong = { ARES_URL: 'ares.gov.cz', VIES_URL: 'ftp://x', CLAMD: 'scanner:3310' };
		expect(() => parseEnvironment(wrong)).toThrow(/ARES_URL[^]*VIES_URL[^]*CLAMD/);
	});

	test('takes an empty variable for one that is not set', () => {
		expect(parseEnvironment({ SMTP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 });
	});
});

describe('a mail address', () => {
	test.each([
		['anna@firma.example', true],
		['a.b+c@sub.firma.example', true],
		['info@übung.example', true],
		['a@b', false],
		['a@b.example\nBcc: x@y.example', false],
		['a@b.example, c@d.example', false],
		['"Anna" <a@b.example>', false],
		['a@b.example\u2028', false],
		['a..b@c.example', false],
		[`${'a'.repeat(65)}@b.example`, false]
	])('%j is valid: %s', (address, valid) => {
		expect(isMailAddress(address)).toBe(valid);
	});
});
