import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	timestamp,
	uniqueIndex,
	uuid
} from 'drizzle-orm/pg-core';
import { organisationTypes, verificationKinds } from '#i18n/kinds.ts';
import { files } from '../platform/schema.ts';

export const organisationType = pgEnum('organisation_type', organisationTypes);

/** Size classes of Commission Recommendation 2003/361/EC by headcount. */
export const sizeClass = pgEnum('size_class', ['micro', 'small', 'medium', 'large']);

/** How a text came to be: written by a person, translated by a machine, or translated and checked. */
export const textOrigin = pgEnum('text_origin', ['human', 'machine', 'checked']);

export const organisations = pgTable(
	'organisations',
	{
		id: uuid().primaryKey().defaultRandom(),
		slug: text().notNull().unique(),
		type: organisationType().notNull(),
		name: text().notNull(),
		/** Name without legal form, folded: finds duplicates together with the town. */
		nameKey: text().notNull(),
		legalForm: text(),
		country: text({ enum: ['DE', 'CZ', 'other'] }).notNull(),
		/** Language the organisation writes in. */
		language: text().notNull(),
		/** Languages one can speak with them, ISO 639-1. */
		spokenLanguages: text().array().notNull().default([]),
		size: sizeClass(),
		employees: integer(),
		foundedYear: integer(),
		web: text(),
		/** Registrable domain of `web`: finds duplicates, later proves a claim. */
		webDomain: text(),
		/** A function address such as info@: public. Personal addresses belong to people. */
		email: text(),
		/** A function's number, public like the address. */
		phone: text(),
		/** Czech IČO, eight digits. */
		ico: text(),
		/** EU VAT number with its country prefix. */
		vatId: text(),
		/** German register number, for example `HRB 12345`, only together with its court. */
		registerNumber: text(),
		registerCourt: text(),
		/** NACE divisions and classes, `25` or `25.62`. */
		nace: text().array().notNull().default([]),
		/** Where the entry came from, and its id there: unique per type of record and source. */
		source: text(),
		externalId: text(),
		importId: uuid(),
		isDemo: boolean().notNull().default(false),
		/** Account that made the entry; null for what came with an import. */
		createdBy: uuid(),
		/** Handed in for review; it is public once somebody has published it. */
		submittedAt: timestamp({ withTimezone: true }),
		publishedAt: timestamp({ withTimezone: true }),
		archivedAt: timestamp({ withTimezone: true }),
		/** When somebody last said that the entry is true; its age is shown. */
		confirmedAt: timestamp({ withTimezone: true }),
		/** Asked and not answered for long: shown with a warning until somebody confirms it. */
		fadedAt: timestamp({ withTimezone: true }),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [
		uniqueIndex('organisations_source_external_id').on(t.source, t.externalId),
		index().on(t.nameKey),
		index().on(t.webDomain),
		index().on(t.ico),
		index().on(t.vatId),
		index().on(t.registerNumber),
		index().on(t.importId),
		index().on(t.updatedAt)
	]
);

/** Places of work. The seat is one of them; distance counts from the nearest. */
export const sites = pgTable(
	'sites',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		isSeat: boolean().notNull().default(false),
		street: text(),
		postcode: text(),
		place: text().notNull(),
		country: text().notNull(),
		/** NUTS-3 code of a district of the programme area; null outside of it. */
		district: text(),
		latitude: doublePrecision(),
		longitude: doublePrecision(),
		/** What the point stands for: `place`, `postcode` or `district`. */
		precision: text()
	},
	(t) => [
		index().on(t.organisationId),
		index().on(t.district),
		uniqueIndex('sites_one_seat')
			.on(t.organisationId)
			.where(sql`${t.isSeat}`)
	]
);

/** What an organisation says of itself, one row per language. */
export const organisationTexts = pgTable(
	'organisation_texts',
	{
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		language: text().notNull(),
		origin: textOrigin().notNull(),
		/** Only where it has a name of its own in this language. */
		name: text(),
		description: text().notNull(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.organisationId, t.language] })]
);

/** Named contact persons. Hidden from the public until the person or the organisation confirms. */
export const people = pgTable(
	'people',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		role: text(),
		/** Language of `role`. */
		roleLanguage: text(),
		languages: text().array().notNull().default([]),
		email: text(),
		phone: text(),
		/** Where the data came from and why they may be kept; required for imported persons. */
		dataSource: text(),
		legalBasis: text(),
		importId: uuid(),
		confirmedAt: timestamp({ withTimezone: true }),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.organisationId)]
);

/** What an organisation can do, as concepts of the vocabulary. */
export const competences = pgTable(
	'competences',
	{
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		conceptId: text().notNull(),
		/** The words it was read from, as written. */
		matched: text(),
		proposedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** Null while it is only the analyser's proposal. */
		confirmedAt: timestamp({ withTimezone: true }),
		rejectedAt: timestamp({ withTimezone: true })
	},
	(t) => [primaryKey({ columns: [t.organisationId, t.conceptId] }), index().on(t.conceptId)]
);

export const certificates = pgTable(
	'certificates',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		/** As written; `conceptId` where the vocabulary knows it. */
		name: text().notNull(),
		conceptId: text(),
		issuer: text(),
		validUntil: date({ mode: 'string' }),
		fileId: uuid().references(() => files.id)
	},
	(t) => [index().on(t.organisationId)]
);

export const productKind = pgEnum('product_kind', ['product', 'service']);

/** Products and services of an organisation: what it does all the time, unlike a listing. */
export const products = pgTable(
	'products',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		kind: productKind().notNull(),
		position: integer().notNull().default(0),
		importId: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.organisationId)]
);

export const productTexts = pgTable(
	'product_texts',
	{
		productId: uuid()
			.notNull()
			.references(() => products.id, { onDelete: 'cascade' }),
		language: text().notNull(),
		origin: textOrigin().notNull(),
		name: text().notNull(),
		description: text().notNull().default('')
	},
	(t) => [primaryKey({ columns: [t.productId, t.language] })]
);

/** What an institution vouches for: it knows the organisation, checked its register entry, was there. */
export const verificationKind = pgEnum('verification_kind', verificationKinds);

/** Who said so, and when, as a register's look-up keeps it; see `registers/look-up.ts`. */
interface RegisterEvidence {
	register: 'ares' | 'vies';
	askedAt: string;
	requestDate: string | null;
	requestIdentifier: string | null;
}

/** Who vouches for an entry, and since when: "known to chamber X". */
export const verifications = pgTable(
	'verifications',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		verifierId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		kind: verificationKind().notNull().default('known'),
		verifiedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** Account that vouched for the institution. */
		givenBy: uuid(),
		/** For a register number: which register said so, when, and the number of the consultation. */
		evidence: jsonb().$type<RegisterEvidence>(),
		withdrawnAt: timestamp({ withTimezone: true }),
		withdrawnBy: uuid(),
		/** Why it was withdrawn: the organisation reads it. */
		withdrawnReason: text()
	},
	(t) => [
		index().on(t.verifierId),
		uniqueIndex('verifications_one_current')
			.on(t.organisationId, t.verifierId, t.kind)
			.where(sql`${t.withdrawnAt} is null`)
	]
);

/**
 * An address that the organisation agreed to be written at. While there is one that is not
 * withdrawn, the entry is looked after and inquiries go there; otherwise they go to the desk.
 */
export const contactConsents = pgTable(
	'contact_consents',
	{
		id: uuid().primaryKey().defaultRandom(),
		organisationId: uuid()
			.notNull()
			.references(() => organisations.id, { onDelete: 'cascade' }),
		email: text().notNull(),
		/** Language the organisation wants to be written in. */
		language: text().notNull(),
		/** Who of the organisation agreed. */
		givenBy: text().notNull(),
		givenOn: date({ mode: 'string' }).notNull(),
		/** How, for example by letter or in a conversation. */
		givenHow: text().notNull(),
		recordedBy: uuid(),
		recordedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		withdrawnAt: timestamp({ withTimezone: true })
	},
	(t) => [
		uniqueIndex('contact_consents_one_current')
			.on(t.organisationId)
			.where(sql`${t.withdrawnAt} is null`)
	]
);

/**
 * Fields that the organisation changed itself: an import never writes over them. `field` is named as
 * in an import; `seat` stands for street, postcode and place together.
 */
export const ownEdits = pgTable(
	'own_edits',
	{
		subjectKind: text().notNull(),
		subjectId: uuid().notNull(),
		field: text().notNull(),
		editedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [primaryKey({ columns: [t.subjectKind, t.subjectId, t.field] })]
);

/**
 * One import of a file: first checked (read, compared, counted), then carried out. What it makes is
 * visible once `completedAt` is set.
 */
export const imports = pgTable(
	'imports',
	{
		id: uuid().primaryKey().defaultRandom(),
		kind: text({ enum: ['organisations', 'listings'] }).notNull(),
		source: text().notNull(),
		fileId: uuid().references(() => files.id, { onDelete: 'set null' }),
		fileName: text().notNull(),
		/** Choices of the operator: mapping, what to do with duplicates, source of personal data. */
		options: jsonb().$type<Record<string, unknown>>().notNull().default({}),
		totalRows: integer(),
		processedRows: integer().notNull().default(0),
		/** Counts for the preview and the result page. */
		summary: jsonb().$type<Record<string, unknown>>(),
		/** Whose staff import it, within what the institution looks after; null for the operator. */
		institutionId: uuid().references(() => organisations.id, { onDelete: 'set null' }),
		createdBy: uuid(),
		createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** Last sign of life of whoever reads or writes it. */
		heartbeatAt: timestamp({ withTimezone: true }),
		checkedAt: timestamp({ withTimezone: true }),
		/** The operator wants it carried out. */
		confirmedAt: timestamp({ withTimezone: true }),
		startedAt: timestamp({ withTimezone: true }),
		completedAt: timestamp({ withTimezone: true }),
		failedAt: timestamp({ withTimezone: true }),
		/** Message key. */
		failure: text(),
		undoneAt: timestamp({ withTimezone: true })
	},
	(t) => [index().on(t.createdAt), index().on(t.source)]
);

/** Rows of an import: checked, compared, and not visible before the import is complete. */
export const importRows = pgTable(
	'import_rows',
	{
		importId: uuid()
			.notNull()
			.references(() => imports.id, { onDelete: 'cascade' }),
		line: integer().notNull(),
		/** Null where the row is bad, and once the import is complete. */
		record: jsonb().$type<Record<string, unknown>>(),
		externalId: text(),
		/** What the report calls the row. */
		title: text().notNull().default(''),
		decision: text({ enum: ['create', 'update', 'unchanged', 'skip', 'bad'] }).notNull(),
		/** What it updates, or what it was taken for. */
		subjectId: uuid(),
		/** By what it was recognised as a duplicate. */
		duplicateKind: text(),
		/** Fields that an update changes. */
		changes: text().array().notNull().default([]),
		problems: jsonb().$type<ImportProblem[]>().notNull().default([]),
		/** Parts that were left out of a row that is imported. */
		notes: jsonb().$type<ImportProblem[]>().notNull().default([])
	},
	(t) => [primaryKey({ columns: [t.importId, t.line] }), index().on(t.importId, t.decision, t.line)]
);

export interface ImportProblem {
	line: number;
	field: string;
	/** Message key. */
	reason: string;
	value: string;
}

/** By what rows of the file under way are recognised again further down in it. */
export const importKeys = pgTable(
	'import_keys',
	{
		importId: uuid()
			.notNull()
			.references(() => imports.id, { onDelete: 'cascade' }),
		key: text().notNull(),
		line: integer().notNull()
	},
	(t) => [primaryKey({ columns: [t.importId, t.key] })]
);

/**
 * Which record of which source an entry is: the same id again updates it, also where the entry first
 * came from another source.
 */
export const recordOrigins = pgTable(
	'record_origins',
	{
		kind: text({ enum: ['organisations', 'listings'] }).notNull(),
		source: text().notNull(),
		externalId: text().notNull(),
		subjectId: uuid().notNull(),
		/** Hash of the record as last imported: an equal one has nothing new. */
		fingerprint: text().notNull(),
		/** The import that brought it first. */
		importId: uuid()
	},
	(t) => [
		primaryKey({ columns: [t.kind, t.source, t.externalId] }),
		index().on(t.subjectId),
		index().on(t.importId)
	]
);

/** What a record was before and after a change: shown per record, and how an import is undone. */
export const recordChanges = pgTable(
	'record_changes',
	{
		id: uuid().primaryKey().defaultRandom(),
		subjectKind: text().notNull(),
		subjectId: uuid().notNull(),
		activityId: uuid(),
		importId: uuid(),
		before: jsonb().$type<Record<string, unknown>>(),
		after: jsonb().$type<Record<string, unknown>>(),
		changedAt: timestamp({ withTimezone: true }).notNull().defaultNow()
	},
	(t) => [index().on(t.subjectKind, t.subjectId, t.changedAt), index().on(t.importId)]
);
