export {
	affiliate,
	Affiliation,
	AffiliationOfEntry,
	AreaAssignment,
	assignArea,
	DeskNaming,
	disaffiliate,
	listAffiliations,
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
export { listAddressees, type AddresseeFilter } from './list-addressees.ts';
export { EVERYWHERE, findDesk } from './find-desk.ts';
export { requireStaff } from './require-staff.ts';
