import { languagesOf, peopleOf, siteOf, careOf } from './contacts.ts';
import { describe } from './describe.ts';
import { chattyOpenings, everydayOffers, everydayRequests, remarks } from './everyday.ts';
import { countryOf, places, type District } from './places.ts';
import type { Chance } from './random.ts';
import { day, deal, freshDomain, type Region } from './region.ts';
import type { Language } from '#i18n/languages.ts';
import type { OrganisationRow } from './rows.ts';
import type { Story, Tongue } from './story.ts';
import { tell } from './tell.ts';
import { asWrittenBy, voiceFor } from './voices.ts';
import { productOf, writeListing, type DealtListing } from './write-listing.ts';

/** Adds a company of this trade to the region, with one to three offers and requests. */
export function writeCompany(region: Region, story: Story, district: District): void {
	const { draw, names } = region;
	const country = countryOf(district);
	const place = draw.pick(places[district]);
	const employees = sizeWithin(story.size, draw);
	const { name, legalForm } = names.company(story, country, employees);
	const founded = draw.happens(0.25) ? draw.between(1872, 1989) : draw.between(1990, 2022);
	const language: Language = story.en && draw.happens(0.38) ? 'en' : country === 'DE' ? 'de' : 'cs';
	const tongue = story[language] as Tongue;
	const voice = voiceFor(language, draw);
	const values: Record<string, string> = {
		place: place.name,
		where: place.where ?? '',
		founded: String(founded),
		staff: String(Math.max(5, employees)),
		job: tongue.job
	};
	const say = (template: string): string =>
		asWrittenBy(voice, tell(template, language, values, draw), language, draw);
	const products = draw
		.shuffle(tongue.sells)
		.slice(0, draw.between(2, 4))
		.map((entry) => productOf(entry, say));
	values.sell = products[0]?.name ?? tongue.job;

	const domain = freshDomain(region, name);
	const row: OrganisationRow = {
		externalId: `demo-o-${String(region.organisations.length + 1).padStart(4, '0')}`,
		name,
		country,
		place: place.name,
		postcode: draw.pick(place.postcodes),
		street: names.street(country),
		type: 'company',
		language,
		description: '',
		email: `info@${domain}`,
		legalForm,
		employees,
		founded,
		nace: story.nace,
		languagesSpoken: languagesOf(country, language, draw),
		products
	};
	const remark = (): string => say(deal(region, `remark ${language}`, remarks[language]).text);
	const about = deal(region, `about ${language} ${story.key}`, tongue.about);
	row.description = describe(
		// Who has nothing of his own left to tell lists what he sells.
		about.round > 1 ? { ...voice, manner: 'telegram' } : voice,
		{
			opening: () => say(deal(region, `opening ${language}`, chattyOpenings[language]).text),
			about: say(about.text),
			more: () => {
				const more = deal(region, `more ${language} ${story.key}`, tongue.more);
				return more.round > 1 ? remark() : say(more.text);
			},
			remark,
			products: products.map((product) => product.name)
		},
		draw
	);
	if (draw.happens(0.8)) row.web = `https://www.${domain}`;
	const certificates = certificatesOf(story, employees, region);
	if (certificates.length > 0) row.certificates = certificates;
	if (draw.happens(0.55)) row.people = peopleOf(region, row, domain);
	if (draw.happens(0.12)) row.sites = [siteOf(region, district)];
	if (draw.happens(0.34)) row.lookedAfter = careOf(row, domain, draw);
	region.organisations.push(row);

	const count = draw.pick([1, 2, 2, 2, 3, 3, 3]);
	const told = new Set<string>();
	for (let i = 0; i < count; i++) {
		const listing = nextListing(region, story, language, told);
		told.add(listing.template);
		writeListing(region, row, listing, say);
	}
}

/**
 * Mostly a text of the trade, told twice at most and never twice by one firm; otherwise one that
 * any trade could write.
 */
function nextListing(
	region: Region,
	story: Story,
	language: Language,
	told: ReadonlySet<string>
): DealtListing {
	const direction = region.draw.happens(0.58) ? 'offer' : 'request';
	const own = story[language]?.[direction === 'offer' ? 'offers' : 'requests'] ?? [];
	if (region.draw.happens(0.88)) {
		const { text, round } = deal(region, `${direction} ${language} ${story.key}`, own);
		if (round <= 2 && !told.has(text)) return { direction, template: text, round };
	}
	const everyday = (direction === 'offer' ? everydayOffers : everydayRequests)[language];
	let dealt = deal(region, `everyday ${direction} ${language}`, everyday);
	while (told.has(dealt.text)) dealt = deal(region, `everyday ${direction} ${language}`, everyday);
	return { direction, template: dealt.text, round: dealt.round };
}

/** Small firms are the rule: a drawn share of the span, squared, puts most near its lower end. */
function sizeWithin([low, high]: [number, number], draw: Chance): number {
	const share = draw.below(1000) / 999;
	return Math.round(low + (high - low) * share * share);
}

function certificatesOf(
	story: Story,
	employees: number,
	region: Region
): NonNullable<OrganisationRow['certificates']> {
	const { draw } = region;
	return story.certificates
		.filter(() => draw.happens(Math.min(0.85, 0.25 + employees / 120)))
		.map((name) => {
			// One in twelve has run out, one in eight ends within two months, the others later.
			const fate = draw.below(24);
			const days =
				fate < 2 ? -draw.between(5, 120) : fate < 5 ? draw.between(3, 60) : draw.between(90, 1050);
			return { name, validUntil: day(region, days) };
		});
}
