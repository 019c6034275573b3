import type { DuplicateKind } from './options.ts';

/** What an import finds, and then does: the preview and the result. */
export interface ImportSummary {
	rows: number;
	create: number;
	update: number;
	unchanged: number;
	skip: number;
	bad: number;
	/** Rows recognised as entries of other sources or as earlier rows, by what. */
	duplicates: Partial<Record<DuplicateKind, number>>;
	/** Entries of the same source that the file no longer holds. */
	missing: number;
	/** Names of the first of them. */
	missingTitles: string[];
	/** Rows whose personal data were left out. */
	personalLeftOut: number;
	/** Rows with other parts left out. */
	notes: number;
	/** Listings: organisations that are made for them. */
	organisations: number;
	encoding: string | null;
	separator: string | null;
	sheet: string | null;
	headings: string[];
	mapping: (string | null)[];
}

export function emptySummary(): ImportSummary {
	return {
		rows: 0,
		create: 0,
		update: 0,
		unchanged: 0,
		skip: 0,
		bad: 0,
		duplicates: {},
		missing: 0,
		missingTitles: [],
		personalLeftOut: 0,
		notes: 0,
		organisations: 0,
		encoding: null,
		separator: null,
		sheet: null,
		headings: [],
		mapping: []
	};
}
