import { and, asc, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import {
	certificates,
	competences,
	imports,
	organisations,
	organisationTexts,
	people,
	products,
	productTexts,
	sites,
	verifications
} from './schema.ts';

type Row<Table extends { $inferSelect: unknown }> = Table['$inferSelect'];

/** Everything of an organisation that makes it, its products and its services findable. */
export interface FindableOrganisation extends Row<typeof organisations> {
	/** It may be found, now or as soon as its import is complete. */
	isFindable: boolean;
	/** The seat first. */
	sites: Row<typeof sites>[];
	texts: Row<typeof organisationTexts>[];
	competences: Row<typeof competences>[];
	certificates: Row<typeof certificates>[];
	products: (Row<typeof products> & { texts: Row<typeof productTexts>[] })[];
	/** Languages of contact persons who confirmed that they may be shown. */
	peoplesLanguages: string[];
	/** Since when the first institution vouches for it. */
	verifiedAt: Date | null;
}

/** What the search index is built from; in the order of the ids, ids that do not exist left out. */
export async function readFindableOrganisations(
	db: Db,
	ids: readonly string[]
): Promise<FindableOrganisation[]> {
	if (ids.length === 0) return [];
	const wanted = [...ids];
	const rows = await db
		.select({ ...getTableColumns(organisations), pending: imports.id })
		.from(organisations)
		.leftJoin(imports, and(eq(imports.id, organisations.importId), isNull(imports.completedAt)))
		.where(inArray(organisations.id, wanted));
	const [siteRows, textRows, competenceRows, certificateRows, productRows, languages, vouched] = [
		await db
			.select()
			.from(sites)
			.where(inArray(sites.organisationId, wanted))
			.orderBy(desc(sites.isSeat), asc(sites.id)),
		await db
			.select()
			.from(organisationTexts)
			.where(inArray(organisationTexts.organisationId, wanted))
			.orderBy(asc(organisationTexts.language)),
		await db.select().from(competences).where(inArray(competences.organisationId, wanted)),
		await db.select().from(certificates).where(inArray(certificates.organisationId, wanted)),
		await readProducts(db, wanted),
		await db
			.select({ organisationId: people.organisationId, languages: people.languages })
			.from(people)
			.where(and(inArray(people.organisationId, wanted), isNotNull(people.confirmedAt))),
		await db
			.select()
			.from(verifications)
			.where(and(inArray(verifications.organisationId, wanted), isNull(verifications.withdrawnAt)))
			.orderBy(asc(verifications.verifiedAt))
	];
	const by = {
		sites: groupByOrganisation(siteRows),
		texts: groupByOrganisation(textRows),
		competences: groupByOrganisation(competenceRows),
		certificates: groupByOrganisation(certificateRows),
		products: groupByOrganisation(productRows),
		languages: groupByOrganisation(languages),
		verifications: groupByOrganisation(vouched)
	};
	const found = new Map(rows.map((row) => [row.id, row]));
	return wanted.flatMap((id) => {
		const row = found.get(id);
		if (!row) return [];
		const { pending, ...organisation } = row;
		return {
			...organisation,
			isFindable: row.archivedAt === null && (row.publishedAt !== null || pending !== null),
			sites: by.sites.get(id) ?? [],
			texts: by.texts.get(id) ?? [],
			competences: by.competences.get(id) ?? [],
			certificates: by.certificates.get(id) ?? [],
			products: by.products.get(id) ?? [],
			peoplesLanguages: (by.languages.get(id) ?? []).flatMap((person) => person.languages),
			verifiedAt: by.verifications.get(id)?.[0]?.verifiedAt ?? null
		};
	});
}

/** Ids in their own order, for walking through all organisations page by page. */
export async function listOrganisationIds(
	db: Db,
	after: string | null,
	limit: number
): Promise<string[]> {
	const rows = await db
		.select({ id: organisations.id })
		.from(organisations)
		.where(after === null ? undefined : gt(organisations.id, after))
		.orderBy(asc(organisations.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}

async function readProducts(db: Db, organisationIds: string[]) {
	const rows = await db
		.select()
		.from(products)
		.where(inArray(products.organisationId, organisationIds))
		.orderBy(asc(products.position), asc(products.id));
	if (rows.length === 0) return [];
	const texts = await db
		.select({ ...getTableColumns(productTexts) })
		.from(productTexts)
		.innerJoin(products, eq(products.id, productTexts.productId))
		.where(inArray(products.organisationId, organisationIds))
		.orderBy(asc(productTexts.language));
	const byProduct = Map.groupBy(texts, ({ productId }) => productId);
	return rows.map((row) => ({ ...row, texts: byProduct.get(row.id) ?? [] }));
}

function groupByOrganisation<Row extends { organisationId: string }>(rows: Row[]) {
	return Map.groupBy(rows, ({ organisationId }) => organisationId);
}
