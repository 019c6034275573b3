import { loadDemoRegion } from '#seeds/load.ts';
import { holdsOrganisations, removeDemoOrganisations } from '../directory/index.ts';
import { commandLine } from '../platform/actor.ts';
import { UsageError, type ExclusiveCommand } from './command.ts';

export const seedCommand: ExclusiveCommand = {
	name: 'seed',
	summary: 'Load the fictional demo region into an empty database, or remove it again',
	usage: 'seed demo | seed remove',
	needs: 'exclusive',
	run: async ([what], { err }, { db }) => {
		if (what === 'remove') {
			const removed = await removeDemoOrganisations(db, commandLine);
			err(`Removed ${removed} fictional organisations with all that belongs to them.\n`);
			return 0;
		}
		if (what !== 'demo') throw new UsageError('Say `seed demo` or `seed remove`.');
		if (await holdsOrganisations(db)) {
			throw new UsageError(
				'The database holds organisations; the demo region is for an empty one.'
			);
		}
		await loadDemoRegion(db, { today: new Date(), say: (line) => err(`${line}\n`) });
		return 0;
	}
};
