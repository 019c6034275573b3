import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { isLanguage } from '#i18n/languages.ts';
import { findActivity } from '../../platform/activity-log.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { recordChanges } from '../schema.ts';
import { Basics, editBasics, readBasics } from './edit-basics.ts';
import { Certificate, editCertificate, readCertificate } from './edit-certificates.ts';
import { Contact, editContact, readContact } from './edit-contacts.ts';
import { editProduct, Product, readProduct } from './edit-products.ts';
import { editSite, readSite, Site } from './edit-sites.ts';
import { editText, readText, Text } from './edit-text.ts';
import { versionOf, type FormValues } from './form-values.ts';
import { canRestoreIn, canRestoreOfImport } from './restorable.ts';

export const Restoration = v.object({
	organisationId: v.pipe(v.string(), v.uuid()),
	changeId: v.pipe(v.string(), v.uuid()),
	field: v.pipe(v.string(), v.maxLength(60))
});

/**
 * Writes one value again that stood there before a change: a new change like any other, made by an
 * owner or by the operator. The rest of the entry stays as it is now.
 */
export async function restoreValue(
	db: Db,
	actor: Actor,
	{ organisationId, changeId, field }: v.InferOutput<typeof Restoration>
): Promise<void> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	if (standing.as !== 'operator' && standing.role !== 'owner') {
		throw new Refusal('directory.not_found');
	}
	const change = await findChange(db, organisationId, changeId);
	const value = change.before?.[field];
	const canRestore = change.part === null ? canRestoreOfImport : canRestoreIn(change.part.section);
	if (!change.before || !change.after || !canRestore(field, value)) {
		throw new Refusal('changes.cannot');
	}
	const part = partOf(organisationId, change.part);
	const current = await part.read(db);
	if (current === null) throw new Refusal('changes.part_gone');
	const values = { ...current, [field]: formValue(value), basedOn: versionOf(current) };
	if (!(await part.write(db, actor, values))) throw new Refusal('changes.same');
}

interface Place {
	section: unknown;
	itemId: string;
	/** Language of a text. */
	language: unknown;
}

interface Found {
	before: Record<string, unknown> | null;
	after: Record<string, unknown> | null;
	/** Null for what an import changed. */
	part: Place | null;
}

/** The kept change, where it is one of this entry; another's is as good as none (R03). */
async function findChange(db: Db, organisationId: string, changeId: string): Promise<Found> {
	const [change] = await db.select().from(recordChanges).where(eq(recordChanges.id, changeId));
	if (!change) throw new Refusal('directory.not_found');
	const { before, after, activityId, subjectKind, subjectId } = change;
	if (activityId === null) {
		const isOwn = subjectKind === 'organisations' && subjectId === organisationId;
		if (!isOwn) throw new Refusal('directory.not_found');
		return { before, after, part: null };
	}
	const activity = await findActivity(db, activityId);
	if (activity?.organisationId !== organisationId) throw new Refusal('directory.not_found');
	const { section, part: language } = activity.data;
	return { before, after, part: { section, itemId: activity.subjectId ?? '', language } };
}

interface Part {
	read: (db: Db) => Promise<FormValues | null>;
	write: (db: Db, actor: Actor, values: FormValues) => Promise<boolean>;
}

/** The form that the value stands in, read and written as its editors do. */
function partOf(organisationId: string, place: Place | null): Part {
	const { section = 'basics', itemId = '', language = '' } = place ?? {};
	switch (section) {
		case 'sites':
			return {
				read: (db) => readSite(db, organisationId, itemId),
				write: (db, actor, values) =>
					editSite(db, actor, { ...read(Site, values), organisationId, siteId: itemId })
			};
		case 'texts': {
			if (!isLanguage(language)) throw new Refusal('changes.cannot');
			return {
				read: (db) => readText(db, organisationId, language),
				write: (db, actor, values) =>
					editText(db, actor, { ...read(Text, values), organisationId, language })
			};
		}
		case 'products':
			return {
				read: (db) => readProduct(db, organisationId, itemId),
				write: (db, actor, values) =>
					editProduct(db, actor, { ...read(Product, values), organisationId, productId: itemId })
			};
		case 'certificates':
			return {
				read: (db) => readCertificate(db, organisationId, itemId),
				write: (db, actor, values) => {
					const certificate = read(Certificate, values);
					return editCertificate(db, actor, {
						...certificate,
						organisationId,
						certificateId: itemId
					});
				}
			};
		case 'contacts':
			return {
				read: (db) => readContact(db, organisationId, itemId),
				write: (db, actor, values) =>
					editContact(db, actor, { ...read(Contact, values), organisationId, contactId: itemId })
			};
		default:
			return {
				read: (db) => readBasics(db, organisationId),
				write: (db, actor, values) =>
					editBasics(db, actor, { ...read(Basics, values), organisationId })
			};
	}
}

/** What was right then may no longer be, for example where a rule became stricter. */
function read<S extends v.GenericSchema>(schema: S, values: FormValues): v.InferOutput<S> {
	const parsed = v.safeParse(schema, values);
	if (!parsed.success) throw new Refusal('changes.not_valid');
	return parsed.output;
}

function formValue(value: unknown): string | string[] {
	if (Array.isArray(value)) return value.filter((each) => typeof each === 'string');
	return typeof value === 'string' ? value : '';
}
