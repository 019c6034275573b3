import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { findAccounts } from '../../identity/index.ts';
import type { Db } from '../../platform/database.ts';
import { readFile } from '../../platform/files/index.ts';
import { isLookedAfter } from '../desks/looked-after.ts';
import { organisations } from '../schema.ts';
import { UNDO_DAYS } from './mails.ts';
import { claims, letterBatches } from './schema.ts';

export interface ListedClaim {
	id: string;
	organisationId: string;
	organisation: string;
	method: 'domain' | 'letter' | 'desk';
	email: string | null;
	message: string | null;
	language: string;
	at: Date;
	by: { name: string; email: string } | null;
}

/** Claims of entries that an institution looks after: those that wait, and those it may still take back. */
export async function listDeskClaims(
	db: Db,
	institutionId: string
): Promise<{ waiting: ListedClaim[]; granted: ListedClaim[] }> {
	const own = isLookedAfter(sql`${institutionId}::uuid`, claims.organisationId);
	return {
		waiting: await listClaims(
			db,
			and(own, isNotNull(claims.provenAt), isNull(claims.grantedAt), isNull(claims.refusedAt))
		),
		granted: await listClaims(
			db,
			and(
				own,
				isNull(claims.undoneAt),
				gt(claims.grantedAt, sql`now() - ${UNDO_DAYS} * interval '1 day'`)
			)
		)
	};
}

/** Claims that the owners of an organisation have to decide. */
export function listWaitingClaims(db: Db, organisationId: string): Promise<ListedClaim[]> {
	return listClaims(
		db,
		and(
			eq(claims.organisationId, organisationId),
			isNotNull(claims.provenAt),
			isNull(claims.grantedAt),
			isNull(claims.refusedAt)
		)
	);
}

async function listClaims(db: Db, where: ReturnType<typeof and>): Promise<ListedClaim[]> {
	const rows = await db
		.select({
			id: claims.id,
			organisationId: claims.organisationId,
			organisation: organisations.name,
			method: claims.method,
			email: claims.email,
			message: claims.message,
			language: claims.language,
			at: claims.requestedAt,
			accountId: claims.accountId
		})
		.from(claims)
		.innerJoin(organisations, eq(organisations.id, claims.organisationId))
		.where(where)
		.orderBy(asc(claims.requestedAt))
		.limit(200);
	const accounts = await findAccounts(
		db,
		rows.map(({ accountId }) => accountId)
	);
	return rows.map(({ accountId, ...row }) => {
		const account = accounts.get(accountId);
		return { ...row, by: account ? { name: account.name, email: account.email } : null };
	});
}

export function listLetterBatches(db: Db, institutionId: string) {
	return db
		.select({
			id: letterBatches.id,
			total: letterBatches.total,
			done: letterBatches.done,
			createdAt: letterBatches.createdAt,
			completedAt: letterBatches.completedAt,
			hasDocument: sql<boolean>`${letterBatches.fileId} is not null`
		})
		.from(letterBatches)
		.where(eq(letterBatches.institutionId, institutionId))
		.orderBy(desc(letterBatches.createdAt))
		.limit(30);
}

/** The printed document of an order of this institution, as long as it is kept. */
export async function readLetters(
	db: Db,
	institutionId: string,
	batchId: string
): Promise<{ name: string; bytes: Uint8Array } | null> {
	const [batch] = await db
		.select({ fileId: letterBatches.fileId })
		.from(letterBatches)
		.where(and(eq(letterBatches.id, batchId), eq(letterBatches.institutionId, institutionId)));
	return batch?.fileId ? readFile(db, batch.fileId) : null;
}
