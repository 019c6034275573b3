import * as v from 'valibot';
import { refuseUnlessConfirmed, type OwnSession } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import { system } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { ownDataParts, type Footprint } from '../platform/own-data.ts';
import { Refusal } from '../platform/refusal.ts';
import { forgetPerson } from './forget-person.ts';
import { keepErasuresJob } from './keep-erasures.ts';
import { readPerson } from './read-person.ts';

export const PersonErasure = v.object({
	// A box that is not ticked is not sent.
	understood: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'privacy.tick_first'))
});

export interface ErasurePreview {
	/** What there is, and what becomes of it; what there is none of is left out. */
	footprints: Footprint[];
	/** What has to be settled first. */
	obstacles: { key: string; names: string }[];
}

export async function previewErasure(db: Db, accountId: string): Promise<ErasurePreview> {
	const person = await readPerson(db, accountId);
	const footprints: Footprint[] = [];
	for (const part of ownDataParts())
		footprints.push(...((await part.footprints?.(db, person)) ?? []));
	return {
		footprints: footprints.filter(({ n }) => n > 0),
		obstacles: await listObstacles(db, accountId)
	};
}

async function listObstacles(db: Db, accountId: string) {
	const person = await readPerson(db, accountId);
	const obstacles: ErasurePreview['obstacles'] = [];
	for (const part of ownDataParts())
		obstacles.push(...((await part.obstacles?.(db, person)) ?? []));
	return obstacles;
}

/**
 * Somebody goes, and takes everything along. Needs a fresh proof of who it is (R23); the last owner
 * of an organisation hands over first, or archives it.
 */
export async function erasePerson(db: Db, own: OwnSession): Promise<void> {
	const accountId = await refuseUnlessConfirmed(db, own);
	await db.transaction(async (tx) => {
		const person = await readPerson(tx, accountId);
		for (const part of ownDataParts()) await part.hold?.(tx, person);
		const [obstacle] = await listObstacles(tx, accountId);
		if (obstacle) throw new Refusal(obstacle.key, { names: obstacle.names });
		await forgetPerson(tx, person);
		// Nobody is named: who was erased did it.
		await recordActivity(tx, system, {
			name: 'account.erased',
			subjectKind: 'account',
			subjectId: null
		});
		await enqueue(tx, keepErasuresJob, {});
	});
}
