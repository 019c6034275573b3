import { and, asc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import type { Language } from '#i18n/languages.ts';
import {
	analyseQuery,
	conceptLabel,
	fieldLabel,
	findConcept,
	fold,
	loadVocabulary
} from '#server/vocabulary/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { requireStanding } from '../members/read-standing.ts';
import { competences } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn } from './fields.ts';
import type { FormValues } from './form-values.ts';

/** More than this says nothing about what a firm is good at. */
const MOST_COMPETENCES = 150;

const conceptIds = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((given) => [...new Set([given].flat())])
);

export const Competences = v.object({
	basedOn,
	/** All that stood on the page. */
	shown: conceptIds,
	/** Those of them that are true. */
	confirmed: conceptIds
});

export interface DecidedCompetences extends v.InferOutput<typeof Competences> {
	organisationId: string;
}

/**
 * Confirms what is ticked and rejects the rest of what the page showed. What is rejected is not
 * proposed again.
 */
export async function decideCompetences(
	db: Db,
	actor: Actor,
	input: DecidedCompetences
): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId, shown, confirmed } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'competences',
		basedOn: input.basedOn,
		read: (tx) => readCompetences(tx, organisationId),
		write: async (tx) => {
			for (const conceptId of shown) {
				const isTrue = confirmed.includes(conceptId);
				const now = new Date();
				await tx
					.update(competences)
					.set({ confirmedAt: isTrue ? now : null, rejectedAt: isTrue ? null : now })
					.where(isCompetence(organisationId, conceptId));
			}
		},
		ownFields: () => []
	});
}

/** Takes a concept of the vocabulary in, also one that was rejected. */
export async function addCompetence(
	db: Db,
	actor: Actor,
	{ organisationId, conceptId }: { organisationId: string; conceptId: string }
): Promise<boolean> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	if (!findConcept(conceptId)) throw new Refusal('manage.error.no_concept');
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'competences',
		basedOn: null,
		read: (tx) => readCompetences(tx, organisationId),
		write: async (tx) => {
			const mine = eq(competences.organisationId, organisationId);
			if ((await tx.$count(competences, mine)) >= MOST_COMPETENCES) {
				throw new Refusal('manage.error.too_many', { most: MOST_COMPETENCES });
			}
			const decided = { confirmedAt: new Date(), rejectedAt: null };
			await tx
				.insert(competences)
				.values({ organisationId, conceptId, ...decided })
				.onConflictDoUpdate({
					target: [competences.organisationId, competences.conceptId],
					set: decided
				});
		},
		ownFields: () => []
	});
}

/** Which concepts are confirmed, proposed and rejected, by id. */
export async function readCompetences(db: Db, organisationId: string): Promise<FormValues> {
	const rows = await db
		.select()
		.from(competences)
		.where(eq(competences.organisationId, organisationId))
		.orderBy(asc(competences.conceptId));
	const ids = (of: typeof rows) => of.map(({ conceptId }) => conceptId);
	return {
		confirmed: ids(rows.filter(({ confirmedAt }) => confirmedAt !== null)),
		proposed: ids(rows.filter((row) => row.confirmedAt === null && row.rejectedAt === null)),
		rejected: ids(rows.filter(({ rejectedAt }) => rejectedAt !== null))
	};
}

export interface ListedCompetence {
	id: string;
	label: string;
	/** The words of the own text that it was read from. */
	matched: string | null;
	state: 'confirmed' | 'proposed' | 'rejected';
}

/** Competences with their names in the reader's language. */
export async function listCompetences(
	db: Db,
	organisationId: string,
	reader: Language
): Promise<ListedCompetence[]> {
	const rows = await db
		.select()
		.from(competences)
		.where(eq(competences.organisationId, organisationId))
		.orderBy(asc(competences.conceptId));
	return rows
		.filter(({ conceptId }) => findConcept(conceptId))
		.map(({ conceptId, matched, confirmedAt, rejectedAt }) => ({
			id: conceptId,
			label: conceptLabel(conceptId, reader),
			matched,
			state: confirmedAt ? 'confirmed' : rejectedAt ? 'rejected' : 'proposed'
		}));
}

/** Concepts that a word may mean: what it says in any language, then names that hold it. */
export function findConcepts(
	words: string,
	reader: Language,
	limit = 20
): { id: string; label: string; field: string }[] {
	const text = words.slice(0, 200);
	const folded = fold(text).trim();
	if (folded === '') return [];
	const meant = analyseQuery(text, reader).concepts.map((match) => match.id);
	const named = [...loadVocabulary().concepts.values()]
		.filter(({ terms }) =>
			Object.values(terms).some((all) => all.some((term) => fold(term.text).includes(folded)))
		)
		.map((concept) => concept.id);
	return [...new Set([...meant, ...named])].slice(0, limit).map((id) => ({
		id,
		label: conceptLabel(id, reader),
		field: fieldLabel(findConcept(id)?.field ?? '', reader)
	}));
}

function isCompetence(organisationId: string, conceptId: string) {
	return and(eq(competences.organisationId, organisationId), eq(competences.conceptId, conceptId));
}
