import * as v from 'valibot';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { defineSetting, readSetting } from '../../platform/settings.ts';
import { memberships } from '../members/schema.ts';
import { organisations } from '../schema.ts';

/** Which new entries somebody looks at before they are public. */
export const reviewModes = ['nothing', 'first', 'all'] as const;
export type ReviewMode = (typeof reviewModes)[number];

/** The operator's choice. */
export const reviewSetting = defineSetting<ReviewMode>(
	'review.entries',
	v.picklist(reviewModes),
	'nothing'
);

/** Whether a new entry of this person waits for review. */
export async function needsReview(db: Db, personId: string): Promise<boolean> {
	const mode = await readSetting(db, reviewSetting);
	if (mode !== 'first') return mode === 'all';
	const published = await db
		.select({ id: organisations.id })
		.from(organisations)
		.innerJoin(memberships, eq(memberships.organisationId, organisations.id))
		.where(
			and(
				eq(organisations.createdBy, personId),
				eq(memberships.accountId, personId),
				isNotNull(organisations.publishedAt)
			)
		)
		.limit(1);
	return published.length === 0;
}
