import type { Language } from '#i18n/languages.ts';
import type { Db } from '#server/platform/database.ts';
import { readFile } from '#server/platform/files/index.ts';
import type { ImportKind } from '../fields.ts';
import { guessMapping, languageOfHeadings, type ColumnGuess } from '../guess-mapping.ts';
import { openFile, type OpenedFile } from '../open-file.ts';
import { bytesSource } from '../source.ts';
import { findImport } from './find-import.ts';
import { countryOfHeadings } from './options.ts';

/** What an uploaded file looks like, so that its columns can be assigned. */
export interface FileColumns {
	format: OpenedFile['format'];
	encoding: string | null;
	sheets: string[];
	sheet: string | null;
	columns: (ColumnGuess & { samples: string[] })[];
	/** What the headings suggest for rows that name no country. */
	country: 'DE' | 'CZ' | null;
	language: Language | null;
}

/** Values shown beside each heading. */
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** Reads the beginning of an import's file. Throws a `Refusal` where it is no table. */
export async function readColumns(
	db: Db,
	importId: string,
	wantedSheet: string | null
): Promise<FileColumns> {
	const { kind, fileId } = await findImport(db, importId);
	return describeColumns(kind, await openStored(db, kind, fileId, wantedSheet));
}

/** The stored file of an import, opened. */
export async function openStored(
	db: Db,
	kind: ImportKind,
	fileId: string | null,
	sheet: string | null
): Promise<OpenedFile> {
	const { name, bytes } = await readFile(db, fileId ?? '');
	return openFile(kind, bytesSource(name, bytes), { sheet: sheet ?? undefined });
}

async function describeColumns(kind: ImportKind, file: OpenedFile): Promise<FileColumns> {
	if (file.format === 'json-lines') {
		const { format } = file;
		return {
			format,
			encoding: 'utf-8',
			sheets: [],
			sheet: null,
			columns: [],
			country: null,
			language: null
		};
	}
	const samples = file.headings.map((): string[] => []);
	let rows = 0;
	for await (const { cells } of file.rows()) {
		cells.forEach((cell, column) => {
			const shown = samples[column];
			if (shown && shown.length < SAMPLES && cell !== '') shown.push(shorten(cell));
		});
		rows++;
		if (rows === 50) break;
	}
	return {
		format: file.format,
		encoding: file.encoding,
		sheets: file.sheets,
		sheet: file.sheet,
		columns: guessMapping(kind, file.headings).map((guess, column) => ({
			...guess,
			samples: samples[column] ?? []
		})),
		country: countryOfHeadings(file),
		language: languageOfHeadings(file.headings)
	};
}

function shorten(cell: string): string {
	const line = cell.replace(/\s+/g, ' ');
	return line.length > LONGEST_SAMPLE ? `${line.slice(0, LONGEST_SAMPLE - 1)}…` : line;
}
