import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { announceOrganisations } from './announce.ts';
import { organisations, organisationTexts, products, productTexts } from './schema.ts';

export const Translation = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	language: v.picklist(languages),
	/** What a machine wrote and nobody read is said to be so. */
	origin: v.picklist(['machine', 'checked'] as const),
	name: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(300))), null),
	description: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(20_000)),
	products: v.optional(
		v.array(
			v.object({
				/** Name in the original, which tells the product. */
				of: v.string(),
				name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300)),
				description: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(10_000)), '')
			})
		),
		[]
	)
});
export type Translation = v.InferInput<typeof Translation>;

/** Sets an organisation's texts in another language beside its original, which it never touches. */
export async function translateOrganisation(
	db: Db,
	actor: Actor,
	input: Translation
): Promise<void> {
	if (!actor.isOperator) throw new Refusal('directory.not_operator');
	const {
		organisationId,
		language,
		origin,
		name,
		description,
		products: own
	} = v.parse(Translation, input);
	await db.transaction(async (tx) => {
		const [organisation] = await tx
			.select({ language: organisations.language })
			.from(organisations)
			.where(eq(organisations.id, organisationId));
		if (!organisation) throw new Refusal('directory.not_found');
		if (organisation.language === language) throw new Refusal('directory.is_original');
		const text = { origin, name, description, updatedAt: new Date() };
		await tx
			.insert(organisationTexts)
			.values({ organisationId, language, ...text })
			.onConflictDoUpdate({
				target: [organisationTexts.organisationId, organisationTexts.language],
				set: text
			});
		for (const product of own) {
			await translateProduct(tx, organisationId, { language, origin, ...product });
		}
		await recordActivity(tx, actor, {
			name: 'organisation.translated',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId,
			data: { language, origin }
		});
		await announceOrganisations(tx, [organisationId]);
	});
}

async function translateProduct(
	tx: Db,
	organisationId: string,
	{
		of,
		...text
	}: {
		of: string;
		language: string;
		origin: 'machine' | 'checked';
		name: string;
		description: string;
	}
): Promise<void> {
	const [product] = await tx
		.select({ id: products.id })
		.from(products)
		.innerJoin(productTexts, eq(productTexts.productId, products.id))
		.where(
			and(
				eq(products.organisationId, organisationId),
				eq(productTexts.origin, 'human'),
				eq(productTexts.name, of)
			)
		);
	if (!product) throw new Refusal('directory.not_found');
	await tx
		.insert(productTexts)
		.values({ productId: product.id, ...text })
		.onConflictDoUpdate({ target: [productTexts.productId, productTexts.language], set: text });
}
