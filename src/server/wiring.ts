import { dailyBackupJob, keepDailyBackup } from './platform/backup/index.ts';
import type { Db } from './platform/database.ts';
import { carryOut, type Job, type JobHandler } from './platform/jobs.ts';
import { deliverMail, deliverMailJob, sweepMails, sweepMailsJob } from './platform/mail/index.ts';
import { tidy, tidyJob } from './platform/tidy.ts';

/**
 * Which domain does what in the background. The only file that knows all domains: what concerns all
 * of them is announced below and carried out where it belongs. Times are UTC.
 */
export const jobHandlers: readonly JobHandler[] = [
	carryOut(deliverMailJob, deliverMail),
	carryOut(sweepMailsJob, sweepMails, '*/10 * * * *'),
	carryOut(dailyBackupJob, keepDailyBackup, '15 2 * * *'),
	carryOut(tidyJob, tidy, '45 * * * *')
];

export const jobs: readonly Job<object>[] = jobHandlers.map(({ job }) => job);

/** What an unclean stop may have left behind is put right before the first request. */
export async function onServerStart(_db: Db): Promise<void> {}
