import { parentPort, workerData } from 'node:worker_threads';
import type { Instance, PlanOptions, PlanOutcome, PlanProgress } from './instance.ts';
import { planMeetings } from './plan-meetings.ts';

export interface PlanTask {
	instance: Instance;
	options: Omit<PlanOptions, 'threads' | 'signal' | 'onProgress'>;
}

export type ThreadMessage = { progress: PlanProgress } | { outcome: PlanOutcome };

const { instance, options } = workerData as PlanTask;
const abort = new AbortController();
const say = (message: ThreadMessage) => parentPort?.postMessage(message);

parentPort?.on('message', () => {
	abort.abort();
});
const outcome = await planMeetings(instance, {
	...options,
	threads: 1,
	signal: abort.signal,
	onProgress: (progress) => {
		say({ progress });
	}
});
say({ outcome });
parentPort?.close();
