import type { District } from './places.ts';
import type { Language, OrganisationType } from './rows.ts';

/** A fictional institution; services as `name :: description`, offers as `kind :: title :: text`. */
export type Institution = {
	name: string;
	type: OrganisationType;
	district: District;
	place: string;
	language: Language;
	legalForm?: string;
	about: string;
	services: string[];
	offers: string[];
	requests: string[];
};

export const institutions: Institution[] = [];
