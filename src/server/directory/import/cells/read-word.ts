import {
	listingKinds,
	organisationTypes,
	type ListingKind,
	type OrganisationType
} from '#i18n/kinds.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { foldWord, lineOf, valuesOf, type Reading } from './reading.ts';

const typeWords: Record<OrganisationType, string> = {
	company: 'unternehmen|firma|betrieb|spolecnost|podnik|firm|business|enterprise|kmu|msp|sme',
	chamber: 'kammer|ihk|hwk|industrie und handelskammer|handwerkskammer|komora|hospodarska komora',
	association:
		'verband|wirtschaftsverband|branchenverband|svaz|asociace|sdruzeni|business association',
	club: 'verein|e v|spolek|zapsany spolek|zs|society',
	cluster: 'klastr|netzwerk cluster|branchencluster',
	network: 'netzwerk|unternehmensnetzwerk|sit|network of firms|sitovani',
	local_action_group:
		'local action group|lokale aktionsgruppe|lag|mas|mistni akcni skupina|aktionsgruppe|leader',
	municipality:
		'stadt|gemeinde|kommune|stadtverwaltung|landkreis|landratsamt|mesto|obec|magistrat|mestsky urad|town|city|municipal body|kraj',
	development_agency:
		'development agency|wirtschaftsforderung|wirtschaftsfoerderung|wirtschaftsforderer|rozvojova agentura|agentura|regionalentwicklung',
	funding_body:
		'funding body|forderbank|foerderbank|fordereinrichtung|fordermittelgeber|poskytovatel dotaci|dotacni agentura|fond|funding agency',
	university: 'universitat|universitaet|uni|univerzita|technische universitat',
	college:
		'hochschule|fachhochschule|berufsakademie|vysoka skola|vyssi odborna skola|university of applied sciences|fakulta',
	research_institute:
		'research institute|forschungsinstitut|forschungseinrichtung|institut|vyzkumny ustav|vyzkumna instituce|ustav|research organisation|vyzkumna organizace',
	transfer_centre:
		'transfer centre|transfer center|transferzentrum|technologiezentrum|transferstelle|transferove centrum|technologicke centrum|inovacni centrum|technologicky park',
	laboratory: 'labor|pruflabor|prueflabor|laborator|zkusebna|zkusebni laborator|lab|test laboratory'
};
const types = new Map(
	organisationTypes.flatMap((type) =>
		[type.replaceAll('_', ' '), ...typeWords[type].split('|')].map((word) => [word, type] as const)
	)
);

export function readOrganisationType(raw: unknown): Reading<OrganisationType> {
	const type = types.get(foldWord(lineOf(raw).slice(0, 80)));
	return type ? { value: type } : { reason: 'import.problem.type' };
}

const languageWords: Record<string, string> = {
	de: 'de|deu|ger|deutsch|nemcina|nemecky|nemecke|german|d|n|dt|nj',
	cs: 'cs|cz|ces|cze|tschechisch|cestina|cesky|ceske|czech|tsch|cj',
	en: 'en|eng|englisch|anglictina|anglicky|anglicke|english|gb|uk|a|aj',
	pl: 'pl|pol|polnisch|polstina|polsky|polish',
	sk: 'sk|slk|slowakisch|slovenstina|slovensky|slovak',
	fr: 'fr|fra|franzosisch|francouzstina|francouzsky|french|f|fj',
	it: 'it|ita|italienisch|italstina|italsky|italian',
	es: 'es|spa|spanisch|spanelstina|spanelsky|spanish|sj',
	ru: 'ru|rus|russisch|rustina|rusky|russian|rj',
	uk: 'ukr|ukrainisch|ukrajinstina|ukrajinsky|ukrainian|ua',
	nl: 'nl|nld|niederlandisch|nizozemstina|nizozemsky|dutch',
	hu: 'hu|hun|ungarisch|madarstina|madarsky|hungarian',
	vi: 'vi|vie|vietnamesisch|vietnamstina|vietnamsky|vietnamese',
	hsb: 'hsb|sorbisch|obersorbisch|luzicka srbstina|sorbian',
	zh: 'zh|zho|chinesisch|cinstina|cinsky|chinese',
	tr: 'tr|tur|turkisch|turectina|turecky|turkish',
	pt: 'pt|por|portugiesisch|portugalstina|portugalsky|portuguese',
	sv: 'sv|swe|schwedisch|svedstina|svedsky|swedish',
	da: 'da|dan|danisch|danstina|dansky|danish',
	ro: 'ro|ron|rumanisch|rumunstina|rumunsky|romanian'
};
const spoken = new Map(
	Object.entries(languageWords).flatMap(([code, words]) =>
		words.split('|').map((word) => [word, code] as const)
	)
);

/** Language of a text: `de`, `Deutsch`, `česky`, `CZ` … */
export function readTextLanguage(raw: unknown): Reading<Language> {
	const code = spoken.get(foldWord(lineOf(raw).slice(0, 40)));
	return isLanguage(code) ? { value: code } : { reason: 'import.problem.language' };
}

/** Languages that are spoken, as ISO 639 codes: `Deutsch, Tschechisch`, `DE/CZ/EN`, `NJ, AJ`. */
export function readSpokenLanguages(raw: unknown): Reading<string[]> {
	const words = valuesOf(raw)
		.slice(0, 30)
		.flatMap((value) => value.slice(0, 120).split(/[,/+&]|\s(?:und|and|a)\s|\s?\([^()]*\)/i));
	const codes: string[] = [];
	for (const word of words
		.map(foldWord)
		.filter((folded) => folded !== '')
		.slice(0, 30)) {
		const code = spoken.get(word) ?? spoken.get(word.split(' ')[0] ?? '');
		if (!code) return { reason: 'import.problem.spoken_language' };
		if (!codes.includes(code)) codes.push(code);
	}
	return { value: codes };
}

/**
 * NACE codes (Rev. 2 and 2.1): divisions, groups and classes as `25`, `25.6`, `25.62`. National
 * levels below (WZ `25.62.0`, CZ-NACE `25620`) are cut to the European class. Words come back apart.
 */
export function readNace(raw: unknown): { codes: string[]; words: string[] } {
	const codes: string[] = [];
	const words: string[] = [];
	for (const value of valuesOf(raw).slice(0, 50)) {
		const found =
			/^(?:WZ|NACE|CZ-NACE)?[\s:]*[A-U]?[\s-]?(\d{2})(?:\.?(\d)(?:\.?(\d))?(?:\.?\d{1,2})?)?(?![\d])/i.exec(
				value
			);
		const code = found ? naceCode(found[1], found[2], found[3]) : null;
		if (code && !codes.includes(code)) codes.push(code);
		const rest = found ? value.slice(found[0].length).replace(/^[\s\-–:.)]+/, '') : value;
		if (/\p{L}{3}/u.test(rest)) words.push(rest);
	}
	return { codes, words };
}

function naceCode(division = '', group?: string, classDigit?: string): string | null {
	if (Number(division) < 1 || Number(division) > 99) return null;
	if (group === undefined) return division;
	return classDigit === undefined ? `${division}.${group}` : `${division}.${group}${classDigit}`;
}

const directions = ['offer', 'request'] as const;
export type Direction = (typeof directions)[number];

const directionWords: Record<Direction, string> = {
	offer: 'offer|angebot|biete|bietet|anbieten|nabidka|nabizim|nabizime|o|a|n',
	request:
		'request|gesuch|suche|sucht|gesucht|nachfrage|bedarf|anfrage|poptavka|hledam|hledame|poptavam|poptavame|r|g|s|p'
};

export function readDirection(raw: unknown): Reading<Direction> {
	const word = foldWord(lineOf(raw).slice(0, 40));
	const direction = directions.find((name) => directionWords[name].split('|').includes(word));
	return direction ? { value: direction } : { reason: 'import.problem.direction' };
}

const kindWords: Record<ListingKind, string> = {
	product: 'produkt|produkte|ware|vyrobek|produkty|vyrobky|zbozi|products',
	service: 'dienstleistung|leistung|sluzba|sluzby|services|dienstleistungen',
	capacity:
		'kapazitat|kapazitaten|freie kapazitat|kapacita|kapacity|volna kapacita|capacities|maschinenkapazitat',
	supplier: 'lieferant|zulieferer|zulieferung|lieferung|dodavatel|dodavky|dodavka|supply',
	distribution:
		'vertrieb|handel|vertriebspartner|distributor|distribuce|prodej|obchodni zastoupeni|obchodni partner',
	subcontracting:
		'lohnfertigung|unterauftrag|subunternehmer|auftragsfertigung|subdodavka|subdodavky|kooperace|zakazkova vyroba|prace ve mzde|subcontractor',
	joint_development:
		'gemeinsame entwicklung|entwicklung|f e|joint r d|spolecny vyvoj|vyvoj|joint development',
	technology: 'technologie|technologietransfer|lizenz|licence|technologicky transfer',
	research_partner:
		'forschungspartner|forschung|vyzkumny partner|vyzkum|partner pro vyzkum|research',
	funding: 'forderung|foerderung|fordermittel|finanzierung|dotace|financovani|investor',
	training: 'weiterbildung|schulung|ausbildung|skoleni|vzdelavani|kurz',
	internship: 'praktikum|abschlussarbeit|praxe|staz|diplomova prace|thesis|trainee',
	succession:
		'nachfolge|unternehmensnachfolge|betriebsubergabe|nastupnictvi|prodej firmy|business transfer',
	surplus:
		'restposten|uberschuss|lagerbestand|reststoff|prebytky|prebytek|zbytky|nadbytek|skladove zasoby'
};
const kinds = new Map(
	listingKinds.flatMap((kind) =>
		[kind.replaceAll('_', ' '), ...kindWords[kind].split('|')].map((word) => [word, kind] as const)
	)
);

export function readListingKind(raw: unknown): Reading<ListingKind> {
	const kind = kinds.get(foldWord(lineOf(raw).slice(0, 60)));
	return kind ? { value: kind } : { reason: 'import.problem.kind' };
}
