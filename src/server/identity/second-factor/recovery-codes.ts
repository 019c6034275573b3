import { createHash, randomInt } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { recoveryCodes } from '../schema.ts';

const COUNT = 10;
/** Without 0, 1, i, l, o: nobody has to guess what was printed. 31^16 is 79 bits. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

/** Replaces the recovery codes of an account; what it returns is seen once and stored only hashed. */
export async function renewRecoveryCodes(tx: Db, accountId: string): Promise<string[]> {
	const codes = Array.from({ length: COUNT }, newCode);
	await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
	await tx.insert(recoveryCodes).values(codes.map((code) => ({ accountId, hash: hashOf(code) })));
	return codes;
}

/** Uses a code up. False where it is none of the account's, or was used before. */
export async function spendRecoveryCode(
	tx: Db,
	accountId: string,
	typed: string
): Promise<boolean> {
	const used = await tx
		.update(recoveryCodes)
		.set({ usedAt: sql`now()` })
		.where(
			and(
				eq(recoveryCodes.accountId, accountId),
				eq(recoveryCodes.hash, hashOf(typed)),
				isNull(recoveryCodes.usedAt)
			)
		)
		.returning({ id: recoveryCodes.id });
	return used.length > 0;
}

export async function countRecoveryCodes(db: Db, accountId: string): Promise<number> {
	return db.$count(
		recoveryCodes,
		and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt))
	);
}

function newCode(): string {
	const all = Array.from({ length: 16 }, () => signs[randomInt(signs.length)]).join('');
	return all.replace(/(.{4})(?=.)/g, '$1-');
}

function hashOf(code: string): string {
	const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '');
	return createHash('sha256').update(plain).digest('hex');
}
