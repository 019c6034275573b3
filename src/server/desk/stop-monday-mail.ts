import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Language } from '#i18n/languages.ts';
import { installationSecret } from '../identity/index.ts';
import { recordActivity } from '../platform/activity.ts';
import { visitor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { publicOrigin } from '../platform/environment.ts';
import { Refusal } from '../platform/refusal.ts';
import { mondayMailStops } from './schema.ts';

/**
 * The link that stops the mail, for as long as it is sent (R20): signed, so that nothing needs to be
 * kept for each mail. `page` is for people, `url` takes the one-click POST of RFC 8058.
 */
export function stopPath(
	language: Language,
	institutionId: string,
	accountId: string
): { page: string; url: string } {
	const token = `${institutionId}.${accountId}.${sign(institutionId, accountId)}`;
	const page = `/${language}/desk/stop/${token}`;
	return { page, url: `${publicOrigin()}/unsubscribe/desk/${token}` };
}

export function readStopToken(token: string): { institutionId: string; accountId: string } | null {
	const [institutionId = '', accountId = '', signature = ''] = token.split('.');
	const expected = Buffer.from(sign(institutionId, accountId));
	const given = Buffer.from(signature);
	const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
	return isOurs ? { institutionId, accountId } : null;
}

/** No further Monday mails of this desk for this person. */
export async function stopMondayMail(db: Db, token: string): Promise<void> {
	const stop = readStopToken(token);
	if (!stop) throw new Refusal('directory.not_found');
	await db.transaction(async (tx) => {
		const stopped = await tx
			.insert(mondayMailStops)
			.values(stop)
			.onConflictDoNothing()
			.returning({ at: mondayMailStops.stoppedAt });
		if (stopped.length === 0) return;
		await recordActivity(tx, visitor, {
			name: 'desk.monday_mail_stopped',
			subjectKind: 'account',
			subjectId: stop.accountId,
			organisationId: stop.institutionId
		});
	});
}

function sign(institutionId: string, accountId: string): string {
	return createHmac('sha256', installationSecret())
		.update(`monday-mail:${institutionId}:${accountId}`)
		.digest('base64url');
}
