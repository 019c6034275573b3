import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#server/platform/refusal.ts';
import { projectRoot } from '#server/platform/root.ts';
import type { TableRow } from '../read-delimited.ts';
import type { WorkbookMessage, WorkbookTask } from './worker.ts';

export interface OpenedWorkbook {
	sheets: string[];
	sheet: string;
	rows: TableRow[];
}

/** Largest XLSX file that is read, in bytes. */
export const LARGEST_WORKBOOK = 50 * 1024 * 1024;

const entry = join(projectRoot, 'src/server/directory/import/workbook/worker.ts');

/**
 * Reads a workbook in a thread of its own, with 256 MB of memory and a time limit of 10 seconds plus
 * 2 for each megabyte; a file that exceeds either is refused, and this process goes on undisturbed.
 */
export async function openWorkbook(bytes: Uint8Array, sheet?: string): Promise<OpenedWorkbook> {
	if (bytes.length > LARGEST_WORKBOOK) throw new Refusal('import.refused.too_large');
	const task: WorkbookTask = { bytes, sheet };
	const worker = new Worker(entry, {
		workerData: task,
		resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 },
		// Nothing of this process's environment concerns a workbook.
		env: {},
		execArgv: [],
		stderr: true,
		stdout: true
	});
	const milliseconds = 10_000 + (bytes.length / (1024 * 1024)) * 2_000;
	try {
		return await resultOf(worker, milliseconds);
	} finally {
		await worker.terminate();
	}
}

function resultOf(worker: Worker, milliseconds: number): Promise<OpenedWorkbook> {
	const rows: TableRow[] = [];
	return new Promise((resolve, reject) => {
		const late = setTimeout(() => {
			reject(new Refusal('import.refused.too_slow'));
		}, milliseconds);
		const settle = (conclude: () => void) => {
			clearTimeout(late);
			conclude();
		};
		worker.on('message', (message: WorkbookMessage) => {
			if ('rows' in message) rows.push(...message.rows);
			else if ('refusal' in message) {
				settle(() => {
					reject(new Refusal(message.refusal, message.values));
				});
			} else {
				settle(() => {
					resolve({ ...message, rows });
				});
			}
		});
		worker.on('error', (cause: NodeJS.ErrnoException) => {
			const isOutOfMemory = cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
			settle(() => {
				reject(isOutOfMemory ? new Refusal('import.refused.too_large_inside') : cause);
			});
		});
		worker.on('exit', () => {
			settle(() => {
				reject(new Error('The workbook thread ended without a result'));
			});
		});
	});
}
