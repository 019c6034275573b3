import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { hashLinkSecret, newLinkSecret } from '../platform/link.ts';
import { inquiryLinks } from './schema.ts';

export type LinkPurpose = (typeof inquiryLinks.$inferSelect)['purpose'];

/** Hours a link acts: a confirmation is for now, an answer may wait for the colleague on holiday. */
export const confirmHours = 48;
export const answerDays = 60;

/** Makes a link and gives its secret, which is stored nowhere else. */
export async function makeLink(tx: Db, inquiryId: string, purpose: LinkPurpose): Promise<string> {
	const { secret, hash } = newLinkSecret();
	const hours = purpose === 'confirm' ? confirmHours : answerDays * 24;
	await tx.insert(inquiryLinks).values({
		inquiryId,
		purpose,
		hash,
		expiresAt: sql`now() + make_interval(hours => ${hours}::int)`
	});
	return secret;
}

export interface FoundLink {
	id: string;
	inquiryId: string;
	purpose: LinkPurpose;
	state: 'open' | 'used' | 'expired';
}

/** Looks a link up for its page; whatever is not one of `purposes` does not exist. */
export async function findLink(
	db: Db,
	secret: string,
	purposes: readonly LinkPurpose[]
): Promise<FoundLink | undefined> {
	const [row] = await db
		.select({
			id: inquiryLinks.id,
			inquiryId: inquiryLinks.inquiryId,
			purpose: inquiryLinks.purpose,
			usedAt: inquiryLinks.usedAt,
			isOver: sql<boolean>`${inquiryLinks.expiresAt} <= now()`
		})
		.from(inquiryLinks)
		.where(eq(inquiryLinks.hash, hashLinkSecret(secret)));
	if (!row || !purposes.includes(row.purpose)) return undefined;
	const { id, inquiryId, purpose } = row;
	return { id, inquiryId, purpose, state: row.usedAt ? 'used' : row.isOver ? 'expired' : 'open' };
}

/** Uses an open link up: of two who press at once, one gets false. */
export async function useLink(tx: Db, linkId: string): Promise<boolean> {
	const used = await tx
		.update(inquiryLinks)
		.set({ usedAt: sql`now()` })
		.where(
			and(
				eq(inquiryLinks.id, linkId),
				isNull(inquiryLinks.usedAt),
				sql`${inquiryLinks.expiresAt} > now()`
			)
		)
		.returning({ id: inquiryLinks.id });
	return used.length > 0;
}
