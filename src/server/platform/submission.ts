import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { Refusal } from './refusal.ts';
import { submissions } from './schema.ts';

/**
 * Runs `work` once per form key: a second submit of the same form gets the first one's result, the
 * same key with another body is refused (R51). Everything happens in one transaction, so two
 * submits at the same moment wait for each other on the key.
 */
export async function submitOnce(
	db: Db,
	{ key, body }: { key: string; body: unknown },
	work: (tx: Db) => Promise<string>
): Promise<string> {
	const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
	return db.transaction(async (tx) => {
		const [mine] = await tx
			.insert(submissions)
			.values({ key, bodyHash })
			.onConflictDoNothing()
			.returning();
		if (!mine) return resultOfFirst(tx, key, bodyHash);
		const result = await work(tx);
		await tx.update(submissions).set({ result }).where(eq(submissions.key, key));
		return result;
	});
}

async function resultOfFirst(tx: Db, key: string, bodyHash: string): Promise<string> {
	const [first] = await tx.select().from(submissions).where(eq(submissions.key, key));
	if (first?.bodyHash !== bodyHash || first.result === null) {
		throw new Refusal('platform.submitted_differently');
	}
	return first.result;
}
