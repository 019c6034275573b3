import { and, asc, desc, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { openLocator } from '#server/regions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readPostcode } from '../import/cells/read-location.ts';
import { siteRow } from '../import/organisations/create.ts';
import { requireStanding } from '../members/read-standing.ts';
import { organisations, sites } from '../schema.ts';
import { changeEntry } from './change-entry.ts';
import { basedOn, line, optionalLine, ticked } from './fields.ts';
import type { FormValues } from './form-values.ts';

/** More branches than that are a list of their own. */
const MOST_SITES = 50;

interface SiteFields {
	basedOn: string;
	street: string;
	postcode: string | null;
	place: string;
	country: 'DE' | 'CZ';
	isSeat: boolean;
}

export const Site = v.pipe(
	v.object({
		basedOn,
		street: optionalLine(200),
		postcode: optionalLine(20),
		place: line(120),
		country: v.picklist(['DE', 'CZ'], 'manage.error.choose'),
		isSeat: ticked
	}),
	v.rawTransform(({ dataset, addIssue, NEVER }): SiteFields => {
		const { postcode, ...rest } = dataset.value;
		if (postcode === '') return { ...rest, postcode: null };
		const reading = readPostcode(postcode, rest.country);
		if ('value' in reading) return { ...rest, postcode: reading.value };
		const path = { type: 'object', origin: 'value', input: dataset.value } as const;
		addIssue({
			message: rest.country === 'CZ' ? 'manage.error.postcode_cz' : 'manage.error.postcode_de',
			path: [{ ...path, key: 'postcode', value: postcode }]
		});
		return NEVER;
	})
);

export interface EditedSite extends SiteFields {
	organisationId: string;
	/** The site that is changed, or the id of a new one. */
	siteId: string;
}

/** Writes a place of work, or adds it; where it becomes the seat the one before is a branch. */
export async function editSite(db: Db, actor: Actor, input: EditedSite): Promise<boolean> {
	const standing = await requireStanding(db, actor, input.organisationId, 'editor');
	const { organisationId, siteId } = input;
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'sites',
		item: { kind: 'site', id: siteId },
		basedOn: input.basedOn,
		read: (tx) => readSite(tx, organisationId, siteId),
		write: (tx) => writeSite(tx, input),
		ownFields: () => ['seat', 'sites']
	});
}

/** Takes a branch away. The seat stays until another site is the seat. */
export async function removeSite(
	db: Db,
	actor: Actor,
	{ organisationId, siteId }: { organisationId: string; siteId: string }
): Promise<boolean> {
	const standing = await requireStanding(db, actor, organisationId, 'editor');
	return changeEntry(db, actor, {
		organisationId,
		standing,
		section: 'sites',
		item: { kind: 'site', id: siteId },
		basedOn: null,
		read: (tx) => readSite(tx, organisationId, siteId),
		write: async (tx) => {
			const [site] = await tx.select().from(sites).where(isSite(organisationId, siteId));
			if (site?.isSeat) throw new Refusal('manage.error.seat_stays');
			await tx.delete(sites).where(isSite(organisationId, siteId));
		},
		ownFields: () => ['sites']
	});
}

async function writeSite(tx: Db, input: EditedSite): Promise<void> {
	const { organisationId, siteId, country } = input;
	const there = await tx.select().from(sites).where(eq(sites.organisationId, organisationId));
	const before = there.find(({ id }) => id === siteId);
	if (!before && there.length >= MOST_SITES) {
		throw new Refusal('manage.error.too_many', { most: MOST_SITES });
	}
	// The first site is the seat, and a seat is left only by naming another one.
	const isSeat = input.isSeat || before?.isSeat === true || there.every((site) => !site.isSeat);
	if (isSeat) {
		await tx
			.update(sites)
			.set({ isSeat: false })
			.where(and(eq(sites.organisationId, organisationId), eq(sites.isSeat, true)));
		await tx.update(organisations).set({ country }).where(eq(organisations.id, organisationId));
	}
	const row = { ...siteRow(await openLocator(tx), organisationId, input, isSeat), id: siteId };
	if (before) {
		await tx
			.update(sites)
			.set({ ...row, street: row.street || null })
			.where(isSite(organisationId, siteId));
	} else {
		const made = await tx
			.insert(sites)
			.values({ ...row, street: row.street || null })
			.onConflictDoNothing()
			.returning({ id: sites.id });
		// The id is another organisation's.
		if (made.length === 0) throw new Refusal('directory.not_found');
	}
}

/** A site as its form shows it; null where there is none of that id. */
export async function readSite(
	db: Db,
	organisationId: string,
	siteId: string
): Promise<FormValues | null> {
	const [site] = await db.select().from(sites).where(isSite(organisationId, siteId));
	return site
		? {
				street: site.street ?? '',
				postcode: site.postcode ?? '',
				place: site.place,
				country: site.country,
				isSeat: site.isSeat ? 'yes' : ''
			}
		: null;
}

/** The places of work, the seat first. */
export async function listSites(db: Db, organisationId: string) {
	return db
		.select()
		.from(sites)
		.where(eq(sites.organisationId, organisationId))
		.orderBy(desc(sites.isSeat), asc(sites.place));
}

function isSite(organisationId: string, siteId: string) {
	return and(eq(sites.id, siteId), eq(sites.organisationId, organisationId));
}
