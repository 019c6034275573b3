import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { inquiries } from '#server/conversations/schema.ts';
import { accounts } from '#server/identity/schema.ts';
import { listings } from '#server/listings/schema.ts';
import { commandLine, type Actor } from '#server/platform/actor.ts';
import { rowsOf, type Db } from '#server/platform/database.ts';
import { activities, mails } from '#server/platform/schema.ts';
import { indexOrganisations } from '#server/search/index.ts';
import '#server/wiring.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';
import { responsibilities } from '#server/directory/desks/schema.ts';
import { memberships } from '#server/directory/members/schema.ts';
import {
	certificates,
	competences,
	organisations,
	organisationTexts,
	people,
	products,
	recordOrigins
} from '#server/directory/schema.ts';
import {
	dismissPair,
	findPairs,
	findRedirect,
	listPairs,
	mergeOrganisations,
	previewMerge,
	undoMerge
} from '#server/directory/duplicates/index.ts';
import { allParts } from '#server/directory/duplicates/move-rows.ts';
import {
	duplicatePairs,
	mergeMoves,
	organisationMerges
} from '#server/directory/duplicates/schema.ts';

let made = 0;

async function aPerson(db: Db): Promise<string> {
	const id = crypto.randomUUID();
	await db.insert(accounts).values({ id, name: 'Jana', email: `p${++made}-${id}@mail.example` });
	return id;
}

const asPerson = (personId: string): Actor => ({ kind: 'person', personId, isOperator: false });

/** Somebody of an institution that looks after Landkreis Görlitz. */
async function aCarer(db: Db): Promise<{ actor: Actor; institutionId: string }> {
	const institutionId = await anOrganisation(db, { name: 'Kammer', nameKey: 'kammer' });
	const accountId = await aPerson(db);
	await db.insert(memberships).values({ organisationId: institutionId, accountId, role: 'editor' });
	await db
		.insert(responsibilities)
		.values({ institutionId, kind: 'district', area: 'DED2D', country: 'DE' });
	return { actor: asPerson(accountId), institutionId };
}

const inGoerlitz = { site: { place: 'Zittau', district: 'DED2D' } };

async function aPair(db: Db): Promise<{ keptId: string; mergedId: string }> {
	const keptId = await anOrganisation(db, { name: 'Weber GmbH', nameKey: 'weber', ...inGoerlitz });
	const mergedId = await anOrganisation(db, {
		name: 'Weber Zerspanung',
		nameKey: 'weber',
		phone: '+49 3583 1',
		web: 'https://weber.example',
		webDomain: 'weber.example',
		...inGoerlitz
	});
	return { keptId, mergedId };
}

const entryOf = async (db: Db, id: string) =>
	(await db.select().from(organisations).where(eq(organisations.id, id)))[0];

const PAGE = { page: 1, perPage: 100 };

const refusal = async (doing: Promise<unknown>) =>
	doing.then(
		() => null,
		(cause: unknown) => (cause as { code?: string }).code ?? cause
	);

describe('the nightly comparison', () => {
	test('finds pairs by number, domain, and name with town, each once', async ({ db }) => {
		const carer = await aCarer(db);
		const number = { ico: '27074358', country: 'CZ' as const };
		const one = await anOrganisation(db, { ...number, nameKey: 'a', ...inGoerlitz });
		const other = await anOrganisation(db, { ...number, nameKey: 'b' });
		const { keptId, mergedId } = await aPair(db);
		await anOrganisation(db, { nameKey: 'weber', site: { place: 'Bautzen', district: 'DED2C' } });
		await findPairs(db);
		await findPairs(db);
		const { rows, total } = await listPairs(db, carer.institutionId, PAGE);
		const past = await listPairs(db, carer.institutionId, { page: 9, perPage: 100 });
		expect(past, 'past the last page').toEqual({ rows: [], total });
		const found = rows.map(({ why, first, second }) => [why, ...[first.id, second.id].sort()]);
		expect(found).toEqual([
			['register_number', ...[one, other].sort()],
			['name_place', ...[keptId, mergedId].sort()]
		]);
		expect(total).toBe(2);
	});

	test('takes many entries of one domain for branches, and never pairs demo with real', async ({
		db
	}) => {
		for (let n = 0; n < 7; n++) {
			await anOrganisation(db, { nameKey: `branch ${n}`, webDomain: 'shared.example' });
		}
		await anOrganisation(db, { nameKey: 'twin', isDemo: true });
		await anOrganisation(db, { nameKey: 'twin' });
		await findPairs(db);
		expect(await db.$count(duplicatePairs)).toBe(0);
	});

	test('forgets a pair that is none any more, and lists a dismissed one never again', async ({
		db
	}) => {
		const carer = await aCarer(db);
		const { keptId, mergedId } = await aPair(db);
		await findPairs(db);
		const [firstId, secondId] = [keptId, mergedId].sort() as [string, string];
		await dismissPair(db, carer.actor, { firstId, secondId });
		await findPairs(db);
		expect((await listPairs(db, carer.institutionId, PAGE)).total).toBe(0);
		expect(await db.$count(duplicatePairs)).toBe(1);
		const other = await anOrganisation(db, { nameKey: 'kammer', ...inGoerlitz });
		await findPairs(db);
		expect(await db.$count(duplicatePairs)).toBe(2);
		await db.update(organisations).set({ nameKey: 'x' }).where(eq(organisations.id, other));
		await findPairs(db);
		expect(await db.$count(duplicatePairs)).toBe(1);
	});
});

describe('merging', () => {
	test('moves what the other one lacks, fills gaps, redirects, and archives the rest', async ({
		db
	}) => {
		const { actor } = await aCarer(db);
		const { keptId, mergedId } = await aPair(db);
		await db.insert(organisationTexts).values({
			organisationId: mergedId,
			language: 'cs',
			origin: 'human',
			description: 'Obrábění.'
		});
		await db.insert(people).values([
			{ organisationId: keptId, name: 'Eva Kern' },
			{ organisationId: mergedId, name: 'EVA KERN' },
			{ organisationId: mergedId, name: 'Jan Novák' }
		]);
		const listingId = await aListing(db, mergedId, { title: 'Drehteile' });
		await indexOrganisations(db, [keptId, mergedId]);
		const preview = await previewMerge(db, actor, { keptId, mergedId });
		const former = (await entryOf(db, mergedId))!.slug;
		await mergeOrganisations(db, actor, { keptId, mergedId });

		const texts = await db
			.select({ language: organisationTexts.language, text: organisationTexts.description })
			.from(organisationTexts)
			.where(eq(organisationTexts.organisationId, keptId))
			.orderBy(organisationTexts.language);
		expect(texts).toEqual([
			{ language: 'cs', text: 'Obrábění.' },
			{ language: 'de', text: 'Ein Betrieb.' }
		]);
		const names = await db
			.select({ name: people.name })
			.from(people)
			.where(eq(people.organisationId, keptId))
			.orderBy(people.name);
		expect(names.map(({ name }) => name)).toEqual(['Eva Kern', 'Jan Novák']);
		const [listing] = await db.select().from(listings).where(eq(listings.id, listingId));
		expect(listing?.organisationId).toBe(keptId);
		expect(await entryOf(db, keptId)).toMatchObject({
			phone: '+49 3583 1',
			web: 'https://weber.example',
			webDomain: 'weber.example',
			archivedAt: null
		});
		expect((await entryOf(db, mergedId))?.archivedAt).not.toBeNull();
		expect(await findRedirect(db, former)).toBe((await entryOf(db, keptId))?.slug);

		const told = preview.parts.map(({ kind, moving, staying }) => [kind, moving, staying]);
		expect(told).toEqual([
			['texts', 1, 1],
			['people', 1, 1],
			['sites', 0, 1],
			['listings', 1, 0]
		]);
		expect(preview.filled.map(({ column }) => column)).toEqual(['web', 'phone']);
	});

	test('records one activity, and tells who looks after an entry in their language', async ({
		db
	}) => {
		const { actor } = await aCarer(db);
		const { keptId, mergedId } = await aPair(db);
		const owner = await aPerson(db);
		await db.update(accounts).set({ language: 'cs' }).where(eq(accounts.id, owner));
		await db
			.insert(memberships)
			.values({ organisationId: mergedId, accountId: owner, role: 'owner' });
		await mergeOrganisations(db, actor, { keptId, mergedId });
		const recorded = await db.select().from(activities).where(eq(activities.subjectId, mergedId));
		expect(recorded.map(({ name, organisationId }) => [name, organisationId])).toEqual([
			['organisations.merged', keptId]
		]);
		const sent = await db.select().from(mails).where(eq(mails.purpose, 'duplicates.merged'));
		expect(sent.map(({ language }) => language)).toEqual(['cs']);
		const [member] = await db
			.select()
			.from(memberships)
			.where(eq(memberships.organisationId, keptId));
		expect(member).toMatchObject({ accountId: owner, role: 'owner' });
	});

	test('is refused where different people look after the two, and allowed where the same do', async ({
		db
	}) => {
		const { actor } = await aCarer(db);
		const union = await aPair(db);
		const [one, other] = [await aPerson(db), await aPerson(db)];
		await db.insert(memberships).values([
			{ organisationId: union.keptId, accountId: one, role: 'owner' },
			{ organisationId: union.mergedId, accountId: other, role: 'owner' }
		]);
		expect(await refusal(mergeOrganisations(db, actor, union))).toBe('duplicates.two_owners');
		expect((await previewMerge(db, actor, union)).hasTwoOwners).toBe(true);
		await db
			.update(memberships)
			.set({ accountId: one })
			.where(eq(memberships.organisationId, union.mergedId));
		await mergeOrganisations(db, actor, union);
		const left = await db
			.select()
			.from(memberships)
			.where(eq(memberships.organisationId, union.mergedId));
		expect(left).toEqual([]);
	});

	test('is only for those who look after both entries', async ({ db }) => {
		const carer = await aCarer(db);
		const { keptId, mergedId } = await aPair(db);
		const away = await anOrganisation(db, { nameKey: 'weber' });
		const stranger = asPerson(await aPerson(db));
		for (const [actor, union] of [
			[stranger, { keptId, mergedId }],
			[carer.actor, { keptId, mergedId: away }],
			[carer.actor, { keptId: away, mergedId }]
		] as const) {
			expect(await refusal(mergeOrganisations(db, actor, union))).toBe('directory.not_found');
			expect(await refusal(previewMerge(db, actor, union))).toBe('directory.not_found');
		}
		const mergeId = await mergeOrganisations(db, carer.actor, { keptId, mergedId });
		expect(await refusal(undoMerge(db, stranger, { mergeId }))).toBe('directory.not_found');
	});

	test('leads through two merges to the entry that is left, and search follows', async ({ db }) => {
		const { keptId, mergedId } = await aPair(db);
		const third = await anOrganisation(db, { nameKey: 'weber', ...inGoerlitz });
		const former = (await entryOf(db, mergedId))!.slug;
		await mergeOrganisations(db, commandLine, { keptId, mergedId });
		await mergeOrganisations(db, commandLine, { keptId: third, mergedId: keptId });
		expect(await findRedirect(db, former)).toBe((await entryOf(db, third))?.slug);
		await indexOrganisations(db, [keptId, mergedId, third]);
		const findable = await rowsOf<{ organisation_id: string }>(
			db,
			sql`select distinct organisation_id from search_documents`
		);
		expect(findable.map((row) => row.organisation_id)).toEqual([third]);
	});
});

describe('undoing', () => {
	test('is over after thirty days, and then nothing of the move is kept', async ({ db }) => {
		const union = await aPair(db);
		await aListing(db, union.mergedId);
		const mergeId = await mergeOrganisations(db, commandLine, union);
		await db
			.update(organisationMerges)
			.set({ mergedAt: sql`merged_at - interval '31 days'` })
			.where(eq(organisationMerges.id, mergeId));
		expect(await refusal(undoMerge(db, commandLine, { mergeId }))).toBe('duplicates.undo_over');
		expect(await db.$count(mergeMoves)).toBeGreaterThan(0);
		await findPairs(db);
		expect(await db.$count(mergeMoves)).toBe(0);
	});

	test('happens once, and the latest merge first', async ({ db }) => {
		const { keptId, mergedId } = await aPair(db);
		const third = await anOrganisation(db, { nameKey: 'weber', ...inGoerlitz });
		const first = await mergeOrganisations(db, commandLine, { keptId, mergedId });
		const second = await mergeOrganisations(db, commandLine, { keptId: third, mergedId: keptId });
		expect(await refusal(undoMerge(db, commandLine, { mergeId: first }))).toBe(
			'duplicates.undo_later_first'
		);
		await undoMerge(db, commandLine, { mergeId: second });
		await undoMerge(db, commandLine, { mergeId: first });
		expect(await refusal(undoMerge(db, commandLine, { mergeId: first }))).toBe(
			'duplicates.undo_over'
		);
	});

	test('leaves alone what was written since', async ({ db }) => {
		const { keptId, mergedId } = await aPair(db);
		const mergeId = await mergeOrganisations(db, commandLine, { keptId, mergedId });
		await db.update(organisations).set({ phone: '+49 1' }).where(eq(organisations.id, keptId));
		const later = await aListing(db, keptId);
		await undoMerge(db, commandLine, { mergeId });
		expect(await entryOf(db, keptId)).toMatchObject({ phone: '+49 1', web: null });
		expect(await entryOf(db, mergedId)).toMatchObject({ phone: '+49 3583 1', archivedAt: null });
		const [listing] = await db.select().from(listings).where(eq(listings.id, later));
		expect(listing?.organisationId).toBe(keptId);
	});

	test('restores every row of every table as it was, whatever the two entries hold', async ({
		db
	}) => {
		class Again extends Error {}
		await fc.assert(
			fc.asyncProperty(side, side, async (kept, merged) => {
				const run = db.transaction(async (tx) => {
					const keptId = await anEntryWith(tx, kept);
					const mergedId = await anEntryWith(tx, merged);
					const before = await everything(tx);
					const mergeId = await mergeOrganisations(tx, commandLine, { keptId, mergedId });
					expect(await everything(tx)).not.toEqual(before);
					await undoMerge(tx, commandLine, { mergeId });
					expect(await everything(tx)).toEqual(before);
					throw new Again();
				});
				await run.catch((cause: unknown) => {
					if (!(cause instanceof Again)) throw cause;
				});
			}),
			{ numRuns: 25 }
		);
	}, 120_000);
});

test('every table that names an organisation takes part in merging, or has a reason not to', async ({
	db
}) => {
	const reasons: Record<string, string> = {
		'search_documents.organisation_id': 'follows the entries by indexing',
		'archivals.organisation_id': 'tells when this very entry was out of sight',
		'duplicate_pairs.first_id': 'is about the two entries themselves',
		'duplicate_pairs.second_id': 'is about the two entries themselves',
		'organisation_erasures.organisation_id': 'is of an archived entry, and those are not merged',
		'organisation_merges.kept_id': 'is the merge',
		'organisation_merges.merged_id': 'is the merge'
	};
	const keys = await rowsOf<{ name: string }>(
		db,
		sql`select constrained.relname || '.' || attribute.attname as name
			from pg_constraint joint
				join pg_class constrained on constrained.oid = joint.conrelid
				join pg_attribute attribute on attribute.attrelid = joint.conrelid
					and attribute.attnum = joint.conkey[1]
			where joint.contype = 'f' and joint.confrelid = 'organisations'::regclass`
	);
	const taking = new Set(allParts().map(({ table, column }) => `${table}.${column}`));
	const missing = keys.map(({ name }) => name).filter((name) => !taking.has(name));
	expect(missing.sort()).toEqual(Object.keys(reasons).sort());
});

interface Side {
	texts: string[];
	people: string[];
	competences: string[];
	certificates: [string, string | null][];
	products: [string, string][];
	places: string[];
	phone: string | null;
	nace: string[];
	members: 0 | 1;
	listings: number;
	inquiries: number;
	origins: number;
}

const some = <Item>(...items: Item[]) => fc.uniqueArray(fc.constantFrom(...items));

const side: fc.Arbitrary<Side> = fc.record({
	texts: some('de', 'cs', 'en'),
	people: some('Eva Kern', 'eva kern', 'Jan Novák'),
	competences: some('turning', 'milling'),
	certificates: fc.array(
		fc.tuple(fc.constantFrom('ISO 9001', 'EN 1090'), fc.constantFrom('2027-01-01', null)),
		{ maxLength: 3 }
	),
	products: fc.array(fc.tuple(fc.constantFrom('de', 'cs'), fc.constantFrom('Wellen', 'wellen')), {
		maxLength: 3
	}),
	places: some('Zittau', 'Görlitz', 'Liberec'),
	phone: fc.constantFrom(null, '+49 1', '+49 2'),
	nace: some('25', '28'),
	members: fc.constantFrom(0, 1),
	listings: fc.nat(2),
	inquiries: fc.nat(2),
	origins: fc.nat(2)
});

const sharedAccount = crypto.randomUUID();

async function anEntryWith(db: Db, wanted: Side): Promise<string> {
	const [seat = 'Zittau', ...branches] = wanted.places;
	const id = await anOrganisation(db, {
		nameKey: 'weber',
		phone: wanted.phone,
		nace: wanted.nace,
		site: { place: seat }
	});
	await db.delete(organisationTexts).where(eq(organisationTexts.organisationId, id));
	const organisationId = id;
	const put = async (rows: unknown[], table: Parameters<Db['insert']>[0]) => {
		if (rows.length > 0) await db.insert(table).values(rows as never);
	};
	await put(
		wanted.texts.map((language) => ({
			organisationId,
			language,
			origin: 'human',
			description: `${language} ${id}`
		})),
		organisationTexts
	);
	await put(
		wanted.people.map((name) => ({ organisationId, name })),
		people
	);
	await put(
		wanted.competences.map((conceptId) => ({ organisationId, conceptId })),
		competences
	);
	await put(
		wanted.certificates.map(([name, validUntil]) => ({ organisationId, name, validUntil })),
		certificates
	);
	for (const [language, name] of wanted.products) {
		const productId = crypto.randomUUID();
		await db.insert(products).values({ id: productId, organisationId, kind: 'product' });
		await db.execute(
			sql`insert into product_texts (product_id, language, origin, name) values (${productId}, ${language}, 'human', ${name})`
		);
	}
	for (const place of branches) {
		await db.execute(
			sql`insert into sites (organisation_id, place, country) values (${id}, ${place}, 'DE')`
		);
	}
	if (wanted.members > 0) {
		await db
			.insert(accounts)
			.values({ id: sharedAccount, name: 'Jana', email: 'jana@weber.example' })
			.onConflictDoNothing();
		await db
			.insert(memberships)
			.values({ organisationId, accountId: sharedAccount, role: 'owner' });
	}
	for (let n = 0; n < wanted.listings; n++) await aListing(db, id);
	await put(
		Array.from({ length: wanted.inquiries }, () => ({
			organisationId,
			language: 'de',
			content: {},
			senderName: 'X',
			senderFirm: 'Y',
			senderEmail: 'x@y.example'
		})),
		inquiries
	);
	await put(
		Array.from({ length: wanted.origins }, (_, n) => ({
			kind: 'organisations',
			source: 'ihk',
			externalId: `${id}-${n}`,
			subjectId: id,
			fingerprint: 'f'
		})),
		recordOrigins
	);
	return id;
}

/** All rows of all tables but those that tell what happened. */
async function everything(db: Db): Promise<Record<string, string[]>> {
	const told = ['activities', 'mails', 'organisation_merges'];
	const tables = await rowsOf<{ name: string }>(
		db,
		sql`select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'region%'
			order by 1`
	);
	const rows: Record<string, string[]> = {};
	for (const { name } of tables.filter((table) => !told.includes(table.name))) {
		const found = await rowsOf<{ row: string }>(
			db,
			sql`select to_jsonb(own)::text as row from ${sql.identifier(name)} as own order by 1`
		);
		rows[name] = found.map(({ row }) => row);
	}
	return rows;
}
