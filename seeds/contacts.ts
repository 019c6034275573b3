import { roleFor } from './names.ts';
import { countryOf, places, type District } from './places.ts';
import type { Chance } from './random.ts';
import { slug, type Region } from './region.ts';
import type { Language } from '#i18n/languages.ts';
import type { OrganisationRow } from './rows.ts';

/** One or two people to talk to, with their languages and an own or a department's address. */
export function peopleOf(
	{ draw, names }: Region,
	row: OrganisationRow,
	domain: string
): NonNullable<OrganisationRow['people']> {
	const own: Language = row.country === 'DE' ? 'de' : 'cs';
	return Array.from({ length: draw.happens(0.25) ? 2 : 1 }, () => {
		const name = names.person(row.country);
		const languages: Language[] = [own];
		if (draw.happens(0.45)) languages.push(own === 'de' ? 'cs' : 'de');
		if (draw.happens(0.4)) languages.push('en');
		const mailbox = draw.happens(0.5)
			? slug(name).replaceAll('-', '.')
			: draw.pick((row.type === 'company' ? departments : offices)[row.country]);
		return {
			name,
			role: roleFor(row.type, row.language, draw),
			languages,
			email: `${mailbox}@${domain}`
		};
	});
}

/** A second site in another district: mostly of the own country, now and then across the border. */
export function siteOf(
	{ draw }: Region,
	seat: District
): NonNullable<OrganisationRow['sites']>[number] {
	const abroad = draw.happens(0.3);
	const district = draw.pick(
		(Object.keys(places) as District[]).filter(
			(other) => other !== seat && (countryOf(other) !== countryOf(seat)) === abroad
		)
	);
	const place = draw.pick(places[district]);
	return { place: place.name, postcode: draw.pick(place.postcodes), country: countryOf(district) };
}

/** The contact address that the organisation agreed to have recorded: who agreed, and how. */
export function careOf(
	row: OrganisationRow,
	domain: string,
	draw: Chance
): NonNullable<OrganisationRow['lookedAfter']> {
	return {
		email: `${draw.pick(offices[row.country])}@${domain}`,
		by: row.people?.[0]?.name ?? (row.country === 'DE' ? 'Leitung' : 'vedení'),
		how: draw.pick(consents[row.country])
	};
}

export function languagesOf(country: 'DE' | 'CZ', written: Language, draw: Chance): Language[] {
	const spoken = new Set<Language>([country === 'DE' ? 'de' : 'cs', written]);
	if (draw.happens(country === 'DE' ? 0.3 : 0.55)) spoken.add(country === 'DE' ? 'cs' : 'de');
	if (draw.happens(0.5)) spoken.add('en');
	return [...spoken];
}

const departments = {
	DE: ['vertrieb', 'anfrage', 'einkauf', 'service'],
	CZ: ['obchod', 'poptavky', 'nakup', 'zakazky']
};

const offices = {
	DE: ['kontakt', 'buero', 'anfragen'],
	CZ: ['kontakt', 'kancelar', 'poptavky']
};

const consents = {
	DE: [
		'schriftlich auf dem Meldebogen',
		'mündlich auf der Kooperationsbörse, danach per E-Mail bestätigt',
		'per E-Mail an die zuständige Kammer'
	],
	CZ: [
		'písemně na přihlášce',
		'ústně na kooperační burze, potvrzeno e-mailem',
		'e-mailem příslušné komoře'
	]
};
