import { and, asc, eq, inArray, max, notInArray } from 'drizzle-orm';
import * as v from 'valibot';
import { isLanguage, languages, type Language } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { pickText } from '../read-profile.ts';
import { productKind, products, productTexts, textOrigin } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn, optionalBlock, optionalLine } from './fields.ts';
import type { FormValues } from './form-values.ts';

const MOST_PRODUCTS = 200;

const origin = v.optional(v.picklist(textOrigin.enumValues, 'manage.error.choose'), 'human');

/** One form holds all languages: a language is there when it has a name. */
export const Product = v.pipe(
	v.object({
		basedOn,
		kind: v.picklist(productKind.enumValues, 'manage.error.choose'),
		name_de: optionalLine(300),
		description_de: optionalBlock(10_000),
		origin_de: origin,
		name_cs: optionalLine(300),
		description_cs: optionalBlock(10_000),
		origin_cs: origin,
		name_en: optionalLine(300),
		description_en: optionalBlock(10_000),
		origin_en: origin
	}),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const given = dataset.value;
		const path = { type: 'object', origin: 'value', input: given } as const;
		const texts = languages.map((language) => ({
			language,
			name: given[`name_${language}`],
			description: given[`description_${language}`],
			origin: given[`origin_${language}`]
		}));
		const nameless = texts.find(({ name, description }) => name === '' && description !== '');
		const named = texts.filter(({ name }) => name !== '');
		if (nameless || named.length === 0) {
			const key = nameless ? (`name_${nameless.language}` as const) : 'name';
			addIssue({
				message: 'manage.error.product_name',
				path: [{ ...path, key, value: '' }]
			});
			return NEVER;
		}
		return { basedOn: given.basedOn, kind: given.kind, texts: named };
	})
);

export interface EditedProduct extends v.InferOutput<typeof Product> {
	organisationId: string;
	/** The product that is changed, or the id of a new one. */
	productId: string;
}

/** Writes a product or service in all its languages, or adds it at the end. */
export async function editProduct(db: Db, actor: Actor, input: EditedProduct): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId, productId } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'products',
		item: { kind: 'product', id: productId },
		basedOn: input.basedOn,
		read: (tx) => readProduct(tx, organisationId, productId),
		write: (tx) => writeProduct(tx, input),
		ownFields: () => ['products']
	});
}

export async function removeProduct(
	db: Db,
	actor: Actor,
	{ organisationId, productId }: { organisationId: string; productId: string }
): Promise<boolean> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'products',
		item: { kind: 'product', id: productId },
		basedOn: null,
		read: (tx) => readProduct(tx, organisationId, productId),
		write: async (tx) => {
			await tx.delete(products).where(isProduct(organisationId, productId));
		},
		ownFields: () => ['products']
	});
}

async function writeProduct(tx: Db, input: EditedProduct): Promise<void> {
	const { organisationId, productId, kind, texts } = input;
	const [known] = await tx.select().from(products).where(isProduct(organisationId, productId));
	if (known) {
		await tx
			.update(products)
			.set({ kind, updatedAt: new Date() })
			.where(eq(products.id, productId));
	} else {
		const mine = eq(products.organisationId, organisationId);
		if ((await tx.$count(products, mine)) >= MOST_PRODUCTS) {
			throw new Refusal('manage.error.too_many', { most: MOST_PRODUCTS });
		}
		const [last] = await tx
			.select({ position: max(products.position) })
			.from(products)
			.where(mine);
		const position = (last?.position ?? -1) + 1;
		const made = await tx
			.insert(products)
			.values({ id: productId, organisationId, kind, position })
			.onConflictDoNothing()
			.returning({ id: products.id });
		// The id is another organisation's.
		if (made.length === 0) throw new Refusal('directory.not_found');
	}
	await tx.delete(productTexts).where(
		and(
			eq(productTexts.productId, productId),
			notInArray(
				productTexts.language,
				texts.map(({ language }) => language)
			)
		)
	);
	for (const text of texts) {
		await tx
			.insert(productTexts)
			.values({ productId, ...text })
			.onConflictDoUpdate({ target: [productTexts.productId, productTexts.language], set: text });
	}
}

/** A product in all languages as its form shows it; null where there is none of that id. */
export async function readProduct(
	db: Db,
	organisationId: string,
	productId: string
): Promise<FormValues | null> {
	const [product] = await db.select().from(products).where(isProduct(organisationId, productId));
	if (!product) return null;
	const texts = await db.select().from(productTexts).where(eq(productTexts.productId, productId));
	return {
		kind: product.kind,
		...Object.fromEntries(
			languages.flatMap((language) => {
				const text = texts.find((each) => each.language === language);
				return [
					[`name_${language}`, text?.name ?? ''],
					[`description_${language}`, text?.description ?? ''],
					[`origin_${language}`, text?.origin ?? '']
				];
			})
		)
	};
}

/** Products and services in the reader's language, in their order. */
export async function listProducts(db: Db, organisationId: string, reader: Language) {
	const rows = await db
		.select()
		.from(products)
		.where(eq(products.organisationId, organisationId))
		.orderBy(asc(products.position), asc(products.id));
	const texts = await db
		.select()
		.from(productTexts)
		.where(
			inArray(
				productTexts.productId,
				rows.map(({ id }) => id)
			)
		);
	return rows.map(({ id, kind }) => {
		const own = texts
			.filter(({ productId }) => productId === id)
			.map((text) => ({ ...text, content: text.name }));
		const shown = pickText(own, reader);
		return {
			id,
			kind,
			name: shown?.content ?? '',
			language: shown?.language ?? reader,
			languages: own.map(({ language }) => language).filter(isLanguage)
		};
	});
}

function isProduct(organisationId: string, productId: string) {
	return and(eq(products.id, productId), eq(products.organisationId, organisationId));
}
