import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { announceOrganisations } from '../announce.ts';

/** Records a change of pictures and documents, and tells whoever follows the public profile. */
export async function noteMedia(
	tx: Db,
	actor: Actor,
	{ name, organisationId }: { name: string; organisationId: string }
): Promise<void> {
	await recordActivity(tx, actor, {
		name,
		subjectKind: 'organisation',
		subjectId: organisationId,
		organisationId
	});
	await announceOrganisations(tx, [organisationId]);
}
