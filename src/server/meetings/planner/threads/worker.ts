import { parentPort, workerData } from 'node:worker_threads';
import type { PlanTask, ThreadMessage } from './plan-in-threads.ts';
import { planMeetings } from '../plan-meetings.ts';

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
