import { findPairs } from '../directory/duplicates/index.ts';
import { UsageError, type DatabaseCommand } from './command.ts';

export const duplicatesCommand: DatabaseCommand = {
	name: 'duplicates',
	summary: 'Look for pairs of entries that may be one, now instead of at night',
	usage: 'duplicates find',
	needs: 'database',
	run: async ([what], { err }, { db }) => {
		if (what !== 'find') throw new UsageError('Say `duplicates find`.');
		await findPairs(db);
		err('Compared all entries; the pairs that were found wait at the desks.\n');
		return 0;
	}
};
