import type { ExclusiveCommand } from './command.ts';

/** Opening the database for a command migrates it, so there is nothing left to do but say so. */
export const migrateCommand: ExclusiveCommand = {
	name: 'migrate',
	summary: 'Bring the database to this version',
	usage: 'migrate',
	needs: 'exclusive',
	run: async (_args, { err }) => {
		err('The database is up to date.\n');
		return Promise.resolve(0);
	}
};
