import { and, count, eq, isNull, sql } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import type { Db } from '../../platform/database.ts';
import { readLastReturn, type EntryReturn } from '../review/queries.ts';
import {
	certificates,
	competences,
	contactConsents,
	organisations,
	organisationTexts,
	people,
	products,
	sites
} from '../schema.ts';
import type { EntryFacts } from './completeness.ts';

/** What stands at the top of each of a firm's own rooms. */
export interface EntryHead {
	id: string;
	slug: string;
	name: string;
	/** Language it writes in. */
	language: Language;
	country: string;
	state: 'public' | 'in_review' | 'returned' | 'hidden' | 'archived';
	/** What is to be put right before it can be public, where it was sent back. */
	toPutRight: EntryReturn | null;
	updatedAt: Date;
	confirmedAt: Date | null;
}

export async function readEntryHead(db: Db, organisationId: string): Promise<EntryHead | null> {
	const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
	if (!row) return null;
	const { id, slug, name, language, country, updatedAt, confirmedAt } = row;
	const lastReturn = await readLastReturn(db, id);
	const state = stateOf(row, lastReturn !== null);
	return {
		id,
		slug,
		name,
		language: isLanguage(language) ? language : 'de',
		country,
		state,
		toPutRight: state === 'returned' ? lastReturn : null,
		updatedAt,
		confirmedAt
	};
}

function stateOf(row: typeof organisations.$inferSelect, wasReturned: boolean): EntryHead['state'] {
	if (row.archivedAt) return 'archived';
	if (row.publishedAt) return 'public';
	if (row.submittedAt) return 'in_review';
	return wasReturned ? 'returned' : 'hidden';
}

/** What the completeness guide looks at. */
export async function readEntryFacts(db: Db, organisationId: string): Promise<EntryFacts | null> {
	const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
	if (!row) return null;
	const texts = await db
		.select()
		.from(organisationTexts)
		.where(eq(organisationTexts.organisationId, organisationId));
	const own = texts.find(({ language }) => language === row.language);
	const other = row.language === 'cs' ? 'de' : 'cs';
	const [known] = await db
		.select({
			confirmed: sql<number>`(count(*) filter (where ${competences.confirmedAt} is not null))::int`,
			proposed: sql<number>`(count(*) filter (where ${competences.confirmedAt} is null and ${competences.rejectedAt} is null))::int`
		})
		.from(competences)
		.where(eq(competences.organisationId, organisationId));
	const [seat] = await db
		.select()
		.from(sites)
		.where(and(eq(sites.organisationId, organisationId), eq(sites.isSeat, true)));
	const [agreed] = await db
		.select({ number: count() })
		.from(contactConsents)
		.where(
			and(eq(contactConsents.organisationId, organisationId), isNull(contactConsents.withdrawnAt))
		);
	return {
		descriptionLength: own?.description.length ?? 0,
		hasOtherLanguage: texts.some(
			({ language, origin }) => language === other && origin !== 'machine'
		),
		confirmedCompetences: known?.confirmed ?? 0,
		proposedCompetences: known?.proposed ?? 0,
		products: await db.$count(products, eq(products.organisationId, organisationId)),
		certificates: await db.$count(certificates, eq(certificates.organisationId, organisationId)),
		publicContacts: await db.$count(
			people,
			and(eq(people.organisationId, organisationId), sql`${people.confirmedAt} is not null`)
		),
		spokenLanguages: row.spokenLanguages.length,
		hasWeb: row.web !== null,
		hasMailOrPhone: row.email !== null || row.phone !== null,
		hasRegisterNumber: row.ico !== null || row.registerNumber !== null,
		hasSize: row.size !== null,
		hasNace: row.nace.length > 0,
		hasAddress: seat?.street != null && seat.latitude !== null,
		takesInquiries: (agreed?.number ?? 0) > 0
	};
}
