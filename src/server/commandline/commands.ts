import type { Command } from './command.ts';
import { migrateCommand } from './migrate.ts';

/** Every command of `glokal`, in the order of the help. */
export const commands: readonly Command[] = [migrateCommand];
