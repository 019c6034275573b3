import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#server/platform/refusal.ts';
import type { TableRow } from '../read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';

/** What the worker says: rows in portions, then the end or the refusal. */
export type WorkbookMessage =
	| { rows: TableRow[] }
	| { sheets: string[]; sheet: string }
	| { refusal: string; values: Record<string, string | number> };

export interface WorkbookTask {
	bytes: Uint8Array;
	sheet: string | undefined;
}

const PORTION = 500;

// A file of its own and no import of the database: it runs in a thread with little memory, where a
// hostile workbook can do no harm.
function work({ bytes, sheet }: WorkbookTask): void {
	let rows: TableRow[] = [];
	const send = (message: WorkbookMessage) => parentPort?.postMessage(message);
	try {
		const workbook = readWorkbook(bytes, sheet, (row) => {
			rows.push(row);
			if (rows.length < PORTION) return;
			send({ rows });
			rows = [];
		});
		if (rows.length > 0) send({ rows });
		send(workbook);
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		send({ refusal: cause.code, values: cause.values });
	}
}

work(workerData as WorkbookTask);
