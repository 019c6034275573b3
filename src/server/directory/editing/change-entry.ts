import { and, eq, inArray, isNull } from 'drizzle-orm';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { announceOrganisations } from '../announce.ts';
import { insertMany } from '../import/engine/insert-many.ts';
import { textsOf } from '../import/organisations/create.ts';
import { readFields } from '../import/organisations/fields.ts';
import { proposeCompetences, type Proposal } from '../import/organisations/propose-competences.ts';
import { capacityOf, type Standing } from '../members/read-standing.ts';
import { competences, organisations, ownEdits, recordChanges } from '../schema.ts';
import { differingFields, versionOf, type FormValues } from './form-values.ts';

/** The rooms in which an entry is edited. */
export type Section =
	'basics' | 'sites' | 'texts' | 'competences' | 'products' | 'certificates' | 'contacts';

export interface EntryChange {
	organisationId: string;
	/** In what capacity the actor does it: recorded where it is not the firm itself. */
	standing: Standing;
	section: Section;
	/** Which of several, where the section holds several. */
	item?: { kind: string; id: string };
	/** Which text of it: the language, where there is one in each. */
	part?: string;
	/** The version that the editor began with; null for what cannot be overwritten. */
	basedOn: string | null;
	/** The part as it stands; null where there is none. */
	read: (tx: Db) => Promise<FormValues | null>;
	write: (tx: Db) => Promise<void>;
	/** As imports name the changed fields: they are left alone from now on. */
	ownFields: (changed: readonly string[]) => readonly string[];
}

/** Sections from whose texts competences are proposed. */
const telling: readonly Section[] = ['basics', 'texts', 'products'];

/**
 * Changes one part of an entry: who comes second with another text is refused (R52), who sends the
 * same once more changes nothing (R51). Keeps what the part was before and after, marks the fields as
 * the firm's own, and tells whoever follows. Gives false where nothing changed.
 */
export async function changeEntry(db: Db, actor: Actor, change: EntryChange): Promise<boolean> {
	const { organisationId, section } = change;
	return db.transaction(async (tx) => {
		await lockEntry(tx, organisationId);
		const before = await change.read(tx);
		const proposedBefore = telling.includes(section) ? await propose(tx, organisationId) : [];
		await change.write(tx);
		const after = await change.read(tx);
		const changed = differingFields(before, after);
		if (changed.length === 0 && (before === null) === (after === null)) return false;
		if (change.basedOn !== null && change.basedOn !== versionOf(before)) {
			throw new Refusal('manage.conflict');
		}
		await tx
			.update(organisations)
			.set({ updatedAt: new Date() })
			.where(eq(organisations.id, organisationId));
		if (telling.includes(section)) await proposeAgain(tx, organisationId, proposedBefore);
		await keepOwn(tx, organisationId, change.ownFields(changed));
		const part = change.part === undefined ? {} : { part: change.part };
		const activityId = await recordActivity(tx, actor, {
			name: 'organisation.edited',
			subjectKind: change.item?.kind ?? 'organisation',
			subjectId: change.item?.id ?? organisationId,
			organisationId,
			data: { section, ...part, fields: changed, ...capacityOf(change.standing) }
		});
		await tx.insert(recordChanges).values({
			// What names a person hangs on the person, so that it goes when the person goes.
			subjectKind: change.item?.kind === 'person' ? 'people' : 'organisations',
			subjectId: change.item?.kind === 'person' ? change.item.id : organisationId,
			activityId,
			before: before && pick(before, changed),
			after: after && pick(after, changed)
		});
		await announceOrganisations(tx, [organisationId]);
		return true;
	});
}

/** One change at a time for each entry. */
async function lockEntry(tx: Db, organisationId: string): Promise<void> {
	await tx
		.select({ id: organisations.id })
		.from(organisations)
		.where(eq(organisations.id, organisationId))
		.for('update');
}

function pick(values: FormValues, names: readonly string[]): FormValues {
	return Object.fromEntries(
		names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]))
	);
}

async function keepOwn(tx: Db, organisationId: string, fields: readonly string[]): Promise<void> {
	if (fields.length === 0) return;
	await tx
		.insert(ownEdits)
		.values(
			[...new Set(fields)].map((field) => ({
				subjectKind: 'organisations',
				subjectId: organisationId,
				field
			}))
		)
		.onConflictDoNothing();
}

/** What the texts of an entry speak of. */
async function propose(tx: Db, organisationId: string): Promise<Proposal[]> {
	const fields = (await readFields(tx, [organisationId])).get(organisationId) ?? {};
	const { language = 'de', description = {}, products = [], name = '' } = fields;
	const texts = Object.entries(description).map(([of, text]) => ({
		language: of as typeof language,
		description: text
	}));
	return proposeCompetences(textsOf({ language, texts, products, name, keywords: [] }));
}

/**
 * Proposals follow the texts: those of words that are gone go, new ones come. What was decided stays,
 * and so does what an import read from words that are kept nowhere.
 */
async function proposeAgain(
	tx: Db,
	organisationId: string,
	before: readonly Proposal[]
): Promise<void> {
	const now = await propose(tx, organisationId);
	const gone = before.filter(({ conceptId }) => now.every((one) => one.conceptId !== conceptId));
	if (gone.length > 0) {
		await tx.delete(competences).where(
			and(
				eq(competences.organisationId, organisationId),
				inArray(
					competences.conceptId,
					gone.map(({ conceptId }) => conceptId)
				),
				isNull(competences.confirmedAt),
				isNull(competences.rejectedAt)
			)
		);
	}
	await insertMany(
		tx,
		competences,
		now.map((proposal) => ({ organisationId, ...proposal })),
		'nothing'
	);
}
