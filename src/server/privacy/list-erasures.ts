import { createHash } from 'node:crypto';
import type { Db } from '../platform/database.ts';
import { erasures } from './schema.ts';

export type Erasure = typeof erasures.$inferSelect;

/** Keeps that somebody was erased, without saying who. */
export async function noteErasure(tx: Db, kind: Erasure['kind'], id: string): Promise<void> {
	await tx
		.insert(erasures)
		.values({ kind, hash: hashOf(kind, id) })
		.onConflictDoNothing();
}

export function hashOf(kind: Erasure['kind'], id: string): string {
	return createHash('sha256').update(`${kind}:${id}`).digest('hex');
}

/** Everything that was erased so far: read it before a backup takes the place of the database. */
export function listErasures(db: Db): Promise<Erasure[]> {
	return db.select().from(erasures);
}
