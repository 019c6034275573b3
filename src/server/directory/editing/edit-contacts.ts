import { and, asc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readEmail } from '../import/cells/read-address.ts';
import { requireStanding } from '../members/read-standing.ts';
import { people, recordChanges } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn, line, optionalLine, read, several, ticked } from './fields.ts';
import type { FormValues } from './form-values.ts';
import { readPhone } from './read-numbers.ts';
import { spokenLanguages } from '#i18n/spoken-languages.ts';

const MOST_CONTACTS = 50;

export const Contact = v.object({
	basedOn,
	name: line(250),
	role: optionalLine(250),
	roleLanguage: v.picklist(languages, 'manage.error.choose'),
	languages: several(spokenLanguages),
	email: read(254, (text) => {
		const reading = readEmail(text);
		return 'value' in reading ? reading : { reason: 'directory.no_address' };
	}),
	phone: read(60, readPhone),
	/** The person agreed to stand on the public profile. */
	agreed: ticked
});

export interface EditedContact extends v.InferOutput<typeof Contact> {
	organisationId: string;
	/** The person who is changed, or the id of a new one. */
	contactId: string;
}

/** Writes a contact person, or adds one; public only while the person agrees. */
export async function editContact(db: Db, actor: Actor, input: EditedContact): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId, contactId } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'contacts',
		item: { kind: 'person', id: contactId },
		basedOn: input.basedOn,
		read: (tx) => readContact(tx, organisationId, contactId),
		write: (tx) => writeContact(tx, input),
		ownFields: () => ['people']
	});
}

/** The person goes, and what the history kept of the person with it. */
export async function removeContact(
	db: Db,
	actor: Actor,
	{ organisationId, contactId }: { organisationId: string; contactId: string }
): Promise<boolean> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	return db.transaction(async (tx) => {
		const removed = await changeEntry(tx, actor, {
			organisationId,
			standing,
			section: 'contacts',
			item: { kind: 'person', id: contactId },
			basedOn: null,
			read: (inner) => readContact(inner, organisationId, contactId),
			write: async (inner) => {
				await inner.delete(people).where(isContact(organisationId, contactId));
			},
			ownFields: () => ['people']
		});
		if (removed) {
			await tx
				.delete(recordChanges)
				.where(
					and(eq(recordChanges.subjectKind, 'people'), eq(recordChanges.subjectId, contactId))
				);
		}
		return removed;
	});
}

async function writeContact(tx: Db, input: EditedContact): Promise<void> {
	const { organisationId, contactId, name, languages: spoken, email, phone } = input;
	const [before] = await tx.select().from(people).where(isContact(organisationId, contactId));
	const row = {
		name,
		role: input.role || null,
		roleLanguage: input.role === '' ? null : input.roleLanguage,
		languages: spoken,
		email,
		phone,
		confirmedAt: input.agreed ? (before?.confirmedAt ?? new Date()) : null
	};
	if (before) {
		await tx.update(people).set(row).where(eq(people.id, contactId));
		return;
	}
	if ((await tx.$count(people, eq(people.organisationId, organisationId))) >= MOST_CONTACTS) {
		throw new Refusal('manage.error.too_many', { most: MOST_CONTACTS });
	}
	const made = await tx
		.insert(people)
		.values({ id: contactId, organisationId, ...row })
		.onConflictDoNothing()
		.returning({ id: people.id });
	// The id is another organisation's.
	if (made.length === 0) throw new Refusal('directory.not_found');
}

/** A contact person as the form shows it; null where there is none of that id. */
export async function readContact(
	db: Db,
	organisationId: string,
	contactId: string
): Promise<FormValues | null> {
	const [row] = await db.select().from(people).where(isContact(organisationId, contactId));
	return row
		? {
				name: row.name,
				role: row.role ?? '',
				roleLanguage: row.roleLanguage ?? '',
				languages: spokenLanguages.filter((code) => row.languages.includes(code)),
				email: row.email ?? '',
				phone: row.phone ?? '',
				agreed: row.confirmedAt === null ? '' : 'yes'
			}
		: null;
}

export async function listContacts(db: Db, organisationId: string) {
	return db
		.select()
		.from(people)
		.where(eq(people.organisationId, organisationId))
		.orderBy(asc(people.name), asc(people.id));
}

function isContact(organisationId: string, contactId: string) {
	return and(eq(people.id, contactId), eq(people.organisationId, organisationId));
}
