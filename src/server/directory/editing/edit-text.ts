import { and, asc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Language } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { organisations, organisationTexts, textOrigin } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn, block, optionalLine } from './fields.ts';
import type { FormValues } from './form-values.ts';

export const Text = v.object({
	basedOn,
	name: optionalLine(300),
	description: block(20_000),
	/** How it came to be; what an organisation writes in its own language is always its own. */
	origin: v.optional(v.picklist(textOrigin.enumValues, 'manage.error.choose'), 'human')
});

export interface EditedText extends v.InferOutput<typeof Text> {
	organisationId: string;
	language: Language;
}

/** Writes what an organisation says of itself in one language. */
export async function editText(db: Db, actor: Actor, input: EditedText): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId, language, description } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'texts',
		item: { kind: 'text', id: organisationId },
		part: language,
		basedOn: input.basedOn,
		read: (tx) => readText(tx, organisationId, language),
		write: async (tx) => {
			const isOriginal = (await languageOf(tx, organisationId)) === language;
			const text = {
				name: input.name || null,
				description,
				origin: isOriginal ? ('human' as const) : input.origin
			};
			await tx
				.insert(organisationTexts)
				.values({ organisationId, language, ...text })
				.onConflictDoUpdate({
					target: [organisationTexts.organisationId, organisationTexts.language],
					set: { ...text, updatedAt: new Date() }
				});
		},
		ownFields: () => ['description']
	});
}

/** Takes a translation away; the text in the organisation's own language stays. */
export async function removeText(
	db: Db,
	actor: Actor,
	{ organisationId, language }: { organisationId: string; language: Language }
): Promise<boolean> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'texts',
		item: { kind: 'text', id: organisationId },
		part: language,
		basedOn: null,
		read: (tx) => readText(tx, organisationId, language),
		write: async (tx) => {
			if ((await languageOf(tx, organisationId)) === language) {
				throw new Refusal('manage.error.original_stays');
			}
			await tx.delete(organisationTexts).where(isText(organisationId, language));
		},
		ownFields: () => ['description']
	});
}

/** The text in one language as its form shows it; null where there is none. */
export async function readText(
	db: Db,
	organisationId: string,
	language: Language
): Promise<FormValues | null> {
	const [text] = await db.select().from(organisationTexts).where(isText(organisationId, language));
	return text
		? {
				language,
				name: text.name ?? '',
				description: text.description,
				origin: text.origin
			}
		: null;
}

/** All texts of an organisation. */
export async function listTexts(db: Db, organisationId: string) {
	return db
		.select()
		.from(organisationTexts)
		.where(eq(organisationTexts.organisationId, organisationId))
		.orderBy(asc(organisationTexts.language));
}

async function languageOf(tx: Db, organisationId: string): Promise<string | undefined> {
	const [row] = await tx
		.select({ language: organisations.language })
		.from(organisations)
		.where(eq(organisations.id, organisationId));
	return row?.language;
}

function isText(organisationId: string, language: Language) {
	return and(
		eq(organisationTexts.organisationId, organisationId),
		eq(organisationTexts.language, language)
	);
}
