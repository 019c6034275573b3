export {
	affiliate,
	Affiliation,
	AreaAssignment,
	assignArea,
	DeskNaming,
	disaffiliate,
	listDesks,
	listInstitutions,
	nameDesk,
	readArea
} from './assign.ts';
export { endingCertificates, staleEntries, waitingClaims } from './due.ts';
export {
	listDeskInstitutions,
	listEntries,
	listStaff,
	readEntry,
	type EntryFilter,
	type ListedEntry
} from './queries.ts';
export { EVERYWHERE, findDesk, findDeskOfArea, type Desk } from './find-desk.ts';
export { lookedAfterIds } from './looked-after-ids.ts';
export { requireCarer, requireStaff } from './require-staff.ts';
