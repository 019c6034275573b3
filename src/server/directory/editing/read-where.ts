import type { Language } from '#i18n/languages.ts';
import {
	districtById,
	districtOfPostcode,
	findPlace,
	locate,
	normalisePostcode,
	type Country,
	type PlaceCandidate
} from '#server/regions/index.ts';
import { readPlace } from '../import/cells/read-location.ts';

/** A place that an answer to "where?" may mean. */
export interface Where {
	/** Tells it from the others, to be sent with a form. */
	key: string;
	country: Country;
	place: string;
	postcode: string | null;
	isInside: boolean;
	/** As the reader knows it, with its other name and its district. */
	label: string;
}

/**
 * What a town, a postcode or both may mean, the likeliest first; namesakes are all given back. With a
 * postcode a town that nobody knows is taken as it is written. Empty where nothing is known.
 */
export function readWhere(text: string, reader: Language): Where[] {
	const { place, postcode } = readPlace(text.slice(0, 200));
	const towns = findPlace(text.slice(0, 200)).filter(isTown);
	const likely = towns.filter(({ score }) => score > (towns[0]?.score ?? 0) - 0.25);
	const found = likely.map((town) => fromTown(town, { postcode, reader }));
	const isSettled = towns[0] !== undefined && agrees(towns[0], postcode);
	const byPostcode = postcode === null || isSettled ? [] : fromPostcode(place, postcode, reader);
	// A postcode decides; the names it does not support are only guesses.
	const isSure = towns[0]?.match === 'name' || towns[0]?.match === 'postcode';
	const all = postcode !== null && !isSure ? [...byPostcode, ...found] : [...found, ...byPostcode];
	return all.filter((one, at) => all.findIndex(({ key }) => key === one.key) === at).slice(0, 6);
}

type Town = PlaceCandidate & { country: Country };

/** Districts are no place to sit in, and Poland lies beyond what this platform knows. */
function isTown(found: PlaceCandidate): found is Town {
	return found.kind !== 'district' && found.country !== 'PL';
}

/** The town lies where the postcode is delivered: nothing else can be meant. */
function agrees({ country, district, match }: Town, postcode: string | null): boolean {
	const code = postcode === null ? null : normalisePostcode(country, postcode);
	return code !== null && match === 'name' && districtOfPostcode(country, code) === district;
}

function fromTown(
	town: Town,
	{ postcode, reader }: { postcode: string | null; reader: Language }
): Where {
	const { country } = town;
	const own =
		postcode ?? (town.kind === 'postcode' ? (digits.exec(town.name)?.[0].trim() ?? '') : '');
	const code = own === '' ? null : normalisePostcode(country, own);
	const place = town.kind === 'postcode' ? town.name.replace(digits, '') : town.name;
	return describe({ country, place, postcode: code, shown: town.displayName[reader], reader });
}

// Czech postcodes are written with a no-break space.
const digits = /^[\d\s]+/u;

function fromPostcode(place: string, postcode: string, reader: Language): Where[] {
	if (place === '') return [];
	return (['DE', 'CZ'] as const).flatMap((country) => {
		const code = normalisePostcode(country, postcode);
		if (code === null) return [];
		const { standing } = locate({ country, postcode: code, place });
		return standing === 'unknown' ? [] : describe({ country, place, postcode: code, reader });
	});
}

function describe(of: {
	country: Country;
	place: string;
	postcode: string | null;
	shown?: string;
	reader: Language;
}): Where {
	const { country, place, postcode, reader } = of;
	const { standing, district } = locate({ country, place, postcode: postcode ?? undefined });
	const area = district === null ? null : districtById(district)?.name[reader];
	return {
		key: [country, postcode ?? '', place].join('|'),
		country,
		place,
		postcode,
		isInside: standing === 'inside',
		label: [
			of.shown ?? [postcode, place].filter((part) => part !== null).join(' '),
			area ?? country
		]
			.filter((part) => part !== '')
			.join(', ')
	};
}
