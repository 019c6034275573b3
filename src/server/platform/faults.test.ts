import { DrizzleQueryError } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '#tests/database.ts';
import { causesOf, describeError, faultOf, withoutValues } from './faults.ts';
import { StorageUnavailable } from './files/store-contract.ts';

function withCode(code: string, message = 'x'): Error {
	return Object.assign(new Error(message), { code });
}

describe('a passing fault', () => {
	test.for([
		['a full disk, told by the database', withCode('53100'), 'full'],
		['a full disk, told by the system', withCode('ENOSPC'), 'full'],
		['a used-up quota', withCode('EDQUOT'), 'full'],
		[
			'a file that found no room',
			new StorageUnavailable('x', { cause: withCode('ENOSPC') }),
			'full'
		],
		[
			'a store of files that is away',
			new StorageUnavailable('x', { cause: new Error('503') }),
			'away'
		],
		['a standby that takes no writes', withCode('25006'), 'away'],
		['a database that shuts down', withCode('57P01'), 'away'],
		['a database that starts', withCode('57P03'), 'away'],
		['a refused connection', withCode('ECONNREFUSED'), 'away'],
		['a broken connection', new Error('Connection terminated unexpectedly'), 'away'],
		['a pool without answer', new Error('timeout exceeded when trying to connect'), 'away'],
		['a rule that was broken', withCode('23505'), null],
		['a mistake of ours', new TypeError('x is undefined'), null],
		['no error at all', 'x', null]
	] as const)('is known by its error: %s', ([, cause, fault]) => {
		expect(faultOf(cause)).toBe(fault);
		if (cause instanceof Error) {
			expect(faultOf(new DrizzleQueryError('select 1', [], cause))).toBe(fault);
		}
	});
});

describe('an error in the log', () => {
	test('holds none of the values of its statement', async ({ database }) => {
		const address = 'eva.novakova@firma.example';
		const failed = await database.db
			.execute(sql`insert into mails (id, recipient) values (${'no-uuid'}, ${address})`)
			.catch((cause: unknown) => cause);
		// Control: the error itself says it all.
		expect(
			causesOf(failed)
				.map(({ message }) => message)
				.join(' ')
		).toContain(address);
		const described = describeError(failed);
		expect(JSON.stringify(described)).not.toMatch(/novakova|no-uuid/);
		expect(described.code).toBe('22P02');
		expect(described.stack).toMatch(/^\s+at /);
	});

	test('holds no address and no secret, whatever stands around them', () => {
		const secret = fc.stringMatching(/^[\w-]{40,60}$/);
		const address = fc
			.tuple(fc.stringMatching(/^[a-z]{3,9}$/), fc.stringMatching(/^[a-z]{3,9}$/))
			.map(([name, firm]) => `${name}.x@${firm}.example`);
		fc.assert(
			fc.property(fc.string(), fc.oneof(secret, address), fc.string(), (before, hidden, after) => {
				expect(withoutValues(`${before} ${hidden} ${after}`)).not.toContain(hidden);
			})
		);
	});
});
