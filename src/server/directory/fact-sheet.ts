import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { formatDate, formatLanguage, formatList } from '#i18n/format.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { translate, translator, type Translate } from '#i18n/messages.ts';
import type { Db } from '../platform/database.ts';
import { FileMissing, readFile } from '../platform/files/index.ts';
import { publicOrigin } from '../platform/environment.ts';
import { fundingLine } from '../platform/pdf-funding.ts';
import { countPages, renderPdf } from '../platform/pdf.ts';
import { districtById, labelPlace } from '../regions/index.ts';
import { readLogos } from './media/index.ts';
import { readProfile, type Profile } from './read-profile.ts';

/** How much of an organisation's own words fits, tried in this order until one page holds it all. */
const budgets = [
	{ description: 900, products: 8, competences: 16 },
	{ description: 550, products: 6, competences: 12 },
	{ description: 300, products: 4, competences: 8 },
	{ description: 120, products: 2, competences: 5 }
];

type Budget = (typeof budgets)[number];

/**
 * A public profile as a bilingual page to print: the reader's language beside that of the other side
 * of the border. One page always; what does not fit is left to the profile that the code leads to.
 */
export async function printFactSheet(
	db: Db,
	slug: string,
	reader: Language
): Promise<{ name: string; pdf: Uint8Array } | undefined> {
	const own = await readProfile(db, slug, reader);
	if (!own) return undefined;
	const second = otherLanguage(reader, own.organisation.language);
	const other = await readProfile(db, slug, second);
	if (!other) return undefined;
	const { name } = own.organisation;
	const logo = await readLogo(db, own.organisation.id);
	for (const budget of budgets) {
		const pdf = await renderPdf(
			sheet(
				[
					{ language: reader, profile: own },
					{ language: second, profile: other }
				],
				budget,
				logo
			)
		);
		if (countPages(pdf) === 1) return { name, pdf };
	}
	throw new Error('A fact sheet does not fit on a page with the smallest budget');
}

/** The logo as the page draws it; null where there is none, or its file is gone. */
async function readLogo(db: Db, organisationId: string): Promise<Content | null> {
	const [file] = (await readLogos(db, [organisationId], 'png')).get(organisationId) ?? [];
	if (!file) return null;
	try {
		const { bytes } = await readFile(db, file.fileId);
		const image = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
		return { image, fit: [72, 48], margin: [0, 0, 0, 6] };
	} catch (cause) {
		if (!(cause instanceof FileMissing)) throw cause;
		return null;
	}
}

/** German and Czech stand beside each other; an English reader gets the organisation's own language. */
function otherLanguage(reader: Language, own: string): Language {
	if (reader === 'de') return 'cs';
	if (reader === 'cs') return 'de';
	return isLanguage(own) && own !== 'en' ? own : 'de';
}

interface Side {
	language: Language;
	profile: Profile;
}

function sheet(sides: [Side, Side], budget: Budget, logo: Content | null): TDocumentDefinitions {
	const [{ language, profile }] = sides;
	const { organisation } = profile;
	const address = `${publicOrigin()}/${language}/organisations/${organisation.slug}`;
	return {
		info: { title: organisation.name, author: 'Glokal' },
		content: [
			{
				columns: [
					[
						...(logo ? [logo] : []),
						{ text: clip(organisation.name, 120), fontSize: 18, bold: true, lineHeight: 1.1 },
						{
							text: sides.map((side) => kindOf(side)).join(' · '),
							color: '#55606b',
							margin: [0, 2, 0, 0]
						},
						{ text: placeOf(profile, languagesOf(sides)), color: '#55606b' }
					],
					{ qr: address, fit: 78, width: 84, alignment: 'right' }
				]
			},
			{
				canvas: [
					{ type: 'line', x1: 0, y1: 0, x2: 511, y2: 0, lineColor: '#0f5a78', lineWidth: 1.5 }
				],
				margin: [0, 8, 0, 8]
			},
			{ columns: sides.map((side) => column(side, budget, languagesOf(sides))), columnGap: 22 }
		],
		footer: {
			margin: [42, 4, 42, 0],
			fontSize: 7.5,
			color: '#55606b',
			stack: [
				{ text: address, link: address, margin: [0, 0, 0, 3] },
				fundingLine(languagesOf(sides), (own) =>
					translate(own, 'directory.updated_at', { date: formatDate(organisation.updatedAt, own) })
				)
			]
		}
	};
}

/** What the organisation is; Czech writes kinds small inside a sentence, but here they stand alone. */
function kindOf({ language, profile }: Side): string {
	const [first = '', ...rest] = translate(language, `directory.type.${profile.organisation.type}`);
	return [first.toLocaleUpperCase(language), ...rest].join('');
}

/** Languages of the two columns; a text in one of them stands there alone. */
function languagesOf(sides: [Side, Side]): Language[] {
	return sides.map(({ language }) => language);
}

function column({ language, profile }: Side, budget: Budget, columns: Language[]): Content {
	const t = translator(language);
	return {
		stack: [
			...description(t, profile, { language, columns }, budget),
			...competences(t, profile, budget),
			...products(t, profile, budget),
			...certificates(t, profile, language),
			...facts(t, profile, language)
		]
	};
}

function heading(text: string): Content {
	return { text, bold: true, color: '#0f5a78', fontSize: 10.5, margin: [0, 7, 0, 2] };
}

function description(
	t: Translate,
	{ description: text }: Profile,
	{ language, columns }: { language: Language; columns: Language[] },
	budget: Budget
): Content[] {
	if (!text) return [];
	const title = heading(t('directory.description'));
	const note = small(t('directory.description_in', { language: text.language }));
	if (text.language === language) return [title, { text: clip(text.content, budget.description) }];
	if (columns.includes(text.language)) return [title, note];
	return [title, note, { text: clip(text.content, budget.description) }];
}

function competences(t: Translate, profile: Profile, budget: Budget): Content[] {
	const labels = profile.competences.slice(0, budget.competences).map(({ label }) => label);
	if (labels.length === 0) return [];
	const isCompany = profile.organisation.type === 'company';
	return [
		heading(t(isCompany ? 'directory.competences' : 'directory.competences_institution')),
		{ text: labels.join('\u00a0· ') }
	];
}

function products(t: Translate, profile: Profile, budget: Budget): Content[] {
	return (['product', 'service'] as const).flatMap((kind) => {
		const names = profile.products
			.filter((product) => product.kind === kind)
			.slice(0, budget.products)
			.map(({ text }) => clip(text.content.name, 90));
		if (names.length === 0) return [];
		return [
			heading(t(kind === 'product' ? 'directory.products' : 'directory.services')),
			{ ul: names }
		];
	});
}

function certificates(t: Translate, profile: Profile, language: Language): Content[] {
	const current = profile.certificates.filter(({ state }) => state !== 'expired').slice(0, 6);
	if (current.length === 0) return [];
	const lines = current.map(({ name, validUntil }) => {
		if (validUntil === null) return clip(name, 60);
		const date = formatDate(new Date(`${validUntil}T12:00:00Z`), language);
		return `${clip(name, 60)}, ${t('directory.valid_until', { date })}`;
	});
	return [heading(t('directory.certificates')), { ul: lines }];
}

function facts(t: Translate, profile: Profile, language: Language): Content[] {
	const { organisation: o, sites } = profile;
	const district = sites[0]?.district ? districtById(sites[0].district)?.name[language] : undefined;
	const spoken = o.spokenLanguages.map((code) => formatLanguage(code, language));
	const rows: [string, string | null | undefined][] = [
		[t('directory.seat'), district],
		[t('directory.size'), sizeOf(t, o)],
		[t('directory.legal_form'), o.legalForm],
		[t('directory.spoken'), spoken.length > 0 ? formatList(spoken, language) : null],
		[t('directory.web'), o.web?.replace(/^https?:\/\//, '').replace(/\/$/, '')],
		[t('directory.email'), o.email],
		[t('directory.phone'), o.phone],
		[t('directory.ico'), o.ico],
		[t('directory.vat'), o.vatId]
	];
	const body = rows
		.filter((row): row is [string, string] => Boolean(row[1]))
		.map(([term, value]) => [{ text: term, color: '#55606b' }, clip(value, 80)]);
	if (body.length === 0) return [];
	return [
		heading(t('directory.facts')),
		{ table: { widths: [88, '*'], body }, layout: 'noBorders', fontSize: 8.5 }
	];
}

function sizeOf(t: Translate, o: Profile['organisation']): string | null {
	if (o.employees !== null) return t('directory.employees', { n: o.employees });
	return o.size ? t(`directory.size.${o.size}`) : null;
}

/** For the readers of both columns: the label that says more, "Zittau (Žitava)". */
function placeOf({ sites }: Profile, languages: readonly Language[]): string {
	const [seat] = sites;
	if (!seat) return '';
	const [place] = languages
		.map((language) => labelPlace(seat.place, language, seat))
		.sort((a, b) => b.length - a.length);
	return [seat.street, [seat.postcode, place].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function small(text: string): Content {
	return { text, fontSize: 8, color: '#55606b', italics: true };
}

/** At most so many characters, cut at a word; an unbroken run of letters is cut within. */
function clip(text: string, length: number): string {
	// A line never ends with the hyphen of “Dreherei und -fräserei”.
	const plain = text
		.replace(/\s+/g, ' ')
		.replace(/(?<=^|\s)-(?=\p{L})/gu, '\u2011')
		.trim();
	if (plain.length <= length) return breakable(plain);
	const cut = plain.slice(0, length - 1);
	return `${breakable(cut.slice(0, Math.max(cut.lastIndexOf(' '), length * 0.6)))} …`;
}

/**
 * A column of text is 26 letters of one word wide. Longer ones get places to break: addresses at
 * their joints, and what has none after 26 letters.
 */
function breakable(text: string): string {
	return text.replace(/\S{27,}/g, (word) =>
		word
			.replace(/[/@?&=_-](?=.)/g, '$&\u200b')
			.replace(/(?<=[\p{L}\d])\.(?=[\p{L}\d])/gu, '\u200b.')
			.replace(/[^\u200b]{26}(?=[^\u200b])/g, '$&\u200b')
	);
}
