import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { announceOrganisations } from '../announce.ts';
import { capacityOf, readStanding } from '../members/read-standing.ts';

/** Records a change of pictures and documents, and tells whoever follows the public profile. */
export async function noteMedia(
	tx: Db,
	actor: Actor,
	{ name, organisationId }: { name: string; organisationId: string }
): Promise<void> {
	const standing = await readStanding(tx, actor, organisationId);
	await recordActivity(tx, actor, {
		name,
		subjectKind: 'organisation',
		subjectId: organisationId,
		organisationId,
		data: standing ? capacityOf(standing) : {}
	});
	await announceOrganisations(tx, [organisationId]);
}
