import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../database.ts';
import { files } from '../schema.ts';
import { storage } from './storage.ts';
import { FileMissing } from './store-contract.ts';

export interface NewFile {
	/** As the person named it; only shown, never used as a path. */
	name: string;
	mediaType: string;
	/** What the file is for, for example `import`. */
	purpose: string;
	bytes: Uint8Array;
}

/**
 * Stores the bytes first and the row with the caller's transaction: after a crash in between an
 * unreferenced object remains, never a row without its object. `collectOrphans` removes such objects.
 */
export async function storeFile(tx: Db, file: NewFile): Promise<string> {
	const id = randomUUID();
	const key = randomUUID();
	await storage().put(key, file.bytes);
	await tx.insert(files).values({
		id,
		key,
		name: file.name.slice(0, 200),
		mediaType: file.mediaType,
		bytes: file.bytes.byteLength,
		sha256: createHash('sha256').update(file.bytes).digest('hex'),
		purpose: file.purpose
	});
	return id;
}

/** The row and bytes of a file; throws `FileMissing`. */
export async function readFile(
	db: Db,
	id: string
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
	const [row] = await db.select().from(files).where(eq(files.id, id));
	if (!row) throw new FileMissing('There is no such file');
	return { name: row.name, mediaType: row.mediaType, bytes: await storage().get(row.key) };
}

/** Removes the row; its object goes with the next collection, after the transaction is certain. */
export async function forgetFile(tx: Db, id: string): Promise<void> {
	await tx.delete(files).where(eq(files.id, id));
}

/**
 * Removes stored objects without a row. Two looks an hour apart protect an object whose transaction
 * is still under way: only what was an orphan both times goes.
 */
export async function collectOrphans(
	db: Db,
	seenBefore: ReadonlySet<string>
): Promise<Set<string>> {
	const known = new Set((await db.select({ key: files.key }).from(files)).map(({ key }) => key));
	const orphans = new Set<string>();
	for await (const key of storage().keys()) {
		if (known.has(key)) continue;
		if (seenBefore.has(key)) await storage().remove(key);
		else orphans.add(key);
	}
	return orphans;
}
