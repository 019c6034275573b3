import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import { recordActivity } from '../platform/activity.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { pageKeys } from './page-keys.ts';
import { pages } from './schema.ts';

export const EditedPage = v.object({
	key: v.picklist(pageKeys),
	language: v.picklist(languages),
	title: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('pages.title_required'),
		v.maxLength(200, 'pages.too_long')
	),
	body: v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('pages.body_required'),
		v.maxLength(100_000, 'pages.too_long')
	),
	/** State that the editor began with: `updatedAt` in ISO form, empty for the text that ships. */
	basedOn: v.union([v.literal(''), v.pipe(v.string(), v.isoTimestamp())])
});
export type EditedPage = v.InferOutput<typeof EditedPage>;

/** Writes a page of the installation. Refuses where somebody else has saved in the meantime (R52). */
export async function editPage(db: Db, actor: Actor, input: EditedPage): Promise<void> {
	if (!actor.isOperator) throw new Refusal('pages.operators_only');

	await db.transaction(async (tx) => {
		const saved = input.basedOn
			? await saveAgain(tx, actor, input)
			: await saveFirst(tx, actor, input);
		if (!saved) throw new Refusal('pages.conflict');
		await recordActivity(tx, actor, {
			name: 'page.edited',
			subjectKind: 'page',
			subjectId: null,
			data: { key: input.key, language: input.language }
		});
	});
}

async function saveFirst(tx: Db, actor: Actor, input: EditedPage): Promise<boolean> {
	const { key, language, title, body } = input;
	const rows = await tx
		.insert(pages)
		.values({ key, language, title, body, updatedAt: new Date(), updatedBy: actor.personId })
		.onConflictDoNothing()
		.returning({ key: pages.key });
	return rows.length > 0;
}

async function saveAgain(tx: Db, actor: Actor, input: EditedPage): Promise<boolean> {
	const { key, language, title, body } = input;
	const before = new Date(input.basedOn);
	// Two saves within a millisecond must not look like one state.
	const updatedAt = new Date(Math.max(Date.now(), before.getTime() + 1));
	const rows = await tx
		.update(pages)
		.set({ title, body, updatedAt, updatedBy: actor.personId })
		.where(and(eq(pages.key, key), eq(pages.language, language), eq(pages.updatedAt, before)))
		.returning({ key: pages.key });
	return rows.length > 0;
}
