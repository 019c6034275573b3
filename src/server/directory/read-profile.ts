import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { VerificationKind } from '#i18n/kinds.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { conceptLabel, findConcept } from '../vocabulary/index.ts';
import type { Db } from '../platform/database.ts';
import { certificateState, type CertificateState } from './certificate-state.ts';
import {
	certificates,
	competences,
	contactConsents,
	organisations,
	organisationTexts,
	people,
	products,
	productTexts,
	sites,
	verifications
} from './schema.ts';
import { isPublicOrganisation } from './visible.ts';
import { memberships } from './members/schema.ts';

export type Organisation = typeof organisations.$inferSelect;
export type Site = typeof sites.$inferSelect;
type Origin = 'human' | 'machine' | 'checked';

/** A text in the reader's language where there is one, in the original otherwise. */
export interface ReadText<Content> {
	language: Language;
	origin: Origin;
	content: Content;
	/** The original beside a translation. */
	original: { language: Language; content: Content } | null;
}

export interface ProfileProduct {
	id: string;
	kind: 'product' | 'service';
	text: ReadText<{ name: string; description: string }>;
}

export interface Profile {
	organisation: Organisation;
	/** In the reader's language where it has a name of its own there. */
	name: string;
	/** The seat first. */
	sites: Site[];
	description: ReadText<string> | null;
	competences: { id: string; label: string; isConfirmed: boolean }[];
	products: ProfileProduct[];
	certificates: {
		name: string;
		issuer: string | null;
		validUntil: string | null;
		state: CertificateState;
		/** The PDF that proves it. */
		fileId: string | null;
	}[];
	/** Only those who confirmed, or whose organisation did. */
	people: {
		name: string;
		role: string | null;
		roleLanguage: string | null;
		languages: string[];
		email: string | null;
	}[];
	verifications: { kind: VerificationKind; institution: string; slug: string; since: Date }[];
	isLookedAfter: boolean;
	/** Somebody of the organisation has an account for it. */
	isClaimed: boolean;
}

/** A public profile as one reader sees it; undefined where there is none, or not for the public. */
export async function readProfile(
	db: Db,
	slug: string,
	reader: Language
): Promise<Profile | undefined> {
	const [organisation] = await db
		.select()
		.from(organisations)
		.where(and(eq(organisations.slug, slug), isPublicOrganisation()));
	return organisation && describeProfile(db, organisation, reader);
}

/** The profile of an entry, public or not: whoever calls this has made sure that the reader may see it. */
export async function describeProfile(
	db: Db,
	organisation: Organisation,
	reader: Language
): Promise<Profile> {
	const { id } = organisation;
	const texts = await db
		.select()
		.from(organisationTexts)
		.where(eq(organisationTexts.organisationId, id));
	const ownName = texts.find(({ language }) => language === reader)?.name;
	return {
		organisation,
		name: ownName ?? organisation.name,
		sites: await db
			.select()
			.from(sites)
			.where(eq(sites.organisationId, id))
			.orderBy(desc(sites.isSeat), asc(sites.place)),
		description: pickText(
			texts.map((row) => ({ ...row, content: row.description })),
			reader
		),
		competences: await readCompetences(db, id, reader),
		products: await readProducts(db, id, reader),
		certificates: await readCertificates(db, id),
		people: await readPeople(db, id),
		verifications: await readVerifications(db, id),
		isLookedAfter: await isLookedAfter(db, id),
		isClaimed: (await db.$count(memberships, eq(memberships.organisationId, id))) > 0
	};
}

/** The row in the reader's language, otherwise the original; null where nothing is written. */
export function pickText<Content>(
	rows: readonly { language: string; origin: Origin; content: Content }[],
	reader: Language
): ReadText<Content> | null {
	const original = rows.find(({ origin }) => origin === 'human') ?? rows[0];
	const shown = rows.find(({ language }) => language === reader) ?? original;
	if (!shown || !original || !isLanguage(shown.language)) return null;
	return {
		language: shown.language,
		origin: shown.origin,
		content: shown.content,
		original:
			shown === original || !isLanguage(original.language)
				? null
				: { language: original.language, content: original.content }
	};
}

async function readCompetences(db: Db, organisationId: string, reader: Language) {
	const rows = await db
		.select()
		.from(competences)
		.where(and(eq(competences.organisationId, organisationId), isNull(competences.rejectedAt)))
		.orderBy(desc(sql`${competences.confirmedAt} is not null`), asc(competences.conceptId));
	return rows
		.filter(({ conceptId }) => findConcept(conceptId))
		.map(({ conceptId, confirmedAt }) => ({
			id: conceptId,
			label: conceptLabel(conceptId, reader),
			isConfirmed: confirmedAt !== null
		}));
}

async function readProducts(db: Db, organisationId: string, reader: Language) {
	const rows = await db
		.select()
		.from(products)
		.where(eq(products.organisationId, organisationId))
		.orderBy(asc(products.position), asc(products.id));
	if (rows.length === 0) return [];
	const texts = await db
		.select()
		.from(productTexts)
		.where(
			inArray(
				productTexts.productId,
				rows.map(({ id }) => id)
			)
		);
	return rows.flatMap(({ id, kind }): ProfileProduct[] => {
		const own = texts
			.filter(({ productId }) => productId === id)
			.map(({ language, origin, name, description }) => ({
				language,
				origin,
				content: { name, description }
			}));
		const text = pickText(own, reader);
		return text ? [{ id, kind, text }] : [];
	});
}

async function readCertificates(db: Db, organisationId: string) {
	const rows = await db
		.select()
		.from(certificates)
		.where(eq(certificates.organisationId, organisationId))
		.orderBy(asc(certificates.name));
	return rows.map(({ name, issuer, validUntil, fileId }) => ({
		name,
		issuer,
		validUntil,
		state: certificateState(validUntil),
		fileId
	}));
}

function readPeople(db: Db, organisationId: string) {
	return db
		.select({
			name: people.name,
			role: people.role,
			roleLanguage: people.roleLanguage,
			languages: people.languages,
			email: people.email
		})
		.from(people)
		.where(and(eq(people.organisationId, organisationId), isNotNull(people.confirmedAt)))
		.orderBy(asc(people.name));
}

function readVerifications(db: Db, organisationId: string) {
	return db
		.select({
			kind: verifications.kind,
			institution: organisations.name,
			slug: organisations.slug,
			since: verifications.verifiedAt
		})
		.from(verifications)
		.innerJoin(organisations, eq(organisations.id, verifications.verifierId))
		.where(and(eq(verifications.organisationId, organisationId), isNull(verifications.withdrawnAt)))
		.orderBy(asc(verifications.verifiedAt));
}

async function isLookedAfter(db: Db, organisationId: string): Promise<boolean> {
	const rows = await db
		.select({ id: contactConsents.id })
		.from(contactConsents)
		.where(
			and(eq(contactConsents.organisationId, organisationId), isNull(contactConsents.withdrawnAt))
		);
	return rows.length > 0;
}
