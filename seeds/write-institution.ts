import { careOf, languagesOf, peopleOf } from './contacts.ts';
import type { Institution } from './institutions.ts';
import { countryOf, places } from './places.ts';
import { freshDomain, type Region } from './region.ts';
import type { OrganisationRow } from './rows.ts';
import { tell } from './tell.ts';
import { productOf, writeListing } from './write-listing.ts';

/** Adds a fictional institution with its services, offers and requests. */
export function writeInstitution(region: Region, institution: Institution): void {
	const { draw, names } = region;
	const { language, name, type } = institution;
	const country = countryOf(institution.district);
	const place = places[institution.district].find((known) => known.name === institution.place);
	if (!place) throw new Error(`${institution.place} is no place of ${institution.district}.`);
	const employees = draw.between(3, type === 'university' ? 640 : 45);
	const values = {
		place: place.name,
		where: place.where ?? '',
		staff: String(Math.max(5, employees))
	};
	const say = (template: string): string => tell(template, language, values, draw);
	const domain = freshDomain(region, name);
	const row: OrganisationRow = {
		externalId: `demo-o-${String(region.organisations.length + 1).padStart(4, '0')}`,
		name,
		country,
		place: place.name,
		postcode: draw.pick(place.postcodes),
		street: names.street(country),
		type,
		language,
		description: say(institution.about),
		web: `https://www.${domain}`,
		email: `${draw.pick(['info', 'kontakt', 'office'])}@${domain}`,
		employees,
		founded: draw.between(1991, 2018),
		languagesSpoken: languagesOf(country, language, draw),
		products: institution.services.map((entry) => productOf(`service :: ${entry}`, say))
	};
	if (institution.legalForm) row.legalForm = institution.legalForm;
	if (draw.happens(0.7)) row.people = peopleOf(region, row, domain);
	if (draw.happens(0.5)) row.lookedAfter = careOf(row, domain, draw);
	region.organisations.push(row);
	for (const template of institution.offers)
		writeListing(region, row, { direction: 'offer', template, round: 1 }, say);
	for (const template of institution.requests)
		writeListing(region, row, { direction: 'request', template, round: 1 }, say);
}
