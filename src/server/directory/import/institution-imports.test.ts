import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { accounts } from '#server/identity/schema.ts';
import { commandLine, type Actor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { activities } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { assignArea } from '../desks/index.ts';
import { affiliations } from '../desks/schema.ts';
import { assistanceConsents, memberships } from '../members/schema.ts';
import { organisations, sites } from '../schema.ts';
import {
	beginImport,
	bytesSource,
	carryOutImport,
	checkImport,
	chooseOptions,
	confirmImport,
	discardImport,
	importFile,
	listImportRows,
	listImports,
	openFile,
	organisationTarget,
	readImport,
	undoImport,
	uploadList,
	workOnImport,
	type ImportOptions
} from './index.ts';

const heading = 'Nr.;Firma;PLZ;Ort;Land;IČO;Internet';
const list = (...rows: string[]) => Buffer.from([heading, ...rows].join('\r\n'));

const zittau = '1;Weber Metallbau GmbH;02763;Zittau;DE;;';
const liberec = '2;Novák s.r.o.;460 01;Liberec;CZ;;';

interface Chamber {
	id: string;
	name: string;
	staff: Actor;
}

let made = 0;

async function aPerson(db: Db): Promise<Actor> {
	const personId = crypto.randomUUID();
	await db.insert(accounts).values({ id: personId, name: 'Jana', email: `${personId}@a.example` });
	return { kind: 'person', personId, isOperator: false };
}

/** An institution with somebody of it, which looks after Landkreis Görlitz. */
async function aChamber(db: Db, name = `Kammer ${++made}`): Promise<Chamber> {
	const id = await anOrganisation(db, { type: 'chamber', name });
	const staff = await aPerson(db);
	await db
		.insert(memberships)
		.values({ organisationId: id, accountId: staff.personId ?? '', role: 'editor' });
	const area = { institutionId: id, districts: ['DED2D'], places: [] };
	await assignArea(db, commandLine, area);
	return { id, name, staff };
}

/** The steps that staff take one by one in their workspace, without the jobs in between. */
async function take(
	db: Db,
	chamber: Pick<Chamber, 'id' | 'staff'>,
	bytes: Buffer,
	options: Partial<ImportOptions> = {}
) {
	const { id: institutionId, staff } = chamber;
	const importId = await beginImport(db, staff, {
		kind: 'organisations',
		institutionId,
		fileName: 'mitglieder.csv',
		options
	});
	const file = await openFile('organisations', bytesSource('mitglieder.csv', bytes));
	const summary = await checkImport(db, staff, organisationTarget, { importId, file });
	const run = () => carryOutImport(db, staff, organisationTarget, { importId });
	return { importId, summary, run };
}

const update = {
	register_number: 'update',
	vat_id: 'update',
	web_domain: 'update',
	name_place: 'update'
} as const;

const problemsOf = async (db: Db, importId: string) =>
	(await listImportRows(db, importId, ['bad'], { after: 0, limit: 50 })).flatMap(
		({ line, problems }) =>
			problems.map(({ field, reason, value }) => ({ line, field, reason, value }))
	);

const named = async (db: Db, name: string) =>
	(await db.select().from(organisations).where(eq(organisations.name, name)))[0];

const old = 'https://alt.example';

const webOf = async (db: Db, id: string) =>
	(await db.select().from(organisations).where(eq(organisations.id, id)))[0]?.web;

describe('an institution imports', () => {
	test('what lies in its area, as its source, and names the rest as problems', async ({ db }) => {
		const chamber = await aChamber(db, 'IHK Muster');
		const { importId, summary, run } = await take(db, chamber, list(zittau, liberec));
		expect(summary).toMatchObject({ rows: 2, create: 1, bad: 1 });
		expect(await problemsOf(db, importId)).toEqual([
			{ line: 3, field: 'place', reason: 'import.problem.outside_area', value: 'Liberec' }
		]);
		await run();
		expect(await named(db, 'Weber Metallbau GmbH')).toMatchObject({ source: 'IHK Muster' });
		expect(await named(db, 'Novák s.r.o.')).toBeUndefined();
		const logged = await db.select().from(activities).where(eq(activities.subjectId, importId));
		expect(logged.map(({ name, organisationId }) => [name, organisationId])).toEqual([
			['import.begun', chamber.id],
			['import.completed', chamber.id]
		]);

		// The control: the same list without the bounds of an area.
		const all = await importFile(db, commandLine, organisationTarget, {
			file: bytesSource('liste.csv', list(zittau, liberec)),
			source: 'Betreiber'
		});
		expect(all.summary.bad).toBe(0);
	});

	test('single places, and members wherever they are', async ({ db }) => {
		const chamber = await aChamber(db);
		await assignArea(db, commandLine, {
			institutionId: chamber.id,
			districts: [],
			places: [{ place: 'Liberec', country: 'CZ' }]
		});
		const member = await anOrganisation(db, {
			name: 'Weber Metallbau GmbH',
			nameKey: 'weber metallbau',
			ico: '45274649',
			country: 'CZ',
			site: { place: 'Most', country: 'CZ', district: 'CZ042' }
		});
		const other = list('1;Weber Metallbau GmbH;434 01;Most;CZ;45274649;www.neu.example', liberec);
		const before = await take(db, chamber, other, { duplicates: update });
		expect(before.summary).toMatchObject({ create: 1, update: 0, bad: 1 });
		await db.insert(affiliations).values({ institutionId: chamber.id, organisationId: member });
		const after = await take(db, chamber, other, { duplicates: update });
		expect(after.summary).toMatchObject({ create: 1, update: 1, bad: 0 });
		await after.run();
		expect(await webOf(db, member)).toBe('https://www.neu.example');
	});

	test('over no entry that it could not edit by hand', async ({ db }) => {
		const chamber = await aChamber(db);
		const area = { institutionId: chamber.id, districts: ['CZ051'], places: [] };
		await assignArea(db, commandLine, area);
		const elsewhere = await anOrganisation(db, {
			ico: '45274649',
			web: old,
			country: 'CZ',
			site: { place: 'Most', country: 'CZ', district: 'CZ042' }
		});
		const claimed = await anOrganisation(db, {
			ico: '00177041',
			country: 'CZ',
			web: old,
			site: { place: 'Liberec', country: 'CZ', district: 'CZ051' }
		});
		const owner = await aPerson(db);
		await db
			.insert(memberships)
			.values({ organisationId: claimed, accountId: owner.personId ?? '', role: 'owner' });
		const attack = list(
			'1;Muster GmbH;460 01;Liberec;CZ;45274649;www.a.example',
			'2;Muster GmbH;460 01;Liberec;CZ;00177041;www.b.example'
		);
		const stopped = await take(db, chamber, attack, { duplicates: update });
		expect(stopped.summary).toMatchObject({ update: 0, skip: 1, bad: 1 });
		const [skipped] = await listImportRows(db, stopped.importId, ['skip'], { after: 0, limit: 9 });
		expect(skipped?.notes.map(({ reason }) => reason)).toEqual(['import.note.claimed']);
		await stopped.run();
		expect([await webOf(db, elsewhere), await webOf(db, claimed)]).toEqual([old, old]);

		// With the firm's consent it may.
		await db.insert(assistanceConsents).values({
			organisationId: claimed,
			institutionId: chamber.id,
			givenBy: 'Jana',
			givenOn: '2026-05-04',
			givenHow: 'per Brief'
		});
		await (await take(db, chamber, attack, { duplicates: update })).run();
		expect([await webOf(db, elsewhere), await webOf(db, claimed)]).toEqual([
			old,
			'https://www.b.example'
		]);

		// The control: nothing but the area and the consent stood in the way.
		await importFile(db, commandLine, organisationTarget, {
			file: bytesSource('liste.csv', attack),
			source: 'Betreiber',
			options: { duplicates: update }
		});
		expect(await webOf(db, elsewhere)).toBe('https://www.a.example');
	});

	test('under a source that nobody else has, also where two bear the same name', async ({ db }) => {
		const first = await aChamber(db, 'Kammer am Fluss');
		const second = await aChamber(db, 'Kammer am Fluss');
		await (await take(db, first, list(zittau))).run();
		const firstEntry = await named(db, 'Weber Metallbau GmbH');
		const { importId, summary } = await take(
			db,
			second,
			list('1;Ganz Anders GmbH;02763;Zittau;DE;;')
		);
		expect((await readImport(db, importId))?.source).not.toBe('Kammer am Fluss');
		expect(summary).toMatchObject({ create: 1, update: 0, missing: 0 });
		expect(firstEntry?.source).toBe('Kammer am Fluss');
		// A new name leaves the ids what they are.
		await db.update(organisations).set({ name: 'Neu' }).where(eq(organisations.id, first.id));
		expect((await take(db, first, list(zittau))).summary.unchanged).toBe(1);
	});
});

describe('the imports of an institution', () => {
	test('are for its staff and the operator at every step, until they leave', async ({ db }) => {
		const chamber = await aChamber(db);
		const other = await aChamber(db);
		const viewer = await aPerson(db);
		await db
			.insert(memberships)
			.values({ organisationId: chamber.id, accountId: viewer.personId ?? '', role: 'viewer' });
		const firm = { id: await anOrganisation(db), staff: await aPerson(db) };
		await db
			.insert(memberships)
			.values({ organisationId: firm.id, accountId: firm.staff.personId ?? '', role: 'owner' });
		const { importId, run } = await take(db, chamber, list(zittau));
		const refused = 'import.refused.not_operator';
		const file = { kind: 'organisations', fileName: 'x' } as const;
		for (const actor of [other.staff, viewer, firm.staff, await aPerson(db)]) {
			const attempts = [
				() => beginImport(db, actor, { ...file, institutionId: chamber.id }),
				() => beginImport(db, actor, { ...file, source: 'x' }),
				() =>
					uploadList(db, actor, {
						kind: 'organisations',
						institutionId: chamber.id,
						name: 'x.csv',
						bytes: list(zittau)
					}),
				() => chooseOptions(db, actor, importId, {}),
				() => confirmImport(db, actor, importId),
				() => discardImport(db, actor, importId),
				() => carryOutImport(db, actor, organisationTarget, { importId }),
				() => undoImport(db, actor, organisationTarget, importId)
			];
			for (const attempt of attempts) await expect(attempt()).rejects.toThrow(refused);
		}
		// Whoever looks after an area, not any organisation, has such a room.
		await expect(beginImport(db, firm.staff, { ...file, institutionId: firm.id })).rejects.toThrow(
			refused
		);
		await expect(
			beginImport(db, chamber.staff, { ...file, kind: 'listings', institutionId: chamber.id })
		).rejects.toThrow(refused);
		await run();
		await expect(undoImport(db, other.staff, organisationTarget, importId)).rejects.toThrow(
			refused
		);
		expect(await listImports(db, chamber.id)).toMatchObject([{ id: importId }]);
		expect(await listImports(db, other.id)).toEqual([]);

		await db.delete(memberships).where(eq(memberships.organisationId, chamber.id));
		await expect(undoImport(db, chamber.staff, organisationTarget, importId)).rejects.toThrow(
			refused
		);
		await undoImport(db, commandLine, organisationTarget, importId);
		expect((await readImport(db, importId))?.state).toBe('undone');
	});

	test('end where whoever confirmed one has left before it is carried out', async ({ db }) => {
		const chamber = await aChamber(db);
		const { importId } = await take(db, chamber, list(zittau));
		await confirmImport(db, chamber.staff, importId);
		await db.delete(memberships).where(eq(memberships.organisationId, chamber.id));
		await workOnImport(db, [organisationTarget], { importId, step: 'carry-out' });
		expect(await readImport(db, importId)).toMatchObject({
			state: 'failed',
			failure: 'import.refused.not_operator'
		});
		expect(await named(db, 'Weber Metallbau GmbH')).toBeUndefined();
	});

	test('are undone by their staff, but for what a firm has taken over', async ({ db }) => {
		const chamber = await aChamber(db);
		const goerlitz = '3;Gießerei Neiße GmbH;02826;Görlitz;DE;;';
		const { importId, run } = await take(db, chamber, list(zittau, goerlitz));
		await run();
		const taken = await named(db, 'Weber Metallbau GmbH');
		const owner = await aPerson(db);
		await db
			.insert(memberships)
			.values({ organisationId: taken?.id ?? '', accountId: owner.personId ?? '', role: 'owner' });
		await undoImport(db, chamber.staff, organisationTarget, importId);
		expect(await named(db, 'Gießerei Neiße GmbH')).toBeUndefined();
		expect((await named(db, 'Weber Metallbau GmbH'))?.archivedAt).toBeNull();
		expect(await db.$count(sites, eq(sites.organisationId, taken?.id ?? ''))).toBe(1);
	});
});
