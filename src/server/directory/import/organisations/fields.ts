import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import type { Db } from '#server/platform/database.ts';
import {
	certificates,
	organisations,
	organisationTexts,
	ownEdits,
	products,
	productTexts,
	sites
} from '../../schema.ts';
import type { CertificateReading } from '../cells/read-certificates.ts';
import type { OrganisationRecord, ProductRecord } from '../organisation-record.ts';

/**
 * What an import can write of an organisation, field by field as own edits name them. A field that a
 * list leaves blank is not in it, so it is never emptied.
 */
export interface OrganisationFields {
	name: string;
	type: OrganisationRecord['type'];
	legalForm: string;
	seat: { street: string | null; postcode: string | null; place: string; country: 'DE' | 'CZ' };
	web: string;
	email: string;
	ico: string;
	vatId: string;
	registerNumber: { number: string; court: string | null };
	language: Language;
	description: Partial<Record<Language, string>>;
	nace: string[];
	employees: { employees: number | null; size: OrganisationRecord['size'] };
	founded: number;
	languagesSpoken: string[];
	certificates: CertificateReading[];
	products: ProductRecord[];
	sites: OrganisationRecord['sites'];
}

export type FieldName = keyof OrganisationFields;
export type SomeFields = Partial<OrganisationFields>;

/** What a record says; blank fields are left out. */
export function fieldsOfRecord(record: OrganisationRecord): SomeFields {
	const { street, postcode, place, country, employees, size, registerNumber } = record;
	const all = {
		name: record.name,
		type: record.type,
		legalForm: record.legalForm,
		seat: { street, postcode, place, country },
		web: record.web,
		email: record.email,
		ico: record.ico,
		vatId: record.vatId,
		registerNumber:
			registerNumber === null ? null : { number: registerNumber, court: record.registerCourt },
		language: record.language,
		description: Object.fromEntries(record.texts.map((text) => [text.language, text.description])),
		nace: record.nace,
		employees: employees === null && size === null ? null : { employees, size },
		founded: record.founded,
		languagesSpoken: record.languagesSpoken,
		certificates: record.certificates,
		products: record.products,
		sites: record.sites
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => !isBlank(value)));
}

/** Names of the fields that a list would change: those that differ and are not the firm's own. */
export function changedFields(
	current: SomeFields,
	incoming: SomeFields,
	own: ReadonlySet<string>
): FieldName[] {
	const names = Object.keys(incoming) as FieldName[];
	return names.filter((name) => !own.has(name) && differs(name, current, incoming));
}

function differs(name: FieldName, current: SomeFields, incoming: SomeFields): boolean {
	const [before, after] = [current[name], incoming[name]];
	if (name === 'description') {
		const texts = (before ?? {}) as Record<string, string>;
		return Object.entries(after ?? {}).some(([language, text]) => texts[language] !== text);
	}
	if (name === 'seat' && before && after) {
		// A list without streets does not take the street away.
		return Object.entries(after).some(
			([part, value]) => value !== null && (before as Record<string, unknown>)[part] !== value
		);
	}
	return canonical(before) !== canonical(after);
}

/** Comparable text of a value; the order of fields and of list items does not count. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
	if (typeof value !== 'object' || value === null)
		return value === undefined ? 'null' : JSON.stringify(value);
	const parts = Object.entries(value).map(([name, of]) => `${name}:${canonical(of)}`);
	return `{${parts.sort().join(',')}}`;
}

function isBlank(value: unknown): boolean {
	if (value === null || value === '') return true;
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Fields that the organisations changed themselves, by id. */
export async function readOwnEdits(
	db: Db,
	kind: 'organisations' | 'listings',
	ids: readonly string[]
): Promise<Map<string, Set<string>>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select()
		.from(ownEdits)
		.where(inArray(ownEdits.subjectId, [...ids]));
	const edits = new Map<string, Set<string>>();
	for (const { subjectKind, subjectId, field } of rows) {
		if (subjectKind !== kind) continue;
		edits.set(subjectId, (edits.get(subjectId) ?? new Set()).add(field));
	}
	return edits;
}

/** What stands there now, by id. */
export async function readFields(db: Db, ids: readonly string[]): Promise<Map<string, SomeFields>> {
	if (ids.length === 0) return new Map();
	const wanted = [...ids];
	const rows = await db.select().from(organisations).where(inArray(organisations.id, wanted));
	const [siteRows, textRows, certificateRows, productRows] = [
		await db
			.select()
			.from(sites)
			.where(inArray(sites.organisationId, wanted))
			.orderBy(desc(sites.isSeat)),
		await db
			.select()
			.from(organisationTexts)
			.where(inArray(organisationTexts.organisationId, wanted)),
		await db.select().from(certificates).where(inArray(certificates.organisationId, wanted)),
		await readProducts(db, wanted)
	];
	const bySubject = {
		sites: Map.groupBy(siteRows, ({ organisationId }) => organisationId),
		texts: Map.groupBy(textRows, ({ organisationId }) => organisationId),
		certificates: Map.groupBy(certificateRows, ({ organisationId }) => organisationId),
		products: Map.groupBy(productRows, ({ organisationId }) => organisationId)
	};
	return new Map(
		rows.map((row) => {
			const places = bySubject.sites.get(row.id) ?? [];
			const seat = places.find(({ isSeat }) => isSeat);
			const fields = {
				name: row.name,
				type: row.type,
				legalForm: row.legalForm,
				seat: seat ? placeOf(seat) : null,
				web: row.web,
				email: row.email,
				ico: row.ico,
				vatId: row.vatId,
				registerNumber:
					row.registerNumber === null
						? null
						: { number: row.registerNumber, court: row.registerCourt },
				language: row.language,
				description: Object.fromEntries(
					(bySubject.texts.get(row.id) ?? []).map((text) => [text.language, text.description])
				),
				nace: row.nace,
				employees:
					row.employees === null && row.size === null
						? null
						: { employees: row.employees, size: row.size },
				founded: row.foundedYear,
				languagesSpoken: row.spokenLanguages,
				certificates: (bySubject.certificates.get(row.id) ?? []).map(
					({ name, issuer, validUntil }) => ({ name, issuer, validUntil })
				),
				products: (bySubject.products.get(row.id) ?? []).map(
					({ kind, name, description, language }) => ({ kind, name, description, language })
				),
				sites: places.filter(({ isSeat }) => !isSeat).map(placeOf)
			};
			const given = Object.entries(fields).filter(([, value]) => !isBlank(value));
			return [row.id, Object.fromEntries(given)];
		})
	);
}

function placeOf({ street, postcode, place, country }: typeof sites.$inferSelect) {
	return { street, postcode, place, country };
}

/** Products with their original text. */
export async function readProducts(db: Db, organisationIds: string[]) {
	return db
		.select({
			id: products.id,
			organisationId: products.organisationId,
			kind: products.kind,
			importId: products.importId,
			name: productTexts.name,
			description: productTexts.description,
			language: productTexts.language
		})
		.from(products)
		.innerJoin(productTexts, eq(productTexts.productId, products.id))
		.where(inArray(products.organisationId, organisationIds))
		.orderBy(asc(products.position));
}
