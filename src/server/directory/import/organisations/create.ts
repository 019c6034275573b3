import type { Db } from '#server/platform/database.ts';
import { openLocator, type Locator } from '#server/regions/index.ts';
import {
	certificates,
	competences,
	contactConsents,
	organisations,
	organisationTexts,
	people,
	products,
	productTexts,
	sites
} from '../../schema.ts';
import { insertMany } from '../engine/insert-many.ts';
import type { ImportContext, StagedRow } from '../engine/target.ts';
import type { OrganisationRecord, SiteRecord } from '../organisation-record.ts';
import { chooseSlugs } from './choose-slugs.ts';
import { certificateConcept, proposeCompetences } from './propose-competences.ts';

/** Writes new organisations with all that belongs to them, hidden. Gives back the id of each line. */
export async function createOrganisations(
	tx: Db,
	context: ImportContext,
	rows: readonly StagedRow<OrganisationRecord>[]
): Promise<Map<number, string>> {
	const { importId, source, options } = context;
	const slugs = await chooseSlugs(
		tx,
		rows.map(({ record }) => record)
	);
	const made = rows.map(({ line, record }, i) => ({
		line,
		record,
		id: crypto.randomUUID(),
		slug: slugs[i] ?? ''
	}));
	await insertMany(
		tx,
		organisations,
		made.map(({ id, slug, record }) => ({
			id,
			slug,
			type: record.type,
			name: record.name,
			nameKey: record.nameKey,
			legalForm: record.legalForm,
			country: record.country,
			language: record.language,
			spokenLanguages: record.languagesSpoken,
			size: record.size,
			employees: record.employees,
			foundedYear: record.founded,
			web: record.web,
			webDomain: record.webDomain,
			email: record.email,
			ico: record.ico,
			vatId: record.vatId,
			registerNumber: record.registerNumber,
			registerCourt: record.registerCourt,
			nace: record.nace,
			source,
			externalId: record.externalId,
			importId,
			isDemo: options.isDemo
		}))
	);
	const locate = await openLocator(tx);
	await insertMany(
		tx,
		sites,
		made.flatMap(({ id, record }) => [
			// Of organisations made for a listing alone the town may be unknown.
			...(record.place === '' ? [] : [siteRow(locate, id, record, true)]),
			...record.sites.map((site) => siteRow(locate, id, site, false))
		])
	);
	await insertMany(
		tx,
		organisationTexts,
		made.flatMap(({ id, record }) =>
			record.texts.map(({ language, description }) => ({
				organisationId: id,
				language,
				origin: 'human' as const,
				description
			}))
		)
	);
	await insertMany(
		tx,
		certificates,
		made.flatMap(({ id, record }) => record.certificates.map((c) => certificateRow(id, record, c)))
	);
	await writeProducts(
		tx,
		importId,
		made.map(({ id, record }) => ({ id, products: record.products }))
	);
	await insertMany(
		tx,
		competences,
		made.flatMap(({ id, record }) =>
			proposeCompetences(textsOf(record)).map((proposal) => ({ organisationId: id, ...proposal }))
		)
	);
	await writePeople(tx, context, made);
	await writeConsents(tx, context, made);
	return new Map(made.map(({ line, id }) => [line, id]));
}

/** Addresses that organisations agreed to be written at. */
export async function writeConsents(
	tx: Db,
	{ actor }: ImportContext,
	all: readonly { id: string; record: OrganisationRecord }[]
): Promise<void> {
	await insertMany(
		tx,
		contactConsents,
		all.flatMap(({ id, record }) => {
			const { lookedAfter, language } = record;
			if (!lookedAfter) return [];
			return {
				id: crypto.randomUUID(),
				organisationId: id,
				email: lookedAfter.email,
				language,
				givenBy: lookedAfter.by,
				givenOn: lookedAfter.on ?? new Date().toISOString().slice(0, 10),
				givenHow: lookedAfter.how,
				recordedBy: actor.personId
			};
		}),
		// One that was recorded meanwhile stays.
		'nothing'
	);
}

/** A site with the district and the point that its address has. */
export function siteRow(
	locate: Locator,
	organisationId: string,
	site: SiteRecord,
	isSeat: boolean
) {
	const { street, postcode, place, country } = site;
	const at = locate({ country, postcode: postcode ?? undefined, place });
	return {
		id: crypto.randomUUID(),
		organisationId,
		isSeat,
		street,
		postcode,
		place,
		country,
		district: at.district,
		latitude: at.lat,
		longitude: at.lon,
		precision: at.precision === 'none' ? null : at.precision
	};
}

export function certificateRow(
	organisationId: string,
	{ language }: Partial<Pick<OrganisationRecord, 'language'>>,
	{ name, issuer, validUntil }: OrganisationRecord['certificates'][number]
) {
	const conceptId = certificateConcept(name, language);
	return { id: crypto.randomUUID(), organisationId, name, conceptId, issuer, validUntil };
}

export async function writeProducts(
	tx: Db,
	importId: string | null,
	all: readonly { id: string; products: OrganisationRecord['products'] }[]
): Promise<void> {
	const rows = all.flatMap(({ id, products: own }) =>
		own.map((product, position) => ({
			...product,
			id: crypto.randomUUID(),
			organisationId: id,
			position
		}))
	);
	await insertMany(
		tx,
		products,
		rows.map(({ id, organisationId, kind, position }) => ({
			id,
			organisationId,
			kind,
			position,
			importId
		}))
	);
	await insertMany(
		tx,
		productTexts,
		rows.map(({ id, language, name, description }) => ({
			productId: id,
			language,
			origin: 'human' as const,
			name,
			description
		}))
	);
}

/** Persons, hidden until they or their organisation confirm. */
export async function writePeople(
	tx: Db,
	{ importId, options }: ImportContext,
	all: readonly { id: string; record: OrganisationRecord }[]
): Promise<void> {
	const { personal } = options;
	if (personal === null) return;
	await insertMany(
		tx,
		people,
		all.flatMap(({ id, record }) =>
			record.people.map(({ name, role, languages, email, phone }) => ({
				id: crypto.randomUUID(),
				organisationId: id,
				name,
				role,
				roleLanguage: role === null ? null : record.language,
				languages,
				email,
				phone,
				dataSource: personal.source,
				legalBasis: personal.legalBasis,
				importId
			}))
		)
	);
}

/** All that tells what they do. */
export function textsOf(
	record: Pick<OrganisationRecord, 'language' | 'texts' | 'products' | 'keywords' | 'name'>
) {
	return [
		...record.texts.map(({ description, language }) => ({ text: description, language })),
		...record.products.map(({ name, description, language }) => ({
			text: `${name}\n${description}`,
			language
		})),
		{ text: record.keywords.join('\n'), language: record.language },
		{ text: record.name, language: record.language }
	].filter(({ text }) => text.trim() !== '');
}
