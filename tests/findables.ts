import type { Db } from '#server/platform/database.ts';
import {
	certificates,
	organisations,
	organisationTexts,
	products,
	productTexts,
	sites
} from '#server/directory/schema.ts';
import { listings, listingTexts } from '#server/listings/schema.ts';
import { generateRegion } from '#seeds/generate.ts';
import type { OrganisationRow } from '#seeds/rows.ts';

interface Organisation extends Partial<Omit<typeof organisations.$inferInsert, 'id'>> {
	description?: string;
	site?: Partial<typeof sites.$inferInsert> & { place: string };
	certificates?: { name: string; conceptId: string | null; validUntil: string | null }[];
	products?: {
		kind: 'product' | 'service';
		language: string;
		name: string;
		description?: string;
	}[];
}

/** A published organisation with a text and a seat; the search index does not know it yet. */
export async function anOrganisation(db: Db, overrides: Organisation = {}): Promise<string> {
	const { description, site, certificates: held = [], products: made = [], ...columns } = overrides;
	const id = crypto.randomUUID();
	const language = columns.language ?? 'de';
	const country = columns.country ?? 'DE';
	await db.insert(organisations).values({
		id,
		slug: `o-${id}`,
		type: 'company',
		name: 'Muster GmbH',
		nameKey: 'muster',
		country,
		language,
		publishedAt: new Date('2026-01-01T00:00:00Z'),
		...columns
	});
	await db.insert(organisationTexts).values({
		organisationId: id,
		language,
		origin: 'human',
		description: description ?? 'Ein Betrieb.'
	});
	await db
		.insert(sites)
		.values({ organisationId: id, isSeat: true, country, place: 'Zittau', ...site });
	for (const certificate of held) {
		await db.insert(certificates).values({ organisationId: id, ...certificate });
	}
	for (const { kind, ...text } of made) {
		const productId = crypto.randomUUID();
		await db.insert(products).values({ id: productId, organisationId: id, kind });
		await db.insert(productTexts).values({ productId, origin: 'human', ...text });
	}
	return id;
}

interface Listing extends Partial<Omit<typeof listings.$inferInsert, 'id' | 'organisationId'>> {
	language?: string;
	title?: string;
	text?: string;
}

/** A published, open listing; the search index does not know it yet. */
export async function aListing(
	db: Db,
	organisationId: string,
	overrides: Listing = {}
): Promise<string> {
	const { language, title, text, ...columns } = overrides;
	const id = crypto.randomUUID();
	await db.insert(listings).values({
		id,
		organisationId,
		direction: 'offer',
		kind: 'product',
		country: 'DE',
		publishedAt: new Date('2026-02-01T00:00:00Z'),
		...columns
	});
	await db.insert(listingTexts).values({
		listingId: id,
		language: language ?? 'de',
		origin: 'human',
		title: title ?? 'Angebot',
		text: text ?? ''
	});
	return id;
}

/**
 * The organisations of the demo region with their products, offers and requests, written straight
 * into the tables: some seconds instead of the half minute that the import takes. The search index
 * does not know them yet.
 */
export async function aDemoRegion(
	db: Db,
	today: Date
): Promise<{ rows: OrganisationRow[]; idOf: ReadonlyMap<string, string> }> {
	const { organisations: rows, listings: trade } = generateRegion(2026, today);
	const idOf = new Map<string, string>();
	for (const { externalId, name, country, type, language, description, place, products } of rows) {
		const id = await anOrganisation(db, {
			name,
			country,
			type,
			language,
			description,
			externalId,
			site: { place },
			products: (products ?? []).map((product) => ({ ...product, language }))
		});
		idOf.set(externalId, id);
	}
	for (const { organisation, direction, kind, country, language, title, text } of trade) {
		const owner = idOf.get(organisation);
		if (owner) await aListing(db, owner, { direction, kind, country, language, title, text });
	}
	return { rows, idOf };
}
