import { openLocator } from '#server/regions/index.ts';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '#server/platform/database.ts';
import { nameKey } from '../../registers/index.ts';
import { certificates, competences, products, productTexts, sites } from '../../schema.ts';
import { registrableDomain } from '../../web-domain.ts';
import { insertMany } from '../engine/insert-many.ts';
import type { ProductRecord } from '../organisation-record.ts';
import { certificateRow, siteRow, textsOf, writeProducts } from './create.ts';
import { readFields, readProducts, type FieldName, type SomeFields } from './fields.ts';
import { proposeCompetences } from './propose-competences.ts';

export interface FieldChange {
	id: string;
	/** The fields to write; what is undefined in it is emptied. */
	fields: SomeFields;
	names: readonly FieldName[];
}

/** Writes some fields of some organisations. */
export async function writeFields(
	tx: Db,
	importId: string | null,
	changes: readonly FieldChange[]
): Promise<void> {
	if (changes.length === 0) return;
	await writeColumns(tx, changes);
	await writeTexts(tx, changes);
	await writeSeats(tx, changes);
	await replaceSites(tx, changes);
	await replaceCertificates(tx, changes);
	await replaceProducts(tx, importId, changes);
}

const having = (changes: readonly FieldChange[], ...names: FieldName[]) =>
	changes.filter((change) => names.some((name) => change.names.includes(name)));

const columnsOf: Partial<Record<FieldName, (fields: SomeFields) => Record<string, unknown>>> = {
	name: ({ name }) => ({ name, name_key: nameKey(name ?? '') }),
	type: ({ type }) => ({ type }),
	legalForm: ({ legalForm }) => ({ legal_form: legalForm ?? null }),
	seat: ({ seat }) => (seat ? { country: seat.country } : {}),
	web: ({ web }) => ({
		web: web ?? null,
		web_domain: web === undefined ? null : registrableDomain(web)
	}),
	email: ({ email }) => ({ email: email ?? null }),
	ico: ({ ico }) => ({ ico: ico ?? null }),
	vatId: ({ vatId }) => ({ vat_id: vatId ?? null }),
	registerNumber: ({ registerNumber }) => ({
		register_number: registerNumber?.number ?? null,
		register_court: registerNumber?.court ?? null
	}),
	language: ({ language }) => ({ language }),
	nace: ({ nace }) => ({ nace: nace ?? [] }),
	employees: ({ employees }) => ({
		employees: employees?.employees ?? null,
		size: employees?.size ?? null
	}),
	founded: ({ founded }) => ({ founded_year: founded ?? null }),
	languagesSpoken: ({ languagesSpoken }) => ({ spoken_languages: languagesSpoken ?? [] })
};

/** Columns that are written, by the type they have. */
const columnTypes: Record<string, string> = {
	name: 'text',
	name_key: 'text',
	type: 'organisation_type',
	legal_form: 'text',
	country: 'text',
	web: 'text',
	web_domain: 'text',
	email: 'text',
	ico: 'text',
	vat_id: 'text',
	register_number: 'text',
	register_court: 'text',
	language: 'text',
	nace: 'text[]',
	employees: 'integer',
	size: 'size_class',
	founded_year: 'integer',
	spoken_languages: 'text[]'
};

async function writeColumns(tx: Db, changes: readonly FieldChange[]): Promise<void> {
	const rows = changes.map(({ id, fields, names }) => {
		const set = Object.assign(
			{},
			...names.map((name) => columnsOf[name]?.(fields) ?? {})
		) as Record<string, unknown>;
		return { id, given: Object.keys(set), ...set };
	});
	const assignments = Object.keys(columnTypes).map(
		(column) =>
			`${column} = case when '${column}' = any(row.given) then row.${column} else organisation.${column} end`
	);
	const typed = Object.entries(columnTypes).map(([column, type]) => `${column} ${type}`);
	await tx.execute(sql`
		update organisations organisation
		set ${sql.raw(assignments.join(', '))}, updated_at = now()
		from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
			as row (id uuid, given text[], ${sql.raw(typed.join(', '))})
		where organisation.id = row.id`);
}

async function writeTexts(tx: Db, changes: readonly FieldChange[]): Promise<void> {
	const rows = having(changes, 'description').flatMap(({ id, fields }) =>
		Object.entries(fields.description ?? {}).map(([language, description]) => ({
			organisation_id: id,
			language,
			description
		}))
	);
	if (rows.length === 0) return;
	await tx.execute(sql`
		insert into organisation_texts (organisation_id, language, origin, description)
		select row.organisation_id, row.language, 'human', row.description
		from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
			as row (organisation_id uuid, language text, description text)
		on conflict (organisation_id, language) do update
			set description = excluded.description, origin = 'human', updated_at = now()`);
}

async function writeSeats(tx: Db, changes: readonly FieldChange[]): Promise<void> {
	const locate = await openLocator(tx);
	const seats = having(changes, 'seat').flatMap(({ id, fields }) =>
		fields.seat ? siteRow(locate, id, fields.seat, true) : []
	);
	if (seats.length === 0) return;
	await tx.delete(sites).where(
		and(
			eq(sites.isSeat, true),
			inArray(
				sites.organisationId,
				seats.map(({ organisationId }) => organisationId)
			)
		)
	);
	await insertMany(tx, sites, seats);
}

async function replaceSites(tx: Db, changes: readonly FieldChange[]): Promise<void> {
	const changed = having(changes, 'sites');
	if (changed.length === 0) return;
	await tx.delete(sites).where(
		and(
			eq(sites.isSeat, false),
			inArray(
				sites.organisationId,
				changed.map(({ id }) => id)
			)
		)
	);
	const locate = await openLocator(tx);
	await insertMany(
		tx,
		sites,
		changed.flatMap(({ id, fields }) =>
			(fields.sites ?? []).map((site) => siteRow(locate, id, site, false))
		)
	);
}

async function replaceCertificates(tx: Db, changes: readonly FieldChange[]): Promise<void> {
	const changed = having(changes, 'certificates');
	if (changed.length === 0) return;
	// A certificate with a file was uploaded by the firm.
	await tx.delete(certificates).where(
		and(
			isNull(certificates.fileId),
			inArray(
				certificates.organisationId,
				changed.map(({ id }) => id)
			)
		)
	);
	await insertMany(
		tx,
		certificates,
		changed.flatMap(({ id, fields }) =>
			(fields.certificates ?? []).map((certificate) => certificateRow(id, fields, certificate))
		)
	);
}

/** Products keep their address: those of the same name stay, imported ones that are gone go. */
async function replaceProducts(
	tx: Db,
	importId: string | null,
	changes: readonly FieldChange[]
): Promise<void> {
	const changed = having(changes, 'products');
	if (changed.length === 0) return;
	const existing = await readProducts(
		tx,
		changed.map(({ id }) => id)
	);
	const keyOf = ({
		kind,
		name,
		language
	}: Pick<ProductRecord, 'kind' | 'name'> & { language: string }) => `${kind} ${language} ${name}`;
	const gone: string[] = [];
	const added: { id: string; products: ProductRecord[] }[] = [];
	const reworded: { id: string; language: string; description: string }[] = [];
	for (const { id, fields } of changed) {
		const mine = existing.filter(({ organisationId }) => organisationId === id);
		const wanted = new Map((fields.products ?? []).map((product) => [keyOf(product), product]));
		for (const product of mine) {
			const same = wanted.get(keyOf(product));
			if (!same && product.importId !== null) gone.push(product.id);
			if (same && same.description !== product.description) {
				reworded.push({ ...product, description: same.description });
			}
			wanted.delete(keyOf(product));
		}
		added.push({ id, products: [...wanted.values()] });
	}
	if (gone.length > 0) await tx.delete(products).where(inArray(products.id, gone));
	for (const { id, language, description } of reworded) {
		await tx
			.update(productTexts)
			.set({ description })
			.where(and(eq(productTexts.productId, id), eq(productTexts.language, language)));
	}
	await writeProducts(tx, importId, added);
}

/** Proposals follow the texts; what the organisation confirmed or rejected stays. */
export async function proposeAnew(
	tx: Db,
	changed: readonly { id: string; keywords: string[] }[]
): Promise<void> {
	if (changed.length === 0) return;
	const ids = changed.map(({ id }) => id);
	const current = await readFields(tx, ids);
	await tx
		.delete(competences)
		.where(
			and(
				inArray(competences.organisationId, ids),
				isNull(competences.confirmedAt),
				isNull(competences.rejectedAt)
			)
		);
	const rows = changed.flatMap(({ id, keywords }) => {
		const {
			language = 'de',
			description = {},
			products: own = [],
			name = ''
		} = current.get(id) ?? {};
		const texts = (Object.entries(description) as [Language, string][]).map(([of, text]) => ({
			language: of,
			description: text
		}));
		return proposeCompetences(textsOf({ language, texts, products: own, keywords, name })).map(
			(proposal) => ({ organisationId: id, ...proposal })
		);
	});
	await insertMany(tx, competences, rows, 'nothing');
}
