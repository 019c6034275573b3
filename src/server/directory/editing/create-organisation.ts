import { inArray } from 'drizzle-orm';
import * as v from 'valibot';
import { organisationTypes } from '#i18n/kinds.ts';
import { languages, type Language } from '#i18n/languages.ts';
import { translate } from '#i18n/messages.ts';
import { openLocator } from '#server/regions/index.ts';
import { findAccount } from '../../identity/index.ts';
import { recordActivity } from '../../platform/activity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { submitOnce } from '../../platform/submission.ts';
import { hitLimit, type Limit } from '../../platform/throttle.ts';
import { announceOrganisations } from '../announce.ts';
import { findDuplicates, type Duplicate, type Signs } from '../find-duplicates.ts';
import { registrableDomain } from '../web-domain.ts';
import { insertMany } from '../import/engine/insert-many.ts';
import { chooseSlugs } from '../import/organisations/choose-slugs.ts';
import { siteRow } from '../import/organisations/create.ts';
import { proposeCompetences, type Proposal } from '../import/organisations/propose-competences.ts';
import { memberships } from '../members/schema.ts';
import { checkVatId, nameKey, splitLegalForm } from '../registers/index.ts';
import { needsReview } from '../review/mode.ts';
import {
	competences,
	contactConsents,
	organisations,
	organisationTexts,
	ownEdits,
	recordChanges,
	sites
} from '../schema.ts';
import { block, id, optionalLine } from './fields.ts';
import { readRegisterEntry, vatProblems, type RegisterEntryFields } from './read-numbers.ts';
import { readWhere, type Where } from './read-where.ts';

const chosen = v.pipe(
	v.optional(v.union([v.string(), v.array(v.string())]), []),
	v.transform((given) => [...new Set([given].flat())])
);

const registerNumber = v.pipe(
	optionalLine(200),
	v.rawTransform(({ dataset, addIssue, NEVER }): IdentityNumbers => {
		const numbers = readNumber(dataset.value);
		if (!('reason' in numbers)) return numbers;
		addIssue({ message: numbers.reason });
		return NEVER;
	})
);

/** IČO, USt-IdNr., DIČ or a German register number with its court. */
export const RegisterNumber = v.object({ number: registerNumber });

/** The three questions: who, where, and what do you do. */
export const NewOrganisation = v.object({
	/** Names the form: what is sent twice is made once (R51). */
	ticket: id,
	/** May stay empty where a number leads to it. */
	name: optionalLine(250),
	type: v.picklist(organisationTypes, 'manage.error.choose'),
	number: registerNumber,
	where: optionalLine(200),
	description: block(4_000),
	/** Which of several places, from the second step. */
	place: optionalLine(200),
	/** Language of the description; recognised where nobody chose. */
	language: v.optional(v.picklist(['', ...languages]), ''),
	legalForm: optionalLine(100),
	/** Competences that the second step showed, and those of them that are true. */
	shown: chosen,
	confirmed: chosen
});
export type NewOrganisation = v.InferOutput<typeof NewOrganisation>;

export interface IdentityNumbers extends RegisterEntryFields {
	vatId: string | null;
}

const perPerson: Limit = { name: 'organisation.create', hits: 20, windowSeconds: 86_400 };

/** What the second step shows before an entry is made. */
export interface Draft {
	places: Where[];
	proposals: Proposal[];
	duplicates: (Duplicate & { name: string; slug: string; isClaimed: boolean })[];
}

/** Reads the three answers: where that is, what they can do, and whether they are here already. */
export async function draftOrganisation(
	db: Db,
	actor: Actor,
	{ form, language, reader }: { form: NewOrganisation; language: Language; reader: Language }
): Promise<Draft> {
	const account = await accountOf(db, actor);
	const places = readWhere(form.where, reader);
	const [place] = places;
	const mailDomain = account.email.slice(account.email.lastIndexOf('@') + 1);
	const duplicates = await findDuplicates(
		db,
		(place ? places : [null]).map((where): Signs => ({
			...form.number,
			webDomain: registrableDomain(`https://${mailDomain}`),
			nameKey: nameKey(form.name),
			country: where?.country ?? '',
			place: where?.place ?? ''
		}))
	);
	return {
		places,
		proposals: proposeCompetences([{ text: form.description, language }]),
		duplicates: await describeDuplicates(db, duplicates.flat())
	};
}

/**
 * Makes an entry of which the person is the owner. It is public at once, or waits for review where the
 * operator chose so, and always where a company sits outside the area. Gives back its id.
 */
export async function createOrganisation(
	db: Db,
	actor: Actor,
	{ form, language, reader }: { form: NewOrganisation; language: Language; reader: Language }
): Promise<string> {
	const account = await accountOf(db, actor);
	if (form.name === '') throw new Refusal('manage.error.name_missing');
	const where = chooseWhere(form, reader);
	const wait = await hitLimit(db, perPerson, account.id);
	if (wait !== null) throw new Refusal('platform.too_many', { seconds: wait });
	const { ticket, ...body } = form;
	return submitOnce(db, { key: `organisation:${account.id}:${ticket}`, body }, async (tx) => {
		const isForeign = form.type === 'company' && !where.isInside;
		const isReviewed = isForeign || (await needsReview(tx, account.id));
		const organisationId = await insertEntry(tx, { form, language, where, isReviewed, account });
		await tx.insert(memberships).values({ organisationId, accountId: account.id, role: 'owner' });
		// Whoever makes the entry is who inquiries reach, until they choose another address.
		await tx.insert(contactConsents).values({
			organisationId,
			email: account.email,
			language: account.language,
			givenBy: account.name || account.email,
			givenOn: new Date().toISOString().slice(0, 10),
			givenHow: translate(account.language, 'manage.consent_by_creating'),
			recordedBy: account.id
		});
		const activityId = await recordActivity(tx, actor, {
			name: 'organisation.created',
			subjectKind: 'organisation',
			subjectId: organisationId,
			organisationId,
			data: { isReviewed, type: form.type, country: where.country }
		});
		await tx.insert(recordChanges).values({
			subjectKind: 'organisations',
			subjectId: organisationId,
			activityId,
			before: null,
			after: { name: form.name, place: where.place }
		});
		await announceOrganisations(tx, [organisationId]);
		return organisationId;
	});
}

/** Numbers by which registers know a firm; each kind is told by its form. */
function readNumber(text: string): IdentityNumbers | { reason: string } {
	const nothing = { ico: null, registerNumber: null, registerCourt: null, vatId: null };
	if (text === '') return nothing;
	if (/^\s*[A-Z]{2}[\s.\-/]*\d/i.test(text) && !/^\s*(GNR|GSR|PR|VR|HR[AB])/i.test(text)) {
		const check = checkVatId(text);
		if (!check.valid) return { reason: vatProblems[check.reason] };
		if (check.personal) return { reason: 'manage.error.vat_personal' };
		// The DIČ of a company is its IČO with the country in front.
		const ico = /^CZ(\d{8})$/.exec(check.value)?.[1] ?? null;
		return { ...nothing, vatId: check.value, ico };
	}
	const entry = readRegisterEntry(text, '');
	return 'reason' in entry ? { reason: entry.reason } : { ...nothing, ...entry.value };
}

async function accountOf(db: Db, { personId }: Actor) {
	const account = personId === null ? null : await findAccount(db, personId);
	if (!account) throw new Refusal('manage.error.sign_in');
	return account;
}

/** The place that was chosen, or the only one that it can be. */
function chooseWhere({ where, place }: NewOrganisation, reader: Language): Where {
	const places = readWhere(where, reader);
	const found = places.find(({ key }) => key === place) ?? (places.length === 1 ? places[0] : null);
	if (!found) throw new Refusal('manage.error.where_unknown');
	return found;
}

interface Entry {
	form: NewOrganisation;
	language: Language;
	where: Where;
	isReviewed: boolean;
	account: { id: string };
}

async function insertEntry(tx: Db, entry: Entry): Promise<string> {
	const { form, language, where, isReviewed, account } = entry;
	const organisationId = await insertOrganisation(tx, {
		type: form.type,
		name: form.name,
		nameKey: nameKey(form.name),
		legalForm: form.legalForm || splitLegalForm(form.name).legalForm,
		country: where.country,
		language,
		...form.number,
		createdBy: account.id,
		...(isReviewed ? { submittedAt: new Date() } : { publishedAt: new Date() }),
		place: where.place
	});
	const site = { ...where, street: null };
	await tx.insert(sites).values(siteRow(await openLocator(tx), organisationId, site, true));
	await tx.insert(organisationTexts).values({
		organisationId,
		language,
		origin: 'human',
		description: form.description
	});
	await insertMany(tx, competences, competencesOf(organisationId, entry));
	await tx.insert(ownEdits).values(
		['name', 'type', 'seat', 'description', 'language'].map((field) => ({
			subjectKind: 'organisations',
			subjectId: organisationId,
			field
		}))
	);
	return organisationId;
}

/** The address of a profile comes from its name; of two at the same moment one gets another. */
async function insertOrganisation(
	tx: Db,
	{ place, ...row }: Omit<typeof organisations.$inferInsert, 'slug' | 'id'> & { place: string }
): Promise<string> {
	for (let tries = 0; tries < 3; tries++) {
		const [slug = ''] = await chooseSlugs(tx, [{ name: row.name, place }]);
		const made = await tx
			.insert(organisations)
			.values({ ...row, slug })
			.onConflictDoNothing({ target: organisations.slug })
			.returning({ id: organisations.id });
		if (made[0]) return made[0].id;
	}
	throw new Error('No free address was found for a new entry');
}

/** What the text speaks of; what was shown is decided, the rest stays a proposal. */
function competencesOf(organisationId: string, { form, language }: Entry) {
	const now = new Date();
	return proposeCompetences([{ text: form.description, language }]).map((proposal) => {
		const isShown = form.shown.includes(proposal.conceptId);
		const isTrue = form.confirmed.includes(proposal.conceptId);
		return {
			organisationId,
			...proposal,
			confirmedAt: isShown && isTrue ? now : null,
			rejectedAt: isShown && !isTrue ? now : null
		};
	});
}

/** Entries that this may be, each once, with what it takes to claim one. */
async function describeDuplicates(
	db: Db,
	duplicates: readonly Duplicate[]
): Promise<Draft['duplicates']> {
	const once = duplicates.filter(
		({ organisationId }, at) =>
			duplicates.findIndex((other) => other.organisationId === organisationId) === at
	);
	if (once.length === 0) return [];
	const ids = once.map(({ organisationId }) => organisationId);
	const rows = await db
		.select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
		.from(organisations)
		.where(inArray(organisations.id, ids));
	const claimed = await db
		.selectDistinct({ id: memberships.organisationId })
		.from(memberships)
		.where(inArray(memberships.organisationId, ids));
	return once.flatMap((duplicate) => {
		const row = rows.find((each) => each.id === duplicate.organisationId);
		if (!row) return [];
		const isClaimed = claimed.some((each) => each.id === row.id);
		return { ...duplicate, name: row.name, slug: row.slug, isClaimed };
	});
}
