import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#server/platform/root.ts';
import type { Instance, PlanOptions, PlanOutcome, PlanProgress } from '../instance.ts';

const entry = join(projectRoot, 'src/server/meetings/planner/threads/worker.ts');

/** What a thread is given. */
export interface PlanTask {
	instance: Instance;
	options: Omit<PlanOptions, 'threads' | 'signal' | 'onProgress'>;
}

/** What a thread says. */
export type ThreadMessage = { progress: PlanProgress } | { outcome: PlanOutcome };

/**
 * The same event planned by several threads, each with a seed of its own; the best plan counts. With
 * `iterations` all of them are waited for, so that the result can be repeated; otherwise a proof by
 * one ends the work of the others.
 */
export async function planInThreads(
	instance: Instance,
	options: PlanOptions
): Promise<PlanOutcome> {
	const { signal, onProgress, threads, ...rest } = options;
	const workers: Worker[] = [];
	const stop = () => {
		for (const worker of workers) worker.postMessage('stop');
	};
	signal.addEventListener('abort', stop);
	try {
		const outcomes = await Promise.all(
			Array.from({ length: threads }, (_, index) => {
				const task: PlanTask = { instance, options: { ...rest, seed: rest.seed + index } };
				const worker = new Worker(entry, { workerData: task, env: {}, execArgv: [] });
				workers.push(worker);
				if (signal.aborted) stop();
				return outcomeOf(worker, {
					onMessage: (message) => {
						if ('progress' in message) onProgress?.(message.progress);
						else if (options.iterations === null && isFinal(message.outcome)) stop();
					}
				});
			})
		);
		return { ...best(outcomes), report: combined(outcomes) };
	} finally {
		signal.removeEventListener('abort', stop);
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}

function isFinal({ verdict, report }: PlanOutcome): boolean {
	return verdict === 'impossible' || report.proven;
}

function outcomeOf(
	worker: Worker,
	{ onMessage }: { onMessage: (message: ThreadMessage) => void }
): Promise<PlanOutcome> {
	return new Promise((resolve, reject) => {
		worker.on('message', (message: ThreadMessage) => {
			onMessage(message);
			if ('outcome' in message) resolve(message.outcome);
		});
		worker.on('error', reject);
		worker.on('exit', () => {
			reject(new Error('A planning thread ended without a result'));
		});
	});
}

/** More weight first, then fewer breaks, then fewer idle slots; of equals the lowest seed. */
function best(outcomes: readonly PlanOutcome[]): PlanOutcome {
	const rank = ({ verdict, report }: PlanOutcome) => [
		verdict === 'impossible' ? 0 : verdict === 'planned' ? 1 : 2,
		-report.heldWeight,
		report.breaks,
		report.idleSlots,
		report.tableChanges
	];
	return outcomes.reduce((first, other) => {
		const [a, b] = [rank(first), rank(other)];
		const index = a.findIndex((value, i) => value !== b[i]);
		return index >= 0 && b[index]! < a[index]! ? other : first;
	});
}

/** The report of the best plan, with the sharpest bounds of all threads and their work summed. */
function combined(outcomes: readonly PlanOutcome[]): PlanOutcome['report'] {
	const { report, verdict } = best(outcomes);
	const cpuSeconds = outcomes.reduce((sum, other) => sum + other.report.cpuSeconds, 0);
	const seconds = Math.max(...outcomes.map((other) => other.report.seconds));
	if (verdict !== 'planned') return { ...report, cpuSeconds, seconds };
	const alike = outcomes.filter((other) => other.report.heldWeight === report.heldWeight);
	const bound = Math.min(...outcomes.map((other) => other.report.bound));
	const breaksBound = Math.max(...alike.map((other) => other.report.breaksBound));
	const proven = bound === report.heldWeight && breaksBound === report.breaks;
	return { ...report, bound, breaksBound, proven, cpuSeconds, seconds };
}
