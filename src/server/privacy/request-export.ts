import { refuseUnlessConfirmed, type OwnSession } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Db } from '../platform/database.ts';
import { defineJob, enqueue } from '../platform/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import { hitLimit, type Limit } from '../platform/throttle.ts';
import { dataExports } from './schema.ts';

export const makeExportJob = defineJob<{ exportId: string }>('privacy.make-export', {
	retryLimit: 2,
	expireInSeconds: 600
});

const perAccount: Limit = { name: 'privacy.export', hits: 3, windowSeconds: 86_400 };

/** Somebody wants a copy of their data: it is made in the background, and a mail tells where it is. */
export async function requestExport(db: Db, own: OwnSession): Promise<void> {
	const accountId = await refuseUnlessConfirmed(db, own);
	const seconds = await hitLimit(db, perAccount, accountId);
	if (seconds !== null) throw new Refusal('platform.too_many', { seconds });
	await db.transaction(async (tx) => {
		const [asked] = await tx
			.insert(dataExports)
			.values({ accountId })
			.returning({ id: dataExports.id });
		if (!asked) throw new Error('An export was not kept');
		await recordActivity(tx, own.actor, {
			name: 'account.export_requested',
			subjectKind: 'account',
			subjectId: accountId
		});
		await enqueue(tx, makeExportJob, { exportId: asked.id });
	});
}
