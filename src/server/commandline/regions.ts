import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandLine } from '../platform/actor.ts';
import { importPostcodes } from '../regions/index.ts';
import { UsageError, type DatabaseCommand } from './command.ts';

/** GeoNames' full postcode files, where an operator wants more than the shipped table. */
export const regionsCommand: DatabaseCommand = {
	name: 'regions',
	summary: 'Load postcodes from a GeoNames file (DE.txt, CZ.txt), preferred to the shipped table',
	usage: 'regions import FILE',
	needs: 'database',
	run: async ([action, file, ...rest], { cwd, err }, { db }) => {
		if (action !== 'import' || file === undefined || rest.length > 0)
			throw new UsageError('Name one file to import.');
		const path = resolve(cwd, file);
		if (!existsSync(path)) throw new UsageError(`There is no file ${path}`);
		const onProgress = (rows: number) => {
			if (rows % 5_000 === 0) err(`${String(rows)} postcodes read\n`);
		};
		const counts = await importPostcodes(db, commandLine, {
			bytes: createReadStream(path),
			onProgress
		});
		err(`Imported ${String(counts.DE)} German and ${String(counts.CZ)} Czech postcodes.\n`);
		return 0;
	}
};
