export {
	eraseOrganisation,
	eraseOrganisations,
	eraseOrganisationsJob,
	ERASURE_DAYS,
	OrganisationErasure,
	previewOrganisationErasure,
	requestOrganisationErasure
} from './erase-organisation.ts';
export { erasePerson, PersonErasure, previewErasure, type ErasurePreview } from './erase-person.ts';
export { fetchExport, findExport } from './fetch-export.ts';
export { eraseAgain, keepErasures, keepErasuresJob, readKeptErasures } from './keep-erasures.ts';
export { listErasures, type Erasure } from './list-erasures.ts';
export {
	EXPORT_HOURS,
	forgetExports,
	forgetExportsJob,
	makeExport,
	packOwnData
} from './make-export.ts';
export { replayErasures } from './replay-erasures.ts';
export { makeExportJob, requestExport } from './request-export.ts';
export { reportRetention, retentionRules, type RetentionReport } from './retention.ts';
