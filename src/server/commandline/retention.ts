import { parseArgs } from 'node:util';
import { reportRetention } from '../privacy/index.ts';
import { UsageError, type DatabaseCommand } from './command.ts';

export const retentionCommand: DatabaseCommand = {
	name: 'retention',
	summary: 'Say what is past its time and goes with the next run, without deleting it',
	usage: 'retention --dry-run [--json]',
	needs: 'database',
	run: async (args, { out }, { db }) => {
		const { values } = parseArgs({
			args,
			options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } }
		});
		if (!values['dry-run']) {
			throw new UsageError('The jobs delete by themselves; say --dry-run to see what is due.');
		}
		const report = await reportRetention(db);
		if (values.json) out(`${JSON.stringify(report, null, '\t')}\n`);
		else
			for (const line of report)
				out(`${String(line.due).padStart(7)}  ${line.what} (${line.keptFor})\n`);
		return 0;
	}
};
