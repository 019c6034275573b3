import type { Db } from '../platform/database.ts';
import { defineJob, enqueue } from '../platform/jobs.ts';

/** Offers or requests were written, published or closed. */
export const listingsChangedJob = defineJob<{ listingIds: string[] }>('listings.changed');

type Follower = (db: Db, listingIds: readonly string[]) => Promise<void>;

let followers: readonly Follower[] = [];

/** Whoever keeps something derived from listings takes part here, in `wiring.ts`. */
export function followListings(...all: readonly Follower[]): void {
	followers = all;
}

/** Tells the followers in the background, once the caller's transaction is committed. */
export async function announceListings(tx: Db, listingIds: readonly string[]): Promise<void> {
	if (listingIds.length === 0) return;
	await enqueue(tx, listingsChangedJob, { listingIds: [...listingIds] });
}

/** Tells the followers at once, and waits for them: for an import, before it becomes visible. */
export async function followListingsNow(db: Db, listingIds: readonly string[]): Promise<void> {
	for (const follow of followers) await follow(db, listingIds);
}
