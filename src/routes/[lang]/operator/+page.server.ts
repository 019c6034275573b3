import { countDeskInquiries } from '#server/conversations/index.ts';
import { listImports } from '#server/directory/import/index.ts';
import { countOpenNotices } from '#server/directory/notices/index.ts';
import { countWaiting } from '#server/directory/review/index.ts';
import { countOrganisations, listWaitingPeople } from '#server/directory/index.ts';
import { dailyBackups } from '#server/platform/backup/index.ts';
import { currentDatabase } from '#server/platform/connection.ts';
import { environment } from '#server/platform/environment.ts';
import { countDeadLetters, listDeadLetters } from '#server/platform/jobs.ts';
import { countMails } from '#server/platform/mail/index.ts';
import { isLocal } from '#server/runtime.ts';
import type { PageServerLoad } from './$types';

const unfinished = ['begun', 'checking', 'checked', 'running', 'failed'];

export const load: PageServerLoad = async () => {
	const { db, engine } = currentDatabase();
	const imports = await listImports(db);
	return {
		inquiries: await countDeskInquiries(db),
		reviews: await countWaiting(db),
		people: (await listWaitingPeople(db, { perPage: 1 })).total,
		notices: await countOpenNotices(db),
		imports: imports.filter(({ state }) => unfinished.includes(state)).length,
		mails: await countMails(db),
		organisations: await countOrganisations(db),
		deadJobs: await countDeadLetters(db),
		deadLetters: await listDeadLetters(db),
		deliversMail: environment().SMTP_URL !== undefined,
		isLocal: isLocal(),
		backup: engine === 'pglite' ? { newest: dayOf(dailyBackups()[0]) } : null
	};
};

function dayOf(fileName: string | undefined): Date | null {
	const day = /\d{4}-\d\d-\d\d/.exec(fileName ?? '')?.[0];
	return day ? new Date(`${day}T12:00:00Z`) : null;
}
