import { planCommand } from './plan.ts';
import { reportFailure } from './report-failure.ts';
import { terminal } from './terminal.ts';

/** Plans in a program that has loaded nothing but the planner: it starts in a moment. */
export async function planAlone(args: string[]): Promise<number> {
	const context = terminal();
	try {
		return await planCommand.run(args, context);
	} catch (cause) {
		return reportFailure(cause, planCommand.usage, context);
	}
}
