import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import { system } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { defineJob } from '../../platform/jobs.ts';
import { announceOrganisations } from '../announce.ts';
import { organisations } from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { archiveEntry } from './archive.ts';
import { lastConfirmed } from './ask.ts';
import { freshnessQuestions } from './schema.ts';

/** Days of silence after the question until an entry fades, and until it is archived. */
const FADE_DAYS = 60;
const ARCHIVE_DAYS = 180;
/** Entries that nobody can be asked about: the desk sees them before. */
const FADE_MONTHS_UNASKED = 18;
const ARCHIVE_MONTHS_UNASKED = 36;
const PER_NIGHT = 200;

export const fadeSilentJob = defineJob<object>('directory.fade-silent');

/** What nobody confirmed fades first, later it is archived and gone from search. Demo entries stay. */
export async function fadeSilent(db: Db): Promise<void> {
	const silent = await listSilent(db, ARCHIVE_DAYS, ARCHIVE_MONTHS_UNASKED, false);
	for (const { id } of silent) {
		await db.transaction((tx) => archiveEntry(tx, system, id, 'silence'));
	}
	const fading = await listSilent(db, FADE_DAYS, FADE_MONTHS_UNASKED, true);
	for (const { id } of fading) {
		await db.transaction(async (tx) => {
			await tx
				.update(organisations)
				.set({ fadedAt: sql`now()` })
				.where(eq(organisations.id, id));
			await recordActivity(tx, system, {
				name: 'organisation.faded',
				subjectKind: 'organisation',
				subjectId: id,
				organisationId: id
			});
			await announceOrganisations(tx, [id]);
		});
	}
}

function listSilent(db: Db, days: number, monthsUnasked: number, isStillBright: boolean) {
	const isAsked = sql`exists (select 1 from ${freshnessQuestions}
		where ${freshnessQuestions.organisationId} = ${organisations.id}
			and ${isNull(freshnessQuestions.answeredAt)})`;
	const isSilent = sql`exists (select 1 from ${freshnessQuestions}
		where ${freshnessQuestions.organisationId} = ${organisations.id}
			and ${isNull(freshnessQuestions.answeredAt)}
			and ${freshnessQuestions.askedAt} < now() - ${days} * interval '1 day')`;
	return db
		.select({ id: organisations.id })
		.from(organisations)
		.where(
			and(
				isPublicOrganisation(),
				eq(organisations.isDemo, false),
				isStillBright ? isNull(organisations.fadedAt) : undefined,
				or(
					isSilent,
					and(
						sql`not ${isAsked}`,
						lt(lastConfirmed(), sql`now() - ${monthsUnasked} * interval '1 month'`)
					)
				)
			)
		)
		.limit(PER_NIGHT);
}
