export { answerFreshness, confirmEntry, findFreshnessLink, type FreshnessLink } from './answer.ts';
export { archiveByDesk, findArchival, RESTORE_DAYS, restoreEntry } from './archive.ts';
export { askStillTrue, askStillTrueJob } from './ask.ts';
export { ARCHIVE_DAYS, FADE_DAYS, fadeSilent, fadeSilentJob } from './fade.ts';
