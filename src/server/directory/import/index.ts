export { beginImport, type NewImport } from './engine/begin-import.ts';
export { carryOutImport } from './engine/carry-out-import.ts';
export { checkImport, type Progress } from './engine/check-import.ts';
export { chooseOptions, confirmImport } from './engine/choose-options.ts';
export { discardImport } from './engine/discard-import.ts';
export { firstLines } from './engine/first-lines.ts';
export { fingerprint } from './engine/fingerprint.ts';
export { importFile, type FileImport } from './engine/import-file.ts';
export { insertMany } from './engine/insert-many.ts';
export {
	duplicateChoices,
	duplicateKinds,
	ImportOptions,
	type DuplicateChoice,
	type DuplicateKind
} from './engine/options.ts';
export {
	allImportRows,
	listImportRows,
	listImports,
	listSources,
	readImport,
	type ImportState,
	type ImportView,
	type ReportRow
} from './engine/queries.ts';
export { readColumns, type FileColumns } from './engine/read-columns.ts';
export { reportCsv } from './engine/report-csv.ts';
export type { ImportSummary } from './engine/summary.ts';
export { sweepImportsJob, sweepIncompleteImports } from './engine/sweep-incomplete-imports.ts';
export type {
	Decision,
	GoodRow,
	ImportContext,
	ImportTarget,
	PreparedChange,
	StagedRow
} from './engine/target.ts';
export { LARGEST_UPLOAD, uploadList } from './engine/upload-list.ts';
export { undoImport } from './engine/undo-import.ts';
export { importJob, workOnImport } from './engine/work-on-import.ts';
export { fieldsOf, type ImportField, type ImportKind } from './fields.ts';
export type { ListingRecord } from './listing-record.ts';
export { openFile, type OpenedFile } from './open-file.ts';
export type { OrganisationRecord } from './organisation-record.ts';
export { readOwnEdits } from './organisations/fields.ts';
export {
	organisationTarget,
	publishImportedOrganisations,
	removeImportedOrganisations,
	withdrawImportedOrganisations
} from './organisations/target.ts';
export {
	createNamedOrganisations,
	findOrganisationsNamed,
	findOrigins,
	readChanges,
	recordChanged,
	type NamedOrganisation
} from './organisations/for-listings.ts';
export { openRes, readNaceChoice, type ResCounts } from './res/open-res.ts';
export { okresy } from './res/okresy.ts';
export { bytesSource, fileSource, type ImportSource } from './source.ts';
