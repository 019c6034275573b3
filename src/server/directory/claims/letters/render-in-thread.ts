import { parentPort, workerData } from 'node:worker_threads';
import { renderPdf } from '../../../platform/pdf.ts';
import { letterDocument, type Letter, type Sender } from './letter.ts';

/** Started by `printLetters`: makes the document and tells each page. */
const { sender, letters } = workerData as { sender: Sender; letters: readonly Letter[] };
const pdf = await renderPdf({
	...letterDocument(sender, letters),
	background: (page: number) => {
		parentPort?.postMessage({ page });
		return null;
	}
});
parentPort?.postMessage({ pdf });
