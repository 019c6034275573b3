export { answerFreshness, confirmEntry, findFreshnessLink, type FreshnessLink } from './answer.ts';
export { archiveByDesk, archiveEntry, findArchival, restoreEntry } from './archive.ts';
export { askStillTrue, askStillTrueJob } from './ask.ts';
export { fadeSilent, fadeSilentJob } from './fade.ts';
export { remindOfCertificates, remindOfCertificatesJob } from './remind-of-certificates.ts';
