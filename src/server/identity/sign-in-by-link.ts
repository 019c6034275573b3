import { eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitLinks } from './limit-tries.ts';
import { readNext, useLink } from './links.ts';
import { passFirstFactor, type Step } from './pass-first-factor.ts';
import { accounts } from './schema.ts';

/**
 * Uses a mailed link up in place of a password. It proves the mailbox and nothing else: the second
 * factor is still asked for.
 */
export async function signInByLink(
	db: Db,
	request: { secret: string; address: string; headers: Headers }
): Promise<Step & { path: string | undefined }> {
	await limitLinks(db, request.address);
	return db.transaction(async (tx) => {
		const link = await useLink(tx, request.secret, 'sign_in');
		if (link.accountId === null) throw new Refusal('identity.link_over');
		await tx.update(accounts).set({ emailVerified: true }).where(eq(accounts.id, link.accountId));
		const step = await passFirstFactor(tx, link.accountId, {
			via: 'link',
			headers: request.headers
		});
		return { ...step, path: readNext(link) };
	});
}
