import { chattyOpenings, everydayOffers, everydayRequests, remarks } from './everyday.ts';
import { institutions, type Institution } from './institutions.ts';
import { nameGiver, roleFor } from './names.ts';
import { countryOf, places, type District, type Place } from './places.ts';
import { chance, type Chance } from './random.ts';
import {
	listingKinds,
	type Language,
	type ListingKind,
	type ListingRow,
	type OrganisationRow,
	type ProductRow
} from './rows.ts';
import { stories } from './stories/index.ts';
import type { Story, Tongue } from './story.ts';
import { tell } from './tell.ts';
import { asWrittenBy, voiceFor, type Voice } from './voices.ts';

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
	for (const institution of institutions) addInstitution(region, institution);
	for (const { story, district } of assignments(draw)) addCompany(region, story, district);
	return { organisations: region.organisations, listings: region.listings };
}

type Region = {
	draw: Chance;
	names: ReturnType<typeof nameGiver>;
	today: Date;
	/** Texts that wait to be told, dealt so that none comes again before all have been told. */
	decks: Map<string, string[]>;
	domains: Set<string>;
	organisations: OrganisationRow[];
	listings: ListingRow[];
};

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
	karlovarsky: 55,
	ustecky: 62,
	liberecky: 62
};

/** Deals the districts' places to the trades in turns, each trade where it is at home. */
function assignments(draw: Chance): { story: Story; district: District }[] {
	const dealt: { story: Story; district: District }[] = [];
	for (const country of ['DE', 'CZ'] as const) {
		const left = new Map(
			Object.entries(companies).filter(([district]) => countryOf(district as District) === country)
		) as Map<District, number>;
		const give = (story: Story, open: District[]): void => {
			if (open.length === 0) return;
			const district = draw.pick(open);
			left.set(district, (left.get(district) ?? 0) - 1);
			dealt.push({ story, district });
		};
		const room = (district: District): boolean => (left.get(district) ?? 0) > 0;
		while ([...left.keys()].some(room)) {
			const before = dealt.length;
			for (const story of draw.shuffle(stories)) give(story, story.at.filter(room));
			if (dealt.length > before) continue;
			give(draw.pick(stories), [...left.keys()].filter(room));
		}
	}
	return dealt;
}

function addCompany(region: Region, story: Story, district: District): void {
	const { draw, names } = region;
	const country = countryOf(district);
	const place = draw.pick(places[district]);
	const employees = sizeWithin(story.size, draw);
	const language: Language = story.en && draw.happens(0.3) ? 'en' : country === 'DE' ? 'de' : 'cs';
	const tongue = story[language] as Tongue;
	const { name, legalForm } = names.company(story, country, employees);
	const founded = draw.happens(0.25) ? draw.between(1872, 1989) : draw.between(1990, 2022);
	const values: Record<string, string> = {
		place: place.name,
		where: place.where ?? '',
		founded: String(founded),
		staff: String(Math.max(5, employees)),
		job: tongue.job
	};
	const voice = voiceFor(language, draw);
	const say = (template: string): string =>
		asWrittenBy(voice, tell(template, language, values, draw), language, draw);
	const deal = (part: string, from: readonly string[]): string =>
		dealFrom(region, `${part} ${language} ${part in everydayParts ? '' : story.key}`, from);

	const products = draw
		.shuffle(tongue.sells)
		.slice(0, draw.between(2, 4))
		.map((entry) => productOf(entry, say));
	values.sell = products[0]?.name ?? tongue.job;
	const domain = freshDomain(region, name);
	const remark = (): string => say(deal('remark', remarks[language]));
	const row: OrganisationRow = {
		externalId: `demo-o-${String(region.organisations.length + 1).padStart(4, '0')}`,
		name,
		country,
		place: place.name,
		postcode: draw.pick(place.postcodes),
		street: names.street(country),
		type: 'company',
		language,
		description: describe(
			voice,
			{
				opening: say(deal('opening', chattyOpenings[language])),
				about: say(deal('about', tongue.about)),
				more: [say(deal('more', tongue.more)), say(deal('more', tongue.more))],
				remarks: [remark(), remark()],
				products
			},
			draw
		),
		email: `info@${domain}`,
		employees,
		founded,
		nace: story.nace,
		languagesSpoken: languagesOf(country, language, draw),
		legalForm: legalForm === 'UG (haftungsbeschränkt)' ? 'UG' : legalForm,
		products
	};
	if (draw.happens(0.8)) row.web = `https://www.${domain}`;
	const certificates = certificatesOf(story, employees, region);
	if (certificates.length > 0) row.certificates = certificates;
	if (draw.happens(0.55)) row.people = peopleOf(region, row, domain);
	if (draw.happens(0.12)) row.sites = [siteOf(region, country, place)];
	if (draw.happens(0.34)) row.lookedAfter = careOf(row, domain, draw);
	region.organisations.push(row);

	const count = draw.pick([1, 2, 2, 2, 3, 3]);
	for (let i = 0; i < count; i++) {
		const offered = draw.happens(0.58);
		const everyday = draw.happens(0.2);
		const text = everyday
			? deal(
					offered ? 'everyday offer' : 'everyday request',
					(offered ? everydayOffers : everydayRequests)[language]
				)
			: deal(offered ? 'offer' : 'request', offered ? tongue.offers : tongue.requests);
		addListing(region, row, offered ? 'offer' : 'request', text, say);
	}
}

const everydayParts = { opening: 1, remark: 1, 'everyday offer': 1, 'everyday request': 1 };

function addInstitution(region: Region, institution: Institution): void {
	const { draw, names } = region;
	const country = countryOf(institution.district);
	const place = places[institution.district].find((known) => known.name === institution.place);
	if (!place) throw new Error(`${institution.place} is no place of ${institution.district}.`);
	const values = { place: place.name, where: place.where ?? '' };
	const say = (template: string): string => tell(template, institution.language, values, draw);
	const domain = freshDomain(region, institution.name);
	const row: OrganisationRow = {
		externalId: `demo-o-${String(region.organisations.length + 1).padStart(4, '0')}`,
		name: institution.name,
		country,
		place: place.name,
		postcode: draw.pick(place.postcodes),
		street: names.street(country),
		type: institution.type,
		language: institution.language,
		description: say(institution.about),
		web: `https://www.${domain}`,
		email: `${draw.pick(['info', 'kontakt', 'office'])}@${domain}`,
		founded: draw.between(1991, 2018),
		employees: draw.between(3, institution.type === 'university' ? 640 : 45),
		languagesSpoken: languagesOf(country, institution.language, draw),
		products: institution.services.map((entry) => productOf(`service :: ${entry}`, say))
	};
	if (institution.legalForm) row.legalForm = institution.legalForm;
	if (draw.happens(0.7)) row.people = peopleOf(region, row, domain);
	if (draw.happens(0.5)) row.lookedAfter = careOf(row, domain, draw);
	region.organisations.push(row);
	for (const entry of institution.offers) addListing(region, row, 'offer', entry, say);
	for (const entry of institution.requests) addListing(region, row, 'request', entry, say);
}

function addListing(
	region: Region,
	author: OrganisationRow,
	direction: 'offer' | 'request',
	template: string,
	say: (template: string) => string
): void {
	const { draw, today, listings } = region;
	const [kind = '', title = '', text = ''] = template.split(' :: ');
	if (!isListingKind(kind)) throw new Error(`"${kind}" is no kind of listing: ${template}`);
	const row: ListingRow = {
		externalId: `demo-l-${String(listings.length + 1).padStart(4, '0')}`,
		organisation: author.externalId,
		country: author.country,
		place: author.place,
		direction,
		kind,
		language: author.language,
		title: say(title),
		text: say(text),
		publishedAt: day(today, -draw.between(0, 180))
	};
	const runs = draw.pick([0, 0, 14, 30, 45, 60, 90, 120, 180]);
	if (runs > 0) row.validUntil = day(today, runs + draw.between(-10, 20));
	const quantity = quantityIn(row.text);
	if (quantity && draw.happens(0.6)) row.quantity = quantity;
	const held = author.certificates?.map((certificate) => certificate.name) ?? [];
	if (held.length > 0 && draw.happens(direction === 'request' ? 0.35 : 0.2))
		row.certificates = held.slice(0, 1);
	listings.push(row);
}

function describe(
	voice: Voice,
	parts: {
		opening: string;
		about: string;
		more: string[];
		remarks: string[];
		products: ProductRow[];
	},
	draw: Chance
): string {
	const {
		opening,
		about,
		more,
		remarks: [first = '', second = ''],
		products
	} = parts;
	const [one = '', two = ''] = more;
	const list = products.map((product) => product.name);
	switch (voice.manner) {
		case 'terse':
			return about;
		case 'telegram':
			return `${list.join(' · ')}\n${one} ${two}`;
		case 'bullets':
			return [about, '', ...[one, two, first].map((line) => `– ${line}`)].join('\n');
		case 'chatty':
			return `${opening} ${about} ${one} ${first} ${second}`;
		case 'plain':
			return draw.happens(0.5) ? `${about} ${one} ${first}` : `${about}\n\n${one} ${two}`;
	}
}

function productOf(entry: string, say: (template: string) => string): ProductRow {
	const [kind, name = '', description] = entry.split(' :: ');
	if (kind !== 'product' && kind !== 'service')
		throw new Error(`Neither product nor service: ${entry}`);
	return description
		? { kind, name: say(name), description: say(description) }
		: { kind, name: say(name) };
}

function dealFrom(region: Region, key: string, from: readonly string[]): string {
	const deck = region.decks.get(key) ?? [];
	if (deck.length === 0) deck.push(...region.draw.shuffle(from));
	region.decks.set(key, deck);
	const text = deck.pop();
	if (text === undefined) throw new Error(`Nothing to tell for ${key}.`);
	return text;
}

/** Small firms are the rule: a drawn share of the span, squared, puts most near its lower end. */
function sizeWithin([low, high]: [number, number], draw: Chance): number {
	const share = draw.below(1000) / 999;
	return Math.round(low + (high - low) * share * share);
}

function certificatesOf(
	story: Story,
	employees: number,
	{ draw, today }: Region
): NonNullable<OrganisationRow['certificates']> {
	return story.certificates
		.filter(() => draw.happens(Math.min(0.85, 0.25 + employees / 120)))
		.map((name) => {
			// One in twelve has run out, one in eight ends within two months, the others later.
			const fate = draw.below(24);
			const days =
				fate < 2 ? -draw.between(5, 120) : fate < 5 ? draw.between(3, 60) : draw.between(90, 1050);
			return { name, validUntil: day(today, days) };
		});
}

function peopleOf(
	region: Region,
	row: OrganisationRow,
	domain: string
): NonNullable<OrganisationRow['people']> {
	const { draw, names } = region;
	return Array.from({ length: draw.happens(0.25) ? 2 : 1 }, () => {
		const name = names.person(row.country);
		const own: Language = row.country === 'DE' ? 'de' : 'cs';
		const languages: Language[] = [own];
		if (draw.happens(0.45)) languages.push(own === 'de' ? 'cs' : 'de');
		if (draw.happens(0.4)) languages.push('en');
		const person = { name, role: roleFor(row.language, draw), languages };
		if (!draw.happens(0.6)) return person;
		const mailbox = draw.happens(0.5)
			? slug(name).replaceAll('-', '.')
			: row.country === 'DE'
				? draw.pick(['vertrieb', 'anfrage', 'einkauf', 'service'])
				: draw.pick(['obchod', 'poptavky', 'nakup', 'zakazky']);
		return { ...person, email: `${mailbox}@${domain}` };
	});
}

/** A second site: mostly in the own country, now and then across the border. */
function siteOf(
	{ draw }: Region,
	country: 'DE' | 'CZ',
	seat: Place
): { place: string; postcode: string; country: 'DE' | 'CZ' } {
	const abroad = draw.happens(0.3);
	const districts = (Object.keys(places) as District[]).filter(
		(district) => (countryOf(district) === country) !== abroad
	);
	const place = draw.pick(
		places[draw.pick(districts)]
			.filter((other) => other.name !== seat.name)
			.concat(places[country === 'DE' ? 'bautzen' : 'liberecky'][0] ?? [])
	);
	const site = (Object.keys(places) as District[]).find((district) =>
		places[district].includes(place)
	);
	return {
		place: place.name,
		postcode: draw.pick(place.postcodes),
		country: countryOf(site ?? 'bautzen')
	};
}

function careOf(
	row: OrganisationRow,
	domain: string,
	draw: Chance
): NonNullable<OrganisationRow['lookedAfter']> {
	const inGerman = row.country === 'DE';
	return {
		email: `${draw.pick(inGerman ? ['kontakt', 'buero', 'anfragen'] : ['kontakt', 'kancelar', 'poptavky'])}@${domain}`,
		by: row.people?.[0]?.name ?? (inGerman ? 'Geschäftsleitung' : 'vedení firmy'),
		how: draw.pick(
			inGerman
				? [
						'schriftlich auf dem Meldebogen',
						'mündlich auf der Kooperationsbörse, danach per E-Mail bestätigt',
						'per E-Mail an die zuständige Kammer'
					]
				: [
						'písemně na přihlášce',
						'ústně na kooperační burze, potvrzeno e-mailem',
						'e-mailem příslušné komoře'
					]
		)
	};
}

function languagesOf(country: 'DE' | 'CZ', written: Language, draw: Chance): Language[] {
	const spoken = new Set<Language>([country === 'DE' ? 'de' : 'cs', written]);
	if (draw.happens(country === 'DE' ? 0.3 : 0.55)) spoken.add(country === 'DE' ? 'cs' : 'de');
	if (draw.happens(0.5)) spoken.add('en');
	return [...spoken];
}

function quantityIn(text: string): string | undefined {
	return /\d[\d.,\u00a0]* (?:Stück|ks|t|kg|pieces|m²|Stunden|hodin)(?![\p{L}])/u.exec(text)?.[0];
}

function freshDomain(region: Region, name: string): string {
	const base = slug(name)
		.replace(/-(gmbh|co|kg|ag|ug|e-k|eg|s-r-o|a-s|v-o-s|druzstvo|e-v|z-s|z-u|ggmbh)(?=-|$)/g, '')
		.replace(/-+$/, '')
		.slice(0, 40)
		.replace(/-+$/, '');
	let domain = `${base}.example`;
	for (let n = 2; region.domains.has(domain); n++) domain = `${base}-${n}.example`;
	region.domains.add(domain);
	return domain;
}

function slug(name: string): string {
	return name
		.toLowerCase()
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

function day(today: Date, days: number): string {
	const date = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days);
	return new Date(date).toISOString().slice(0, 10);
}

function isListingKind(kind: string): kind is ListingKind {
	return (listingKinds as readonly string[]).includes(kind);
}
