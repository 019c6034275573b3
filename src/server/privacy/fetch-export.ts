import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { recordActivity } from '../platform/activity.ts';
import { forgetFile, readFile } from '../platform/files/index.ts';
import { hashLinkSecret } from '../platform/link.ts';
import { Refusal } from '../platform/refusal.ts';
import { dataExports } from './schema.ts';

/** Whether the link leads this person to a document. Looking changes nothing (R20). */
export async function findExport(db: Db, actor: Actor, secret: string): Promise<boolean> {
	const found = await db
		.select({ id: dataExports.id })
		.from(dataExports)
		.where(isOpen(actor, secret));
	return found.length > 0;
}

/** Hands the document out, once, to the person it is about and to nobody else (R08). */
export async function fetchExport(db: Db, actor: Actor, secret: string): Promise<Uint8Array> {
	return db.transaction(async (tx) => {
		const [taken] = await tx
			.update(dataExports)
			.set({ fetchedAt: sql`now()` })
			.where(isOpen(actor, secret))
			.returning();
		if (!taken?.fileId) throw new Refusal('privacy.link_over');
		const { bytes } = await readFile(tx, taken.fileId);
		await forgetFile(tx, taken.fileId);
		await recordActivity(tx, actor, {
			name: 'account.export_fetched',
			subjectKind: 'account',
			subjectId: taken.accountId
		});
		return bytes;
	});
}

function isOpen({ personId }: Actor, secret: string) {
	return and(
		eq(dataExports.hash, hashLinkSecret(secret)),
		personId === null ? sql`false` : eq(dataExports.accountId, personId),
		isNull(dataExports.fetchedAt),
		gt(dataExports.expiresAt, sql`now()`)
	);
}
