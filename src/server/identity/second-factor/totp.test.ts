import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeAt, newTotpSecret, stepAt, stepOfCode, totpUri } from './totp.ts';

// The secret of RFC 6238, appendix B: the ASCII digits 1 to 0, twice, in base32.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a time-based code', () => {
	test.each([
		[59, '287082'],
		[1_111_111_109, '081804'],
		[1_111_111_111, '050471'],
		[1_234_567_890, '005924'],
		[2_000_000_000, '279037'],
		[20_000_000_000, '353130']
	])('at second %i is that of RFC 6238', (second, code) => {
		expect(codeAt(secret, stepAt(second * 1_000))).toBe(code);
	});

	test('is taken from one step before to one step after, and from no other', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 300, max: 4_102_444_800 }),
				fc.integer({ min: -5, max: 5 }),
				(second, away) => {
					const now = stepAt(second * 1_000);
					const code = codeAt(secret, now + away);
					const near = [now - 1, now, now + 1];
					const expected = near.some((step) => codeAt(secret, step) === code);
					expect(stepOfCode(secret, code, second * 1_000) !== null).toBe(expected);
					if (Math.abs(away) <= 1) expect(expected).toBe(true);
				}
			)
		);
	});

	test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '00000\u0000'])(
		'is not %j, whatever the secret',
		(typed) => {
			expect(stepOfCode(secret, typed, 59_000)).toBeNull();
		}
	);

	test('may be typed with a space in the middle', () => {
		expect(stepOfCode(secret, '287 082', 59_000)).toBe(1);
	});
});

test('a new secret has 160 bits and is another one each time', () => {
	expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
	expect(newTotpSecret()).not.toBe(newTotpSecret());
});

test('the address for the app names the account and us', () => {
	expect(totpUri(secret, 'a+b@c.example')).toBe(
		`otpauth://totp/Glokal%3Aa%2Bb%40c.example?secret=${secret}&issuer=Glokal`
	);
});
