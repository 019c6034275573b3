import { sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { defineJob } from '../../platform/jobs.ts';

export const sweepMediaJob = defineJob<Record<string, never>>('directory.sweep-media', {
	retryLimit: 1
});

/**
 * Forgets files that no picture, document or certificate names any more, because their organisation
 * was removed. The bytes follow with the next collection of orphans.
 */
export async function sweepMedia(db: Db): Promise<void> {
	await db.execute(
		sql`delete from files where purpose in ('picture', 'logo', 'document')
			and created_at < now() - interval '1 hour'
			and not exists (select 1 from picture_sizes where file_id = files.id)
			and not exists (select 1 from documents where file_id = files.id)
			and not exists (select 1 from certificates where file_id = files.id)`
	);
}
