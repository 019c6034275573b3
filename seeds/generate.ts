import { institutions } from './institutions.ts';
import { nameGiver } from './names.ts';
import { countryOf, type District } from './places.ts';
import { chance, type Chance } from './random.ts';
import type { Region } from './region.ts';
import type { ListingRow, OrganisationRow } from './rows.ts';
import { stories } from './stories/index.ts';
import type { Story } from './story.ts';
import { writeCompany } from './write-company.ts';
import { writeInstitution } from './write-institution.ts';

export { partnerInstitutions } from './partners.ts';

/**
 * The demo region: fictional organisations of the twelve districts with their offers and requests.
 * The same seed and day give the same rows, byte for byte; another day only moves the dates.
 */
export function generateRegion(
	seed: number,
	today: Date
): { organisations: OrganisationRow[]; listings: ListingRow[] } {
	const draw = chance(seed);
	const region: Region = {
		draw,
		names: nameGiver(draw),
		today,
		decks: new Map(),
		domains: new Set(),
		organisations: [],
		listings: []
	};
	for (const institution of institutions) writeInstitution(region, institution);
	for (const { story, district } of assignments(draw)) writeCompany(region, story, district);
	return { organisations: region.organisations, listings: region.listings };
}

/** Companies per district; the three Czech regions are larger, and half of the texts are Czech. */
const companies: Record<District, number> = {
	goerlitz: 23,
	bautzen: 23,
	'saechsische-schweiz': 22,
	dresden: 24,
	mittelsachsen: 23,
	erzgebirge: 23,
	chemnitz: 23,
	zwickau: 23,
	vogtland: 23,
	karlovarsky: 56,
	ustecky: 66,
	liberecky: 66
};

/** Deals the districts' places to the trades in turns, each trade where it is at home. */
function assignments(draw: Chance): { story: Story; district: District }[] {
	const dealt: { story: Story; district: District }[] = [];
	const left = { ...companies };
	const room = (district: District): boolean => left[district] > 0;
	const give = (story: Story, open: District[]): void => {
		if (open.length === 0) return;
		const district = draw.pick(open);
		left[district] -= 1;
		dealt.push({ story, district });
	};
	for (const country of ['DE', 'CZ'] as const) {
		const districts = (Object.keys(left) as District[]).filter(
			(district) => countryOf(district) === country
		);
		while (districts.some(room)) {
			const before = dealt.length;
			for (const story of draw.shuffle(stories))
				give(
					story,
					story.at.filter((district) => districts.includes(district) && room(district))
				);
			// What no trade claims as its home goes to trades that can be anywhere in the country.
			if (dealt.length === before) give(draw.pick(stories), districts.filter(room));
		}
	}
	return dealt;
}
