export { holdsDemoData } from './queries.ts';
export {
	announceOrganisations,
	followNow,
	followOrganisations,
	organisationsChangedJob
} from './announce.ts';
export {
	listOrganisationIds,
	readFindableOrganisations,
	type FindableOrganisation
} from './read-findable.ts';
export { findAddressee, readAddressee, type Addressee } from './read-addressee.ts';
