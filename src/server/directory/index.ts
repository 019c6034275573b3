export { holdsDemoData } from './queries.ts';
export {
	announceOrganisations,
	followNow,
	followOrganisations,
	organisationsChangedJob
} from './announce.ts';
export { readFindableOrganisations, type FindableOrganisation } from './read-findable.ts';
