import {
	conversationsOwnData,
	deliverInquiry,
	deliverInquiryJob,
	forgetInquiries,
	forgetInquiriesJob,
	inquiriesPart
} from './conversations/index.ts';
import {
	collectDue,
	deskOwnData,
	deskParts,
	dueTasks,
	mondayMailJob,
	sendMondayMails
} from './desk/index.ts';
import { endingCertificates, staleEntries, waitingClaims } from './directory/desks/index.ts';
import {
	forgetLetters,
	forgetLettersJob,
	printLetters,
	printLettersJob
} from './directory/claims/index.ts';
import { findPairs, findPairsJob, joinMerges, waitingPairs } from './directory/duplicates/index.ts';
import {
	askStillTrue,
	askStillTrueJob,
	fadeSilent,
	fadeSilentJob,
	remindOfCertificates,
	remindOfCertificatesJob
} from './directory/freshness/index.ts';
import {
	importJob,
	organisationTarget,
	sweepImportsJob,
	sweepIncompleteImports,
	workOnImport
} from './directory/import/index.ts';
import {
	carryOutLookUp,
	directoryOwnData,
	followOrganisations,
	forgetLookUps,
	forgetLookUpsJob,
	isMultiplierStaff,
	lookUpCompanyJob,
	organisationsChangedJob,
	sweepMedia,
	sweepMediaJob
} from './directory/index.ts';
import {
	followEmails,
	forgetSignIns,
	forgetSignInsJob,
	identityOwnData,
	requireSecondFactorFor,
	sendLink,
	sendLinkJob
} from './identity/index.ts';
import { followAddress } from './directory/members/index.ts';
import { waitingReviews } from './directory/review/index.ts';
import { listingTarget } from './listings/import/index.ts';
import { followListings, listingsChangedJob, listingsPart } from './listings/index.ts';
import { dailyBackupJob, keepDailyBackup } from './platform/backup/index.ts';
import type { Db } from './platform/database.ts';
import { carryOut, enqueue, type Job, type JobHandler } from './platform/jobs.ts';
import { environment } from './platform/environment.ts';
import {
	forgetRecipients,
	forgetRecipientsJob,
	mailingsOwnData,
	mailingsPart,
	sendMailings,
	sendMailingsJob
} from './mailings/index.ts';
import { deliverMail, deliverMailJob, sweepMails, sweepMailsJob } from './platform/mail/index.ts';
import { joinOwnData } from './platform/own-data.ts';
import { tidy, tidyJob } from './platform/tidy.ts';
import {
	eraseAgain,
	eraseOrganisations,
	eraseOrganisationsJob,
	forgetExports,
	forgetExportsJob,
	keepErasures,
	keepErasuresJob,
	makeExport,
	makeExportJob
} from './privacy/index.ts';
import {
	indexListings,
	indexOrganisations,
	refreshStale,
	refreshStaleJob
} from './search/index.ts';

const importTargets = [organisationTarget, listingTarget];

/**
 * Which domain does what in the background. The only file that knows all domains: what concerns all
 * of them is announced below and carried out where it belongs. Times are UTC.
 */
export const jobHandlers: readonly JobHandler[] = [
	carryOut(deliverMailJob, deliverMail),
	carryOut(sweepMailsJob, sweepMails, '*/10 * * * *'),
	carryOut(dailyBackupJob, keepDailyBackup, '15 2 * * *'),
	carryOut(tidyJob, tidy, '45 * * * *'),
	carryOut(sendLinkJob, sendLink),
	carryOut(forgetSignInsJob, forgetSignIns, '50 3 * * *'),
	carryOut(organisationsChangedJob, (db, { organisationIds }) =>
		indexOrganisations(db, organisationIds)
	),
	carryOut(listingsChangedJob, (db, { listingIds }) => indexListings(db, listingIds)),
	carryOut(printLettersJob, printLetters),
	carryOut(forgetLettersJob, forgetLetters, '10 4 * * *'),
	carryOut(mondayMailJob, sendMondayMails, '0 5 * * 1'),
	carryOut(askStillTrueJob, askStillTrue, '20 5 * * *'),
	carryOut(fadeSilentJob, fadeSilent, '40 5 * * *'),
	carryOut(remindOfCertificatesJob, remindOfCertificates, '10 5 * * *'),
	carryOut(findPairsJob, findPairs, '55 1 * * *'),
	carryOut(importJob, (db, step) => workOnImport(db, importTargets, step)),
	carryOut(
		sweepImportsJob,
		(db) => sweepIncompleteImports(db, importTargets, { isAlone: isEmbedded() }),
		'*/10 * * * *'
	),
	carryOut(lookUpCompanyJob, carryOutLookUp),
	carryOut(forgetLookUpsJob, forgetLookUps, '35 3 * * *'),
	carryOut(sweepMediaJob, sweepMedia, '25 * * * *'),
	carryOut(deliverInquiryJob, deliverInquiry),
	carryOut(forgetInquiriesJob, forgetInquiries, '30 1 * * *'),
	carryOut(sendMailingsJob, sendMailings, '*/5 * * * *'),
	carryOut(forgetRecipientsJob, forgetRecipients, '20 4 * * *'),
	carryOut(makeExportJob, makeExport),
	carryOut(forgetExportsJob, forgetExports, '5 * * * *'),
	carryOut(eraseOrganisationsJob, eraseOrganisations, '50 4 * * *'),
	carryOut(keepErasuresJob, (db) => keepErasures(db), '10 5 * * *'),
	// A little after midnight of the area, when the days of certificates and listings turn.
	carryOut(refreshStaleJob, refreshStale, '5 22,23 * * *')
];

export const jobs: readonly Job<object>[] = jobHandlers.map(({ job }) => job);

followOrganisations(indexOrganisations);
followEmails(followAddress);
followListings(indexListings);
joinMerges(listingsPart, inquiriesPart, mailingsPart, ...deskParts);
// The account itself goes last: the others still have to know it.
joinOwnData(directoryOwnData, conversationsOwnData, deskOwnData, mailingsOwnData, identityOwnData);

// Whoever sees and decides about other firms' entries proves who they are twice (R18).
requireSecondFactorFor(isMultiplierStaff);

collectDue(
	dueTasks,
	{ kind: 'review', read: waitingReviews },
	{ kind: 'claims', read: waitingClaims },
	{ kind: 'stale', read: staleEntries },
	{ kind: 'certificates', read: endingCertificates },
	{ kind: 'duplicates', read: waitingPairs }
);

/** What an unclean stop may have left behind is put right before the first request. */
export async function onServerStart(db: Db): Promise<void> {
	await sweepIncompleteImports(db, importTargets, { isAlone: isEmbedded() });
	await eraseAgain(db);
	// A new version may bring a new vocabulary; what was read with the old one is read again.
	await enqueue(db, refreshStaleJob, {}, { singletonKey: 'start' });
}

/** Nobody but this process works on the embedded database. */
function isEmbedded(): boolean {
	return environment().DATABASE_URL === undefined;
}
