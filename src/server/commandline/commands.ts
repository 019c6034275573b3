import { adminCommand } from './admin.ts';
import { backupCommand, restoreCommand, verifyCommand } from './backup.ts';
import type { Command } from './command.ts';
import { duplicatesCommand } from './duplicates.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { planCommand } from './plan.ts';
import { regionsCommand } from './regions.ts';
import { retentionCommand } from './retention.ts';
import { searchCommand } from './search.ts';
import { seedCommand } from './seed.ts';
import { vocabularyCommand } from './vocabulary.ts';

/** Every command of `glokal`, in the order of the help. */
export const commands: readonly Command[] = [
	migrateCommand,
	adminCommand,
	backupCommand,
	verifyCommand,
	restoreCommand,
	duplicatesCommand,
	importCommand,
	planCommand,
	regionsCommand,
	retentionCommand,
	searchCommand,
	seedCommand,
	vocabularyCommand
];
