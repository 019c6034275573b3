import { and, eq, isNull } from 'drizzle-orm';
import { requireStaff } from '../directory/desks/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { mailings } from './schema.ts';

export type StoredMailing = typeof mailings.$inferSelect;

/** Refuses whoever may not write for this house, in the words for something that does not exist. */
export async function requireWriter(
	db: Db,
	actor: Actor,
	institutionId: string | null
): Promise<void> {
	if (institutionId !== null) await requireStaff(db, actor, institutionId);
	else if (!actor.isOperator) throw new Refusal('directory.not_found');
}

/** A mailing of the given house; another house's looks as if it did not exist (R03). */
export async function requireMailing(
	db: Db,
	actor: Actor,
	{ mailingId, institutionId }: { mailingId: string; institutionId: string | null }
): Promise<StoredMailing> {
	await requireWriter(db, actor, institutionId);
	const [mailing] = await db
		.select()
		.from(mailings)
		.where(
			and(
				eq(mailings.id, mailingId),
				institutionId === null
					? isNull(mailings.institutionId)
					: eq(mailings.institutionId, institutionId)
			)
		);
	if (!mailing) throw new Refusal('directory.not_found');
	return mailing;
}
