import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { isLanguage, type Language } from '#i18n/languages.ts';
import type { Db } from '../platform/database.ts';
import { contactConsents, organisations } from './schema.ts';
import { isPublicOrganisation } from './visible.ts';

/** Whom one writes to, and the address that the organisation agreed to be written at. */
export interface Addressee {
	id: string;
	slug: string;
	name: string;
	/** Language the organisation reads: as it asked for, otherwise the one it writes in. */
	language: Language;
	/** Null while nobody looks after the entry; its mail then goes to the desk. */
	contact: { consentId: string; email: string } | null;
}

/** A public organisation by its address on the site. */
export function findAddressee(db: Db, slug: string): Promise<Addressee | undefined> {
	return readOne(db, and(eq(organisations.slug, slug), isPublicOrganisation()));
}

/** A public organisation by its id. */
export function readAddressee(db: Db, id: string): Promise<Addressee | undefined> {
	return readOne(db, and(eq(organisations.id, id), isPublicOrganisation()));
}

/** Also one that is no longer public: whoever wrote to it may still read its name. */
export function readFormerAddressee(db: Db, id: string): Promise<Addressee | undefined> {
	return readOne(db, eq(organisations.id, id));
}

async function readOne(db: Db, which: SQL | undefined): Promise<Addressee | undefined> {
	const [row] = await db
		.select({
			id: organisations.id,
			slug: organisations.slug,
			name: organisations.name,
			ownLanguage: organisations.language,
			consentId: contactConsents.id,
			email: contactConsents.email,
			consentLanguage: contactConsents.language,
			isPublic: sql<boolean>`(${isPublicOrganisation()})`
		})
		.from(organisations)
		.leftJoin(
			contactConsents,
			and(eq(contactConsents.organisationId, organisations.id), isNull(contactConsents.withdrawnAt))
		)
		.where(which);
	if (!row) return undefined;
	const { id, slug, name, consentId, email, isPublic } = row;
	const language = [row.consentLanguage, row.ownLanguage].find(isLanguage) ?? 'en';
	const isLookedAfter = isPublic && consentId !== null && email !== null;
	return { id, slug, name, language, contact: isLookedAfter ? { consentId, email } : null };
}
