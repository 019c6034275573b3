export type { BackupEnd } from './format.ts';
export { dailyBackupJob, dailyBackups, keepDailyBackup } from './keep-daily.ts';
export { verifyBackup } from './read.ts';
export { restoreBackup } from './restore.ts';
export { writeBackup } from './write.ts';
