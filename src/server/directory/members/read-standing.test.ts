import { describe, expect } from 'vitest';
import type { Db } from '#server/platform/database.ts';
import { accounts } from '#server/identity/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { affiliations, responsibilities } from '../desks/schema.ts';
import { readStanding, requireStanding } from './read-standing.ts';
import { assistanceConsents, memberships, type memberRole } from './schema.ts';

type Role = (typeof memberRole.enumValues)[number];

async function aPerson(db: Db, places: Record<string, Role> = {}) {
	const personId = crypto.randomUUID();
	await db
		.insert(accounts)
		.values({ id: personId, name: 'Jana', email: `${personId}@jana.example` });
	for (const [organisationId, role] of Object.entries(places)) {
		await db.insert(memberships).values({ organisationId, accountId: personId, role });
	}
	return { kind: 'person' as const, personId, isOperator: false };
}

const inGörlitz = { site: { place: 'Zittau', country: 'DE', district: 'DED2D' } };

async function aChamberFor(db: Db, area: string) {
	const chamber = await anOrganisation(db, { type: 'chamber' });
	await db
		.insert(responsibilities)
		.values({ institutionId: chamber, kind: 'district', area, country: 'DE' });
	return chamber;
}

describe('standing towards an organisation', () => {
	test('a member has the role given, and only there', async ({ db }) => {
		const own = await anOrganisation(db);
		const other = await anOrganisation(db);
		const actor = await aPerson(db, { [own]: 'editor' });
		expect(await readStanding(db, actor, own)).toEqual({ as: 'member', role: 'editor' });
		expect(await readStanding(db, actor, other)).toBeNull();
		await expect(requireStanding(db, actor, own, 'owner')).rejects.toThrow('directory.not_found');
		await expect(requireStanding(db, actor, own, 'viewer')).resolves.toBeTruthy();
	});

	test('staff of the responsible institution help an entry that nobody claimed', async ({ db }) => {
		const firm = await anOrganisation(db, inGörlitz);
		const chamber = await aChamberFor(db, 'DED2D');
		const elsewhere = await aChamberFor(db, 'DED42');
		expect(await readStanding(db, await aPerson(db, { [chamber]: 'editor' }), firm)).toEqual({
			as: 'assistant',
			role: 'editor',
			institutionId: chamber
		});
		expect(await readStanding(db, await aPerson(db, { [chamber]: 'viewer' }), firm)).toBeNull();
		expect(await readStanding(db, await aPerson(db, { [elsewhere]: 'owner' }), firm)).toBeNull();
	});

	test('a claimed entry is helped only with the recorded consent of the firm', async ({ db }) => {
		const firm = await anOrganisation(db, inGörlitz);
		await aPerson(db, { [firm]: 'owner' });
		const chamber = await aChamberFor(db, 'DED2D');
		const staff = await aPerson(db, { [chamber]: 'editor' });
		expect(await readStanding(db, staff, firm)).toBeNull();
		const consent = {
			organisationId: firm,
			institutionId: chamber,
			givenBy: 'Jana',
			givenOn: '2026-05-04',
			givenHow: 'per Brief'
		};
		await db.insert(assistanceConsents).values(consent);
		expect(await readStanding(db, staff, firm)).toMatchObject({ as: 'assistant' });
		await db.update(assistanceConsents).set({ withdrawnAt: new Date() });
		expect(await readStanding(db, staff, firm)).toBeNull();
	});

	test('an institution looks after the members on its list, wherever they are', async ({ db }) => {
		const firm = await anOrganisation(db);
		const cluster = await anOrganisation(db, { type: 'cluster' });
		const staff = await aPerson(db, { [cluster]: 'owner' });
		expect(await readStanding(db, staff, firm)).toBeNull();
		await db.insert(affiliations).values({ institutionId: cluster, organisationId: firm });
		expect(await readStanding(db, staff, firm)).toMatchObject({ institutionId: cluster });
	});

	test('a firm that looks after nobody gives its staff no standing elsewhere', async ({ db }) => {
		const firm = await anOrganisation(db, inGörlitz);
		const neighbour = await anOrganisation(db, inGörlitz);
		const actor = await aPerson(db, { [neighbour]: 'owner' });
		expect(await readStanding(db, actor, firm)).toBeNull();
	});
});
