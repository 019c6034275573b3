import { statfs } from 'node:fs/promises';
import { environment } from '../environment.ts';

/** The database and its backups live on the same disk and must not be starved by pictures. */
const LOW_WATER = 512 * 1024 * 1024;

/**
 * Whether an upload of so many bytes leaves the disk of the data folder with enough room; object
 * storage keeps its own account.
 */
export async function hasRoomFor(bytes: number, lowWater = LOW_WATER): Promise<boolean> {
	const { S3_BUCKET, GLOKAL_DATA } = environment();
	if (S3_BUCKET) return true;
	// Before the first file there is no folder yet, and what is above it tells the same.
	const { bavail, bsize } = await statfs(GLOKAL_DATA).catch(() => statfs('.'));
	return bavail * bsize - bytes > lowWater;
}
