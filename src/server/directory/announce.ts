import type { Db } from '../platform/database.ts';
import { defineJob, enqueue } from '../platform/jobs.ts';

/** Organisations, their products or their services were written, archived or published. */
export const organisationsChangedJob = defineJob<{ organisationIds: string[] }>(
	'directory.organisations-changed'
);

type Follower = (db: Db, organisationIds: readonly string[]) => Promise<void>;

let followers: readonly Follower[] = [];

/** Whoever keeps something derived from organisations takes part here, in `wiring.ts`. */
export function followOrganisations(...all: readonly Follower[]): void {
	followers = all;
}

/**
 * Tells the followers in the background, once the caller's transaction is committed. Every command
 * that changes what the public sees of an organisation calls it.
 */
export async function announceOrganisations(
	tx: Db,
	organisationIds: readonly string[]
): Promise<void> {
	if (organisationIds.length === 0) return;
	await enqueue(tx, organisationsChangedJob, { organisationIds: [...organisationIds] });
}

/**
 * Tells the followers at once, and waits for them: for an import, whose records become visible only
 * when everything derived from them is there. At most some hundred at a time.
 */
export async function followNow(db: Db, organisationIds: readonly string[]): Promise<void> {
	for (const follow of followers) await follow(db, organisationIds);
}
