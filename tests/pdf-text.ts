import { spawnSync } from 'node:child_process';
import { installSystemPackage } from './system-package.ts';

/** The words of a PDF as a reader sees them, by pdftotext of Poppler. */
export function readPdfText(pdf: Uint8Array): string {
	const isThere = spawnSync('pdftotext', ['-v']).error === undefined;
	if (!isThere && !installSystemPackage('poppler-utils')) {
		throw new Error('pdftotext is missing. On Debian: apt-get install poppler-utils');
	}
	const { stdout, status } = spawnSync('pdftotext', ['-layout', '-', '-'], {
		input: pdf,
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error('pdftotext did not read the document');
	return stdout;
}
