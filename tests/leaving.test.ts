import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect } from 'vitest';
import { inquiries, inquiryAnswers } from '#server/conversations/schema.ts';
import { deskNotes } from '#server/desk/schema.ts';
import { mergeOrganisations } from '#server/directory/duplicates/index.ts';
import { restoreEntry } from '#server/directory/freshness/index.ts';
import { documents } from '#server/directory/media/schema.ts';
import { invitations, memberships } from '#server/directory/members/schema.ts';
import { claims } from '#server/directory/claims/schema.ts';
import { contactConsents, organisations, people, recordChanges } from '#server/directory/schema.ts';
import type { OwnSession } from '#server/identity/index.ts';
import { accountLinks, accounts, sessions } from '#server/identity/schema.ts';
import { recordActivity } from '#server/platform/activity.ts';
import { commandLine, type Actor } from '#server/platform/actor.ts';
import { restoreBackup, writeBackup } from '#server/platform/backup/index.ts';
import { rowsOf, type Database, type Db } from '#server/platform/database.ts';
import { storeFile } from '#server/platform/files/index.ts';
import { queueMail } from '#server/platform/mail/queue.ts';
import { activities, files, mails } from '#server/platform/schema.ts';
import {
	eraseAgain,
	eraseOrganisation,
	eraseOrganisations,
	erasePerson,
	fetchExport,
	findExport,
	forgetExports,
	keepErasures,
	listErasures,
	makeExport,
	packOwnData,
	previewErasure,
	previewOrganisationErasure,
	readKeptErasures,
	replayErasures,
	reportRetention,
	requestExport,
	requestOrganisationErasure,
	retentionRules
} from '#server/privacy/index.ts';
import { dataExports, erasures } from '#server/privacy/schema.ts';
import { jobHandlers } from '#server/wiring.ts';
import { test } from '#tests/database.ts';
import { aListing, anOrganisation } from '#tests/findables.ts';

interface Somebody {
	id: string;
	email: string;
	name: string;
	own: OwnSession;
}

async function somebody(db: Db, values: Partial<typeof accounts.$inferInsert> = {}) {
	const id = crypto.randomUUID();
	const sessionId = crypto.randomUUID();
	const email = values.email ?? `${id.slice(0, 8)}@mail.example`;
	const name = values.name ?? 'Jana Dvořáková';
	await db.insert(accounts).values({ ...values, id, name, email });
	await db.insert(sessions).values({
		id: sessionId,
		userId: id,
		token: crypto.randomUUID(),
		expiresAt: new Date(Date.now() + 3_600_000)
	});
	const actor: Actor = { kind: 'person', personId: id, isOperator: Boolean(values.operatorSince) };
	return { id, email, name, own: { actor, sessionId } } satisfies Somebody;
}

/** Somebody who left a trace in every corner, with a colleague who stays. */
async function aBusyPerson(db: Db) {
	const person = await somebody(db, { email: 'jana.dvorakova@mail.example' });
	const colleague = await somebody(db, { name: 'Petr Malý', email: 'petr@mail.example' });
	const organisationId = await anOrganisation(db, { createdBy: person.id });
	await db.insert(memberships).values([
		{ organisationId, accountId: person.id, role: 'owner' },
		{ organisationId, accountId: colleague.id, role: 'owner', invitedBy: person.id }
	]);
	const [contact] = await db
		.insert(people)
		.values({ organisationId, name: person.name, email: person.email })
		.returning({ id: people.id });
	await db.insert(recordChanges).values({
		subjectKind: 'people',
		subjectId: contact!.id,
		after: { name: person.name, email: person.email }
	});
	await db.insert(contactConsents).values({
		organisationId,
		email: person.email,
		language: 'cs',
		givenBy: person.name,
		givenOn: '2026-01-01',
		givenHow: 'E-Mail',
		recordedBy: person.id
	});
	await db.insert(invitations).values({
		organisationId,
		email: 'neu@mail.example',
		language: 'de',
		role: 'viewer',
		hash: crypto.randomUUID(),
		invitedBy: person.id,
		expiresAt: new Date(Date.now() + 86_400_000)
	});
	const other = await anOrganisation(db);
	await db
		.insert(claims)
		.values({ organisationId: other, accountId: person.id, method: 'desk', language: 'cs' });
	const inquiry = { language: 'cs', content: {} as never, confirmedAt: new Date() };
	await db.insert(inquiries).values({
		...inquiry,
		organisationId: other,
		personId: person.id,
		senderName: person.name,
		senderFirm: 'Dvořáková s.r.o.',
		senderEmail: person.email
	});
	const [received] = await db
		.insert(inquiries)
		.values({
			...inquiry,
			organisationId,
			senderName: 'Eva',
			senderFirm: 'F',
			senderEmail: 'eva@f.example'
		})
		.returning({ id: inquiries.id });
	await db.insert(inquiryAnswers).values({
		inquiryId: received!.id,
		answer: 'interested',
		language: 'cs',
		contact: `${person.name}, ${person.email}`
	});
	await db.insert(deskNotes).values([
		{
			institutionId: other,
			organisationId,
			text: `Mit ${person.name} telefoniert, eva@f.example, +49 3583 123456`,
			writtenBy: person.id
		}
	]);
	await db.insert(accountLinks).values({
		purpose: 'change_email',
		email: 'alt@mail.example',
		accountId: null,
		language: 'cs',
		data: { from: person.email },
		expiresAt: new Date()
	});
	const mail = {
		language: 'cs' as const,
		purpose: 'x',
		body: { greeting: '', blocks: [], footer: '' }
	};
	await queueMail(db, { ...mail, recipient: person.email, subject: 'Pro vás' });
	await queueMail(db, { ...mail, recipient: colleague.email, subject: `${person.name} píše` });
	await recordActivity(db, person.own.actor, {
		name: 'session.started',
		subjectKind: 'account',
		subjectId: person.id
	});
	await recordActivity(db, commandLine, {
		name: 'test.noted',
		subjectKind: 'organisation',
		subjectId: organisationId,
		data: { by: person.id }
	});
	const fileId = await storeFile(db, {
		name: 'Preise.pdf',
		mediaType: 'application/pdf',
		purpose: 'document',
		bytes: new Uint8Array([37, 80, 68, 70])
	});
	await db.insert(documents).values({
		organisationId,
		title: 'Preise',
		language: 'de',
		fileId,
		addedBy: person.id
	});
	const twin = await anOrganisation(db);
	await db.insert(memberships).values([
		{ organisationId: twin, accountId: person.id, role: 'owner' },
		{ organisationId: twin, accountId: colleague.id, role: 'owner' }
	]);
	await mergeOrganisations(db, commandLine, { keptId: organisationId, mergedId: twin });
	return { person, colleague, organisationId, inquiryId: received!.id };
}

/** Every column of every table, of ours and of the job queue, that still names somebody. */
async function mentionsOf(db: Db, { id, email, name }: Somebody): Promise<string[]> {
	const columns = await rowsOf<{ schema: string; table: string; column: string }>(
		db,
		sql`select table_schema as schema, table_name as table, column_name as column
			from information_schema.columns join information_schema.tables using (table_schema, table_name)
			where table_schema in ('public', 'jobs') and table_type = 'BASE TABLE'
				and table_name not like 'region%'`
	);
	const found: string[] = [];
	for (const { schema, table, column } of columns) {
		const [row] = await rowsOf<{ n: number }>(
			db,
			sql`select count(*)::int as n from ${sql.identifier(schema)}.${sql.identifier(table)} as own
				where strpos(lower(own.${sql.identifier(column)}::text), ${email}) > 0
					or strpos(own.${sql.identifier(column)}::text, ${id}) > 0
					or strpos(lower(own.${sql.identifier(column)}::text), ${name.toLowerCase()}) > 0`
		);
		if (row && row.n > 0) found.push(`${schema}.${table}.${column}`);
	}
	return found;
}

const refusal = async (doing: Promise<unknown>) =>
	doing.then(
		() => null,
		(cause: unknown) => (cause as { code?: string }).code ?? cause
	);

const stale = (db: Db, { own }: Somebody) =>
	db
		.update(sessions)
		.set({ confirmedAt: sql`now() - interval '11 minutes'` })
		.where(eq(sessions.id, own.sessionId!));

describe('a copy of one’s own data', () => {
	test('holds what the person left everywhere, with files, and nothing of other people', async ({
		db
	}) => {
		const { person } = await aBusyPerson(db);
		const unpacked = unzipSync(await packOwnData(db, person));
		const text = strFromU8(unpacked['data.json']!);
		const data = JSON.parse(text) as Record<string, unknown[]>;
		expect(Object.keys(unpacked).some((name) => /^files\/.*Preise\.pdf$/.test(name))).toBe(true);
		for (const section of [
			'sessions',
			'activities',
			'memberships',
			'claims',
			'invitationsSent',
			'contactPerson',
			'addressesForInquiries',
			'inquiriesSent',
			'notesWritten'
		]) {
			expect(data[section], section).not.toHaveLength(0);
		}
		expect(text).toContain(person.email);
		for (const others of ['petr@mail.example', 'neu@mail.example', 'eva@f.example', '123456']) {
			expect(text).not.toContain(others);
		}
	});

	test('is made by a job, and its link works once, for this person, for a day', async ({ db }) => {
		const person = await somebody(db);
		const stranger = await somebody(db);
		await requestExport(db, person.own);
		const [asked] = await db.select().from(dataExports);
		await makeExport(db, { exportId: asked!.id });
		const [mail] = await db.select().from(mails).where(eq(mails.recipient, person.email));
		const secret = /account\/data\/([\w-]{43})/.exec(mail!.text)![1]!;
		expect(await findExport(db, stranger.own.actor, secret)).toBe(false);
		expect(await refusal(fetchExport(db, stranger.own.actor, secret))).toBe('privacy.link_over');
		expect(await findExport(db, person.own.actor, secret)).toBe(true);
		const zip = await fetchExport(db, person.own.actor, secret);
		expect(Object.keys(unzipSync(zip))).toEqual(['data.json']);
		expect(await refusal(fetchExport(db, person.own.actor, secret))).toBe('privacy.link_over');
		expect(await db.$count(files, eq(files.purpose, 'privacy.export'))).toBe(0);
	});

	test('is out of reach once its day is over, and then deleted', async ({ db }) => {
		const person = await somebody(db);
		await requestExport(db, person.own);
		const [asked] = await db.select().from(dataExports);
		await makeExport(db, { exportId: asked!.id });
		await forgetExports(db);
		expect(await db.$count(files, eq(files.purpose, 'privacy.export'))).toBe(1);
		await db.update(dataExports).set({ expiresAt: sql`now() - interval '1 second'` });
		const [mail] = await db.select().from(mails).where(eq(mails.recipient, person.email));
		const secret = /account\/data\/([\w-]{43})/.exec(mail!.text)![1]!;
		expect(await refusal(fetchExport(db, person.own.actor, secret))).toBe('privacy.link_over');
		await forgetExports(db);
		expect(await db.$count(files, eq(files.purpose, 'privacy.export'))).toBe(0);
	});

	test('needs a fresh proof of who it is, and comes three times a day', async ({ db }) => {
		const person = await somebody(db);
		for (let n = 0; n < 3; n++) await requestExport(db, person.own);
		expect(await refusal(requestExport(db, person.own))).toBe('platform.too_many');
		await stale(db, person);
		expect(await refusal(requestExport(db, person.own))).toBe('identity.confirm_first');
	});
});

describe('erasing a person', () => {
	test('leaves no mention in any column of any table, nor in outbox and jobs', async ({ db }) => {
		const { person } = await aBusyPerson(db);
		await requestExport(db, person.own);
		const [asked] = await db.select().from(dataExports);
		await makeExport(db, { exportId: asked!.id });
		expect((await mentionsOf(db, person)).length).toBeGreaterThan(15);
		await erasePerson(db, person.own);
		expect(await mentionsOf(db, person)).toEqual([]);
		expect(await db.$count(files, eq(files.purpose, 'privacy.export'))).toBe(0);
	});

	test('keeps what belongs to others, and gives the inquiries to a colleague', async ({ db }) => {
		const { person, colleague, organisationId, inquiryId } = await aBusyPerson(db);
		await erasePerson(db, person.own);
		expect(await db.$count(documents, eq(documents.organisationId, organisationId))).toBe(1);
		const [answer] = await db
			.select()
			.from(inquiryAnswers)
			.where(eq(inquiryAnswers.inquiryId, inquiryId));
		expect(answer).toMatchObject({ answer: 'interested', contact: '…, …' });
		const [note] = await db.select().from(deskNotes);
		expect(note).toMatchObject({ writtenBy: null });
		expect(note?.text).toMatch(/^Mit … telefoniert/);
		const current = await db
			.select({ email: contactConsents.email })
			.from(contactConsents)
			.where(eq(contactConsents.organisationId, organisationId));
		expect(current.map(({ email }) => email)).toEqual([colleague.email]);
		const told = await db.select().from(activities).where(eq(activities.name, 'account.erased'));
		expect(told).toMatchObject([{ personId: null, subjectId: null, actorKind: 'system' }]);
	});

	test('is shown before, refused to the last owner and without a fresh proof', async ({ db }) => {
		const { person } = await aBusyPerson(db);
		const { footprints, obstacles } = await previewErasure(db, person.id);
		expect(obstacles).toEqual([]);
		const shown = Object.fromEntries(footprints.map(({ kind, fate }) => [kind, fate]));
		expect(shown).toMatchObject({
			account: 'deleted',
			inquiries: 'deleted',
			notes: 'anonymised',
			activities: 'anonymised',
			media: 'kept'
		});
		const alone = await somebody(db);
		const organisationId = await anOrganisation(db, { name: 'Weber GmbH' });
		await db.insert(memberships).values({ organisationId, accountId: alone.id, role: 'owner' });
		expect((await previewErasure(db, alone.id)).obstacles).toEqual([
			{ key: 'privacy.last_owner', names: 'Weber GmbH' }
		]);
		expect(await refusal(erasePerson(db, alone.own))).toBe('privacy.last_owner');
		await stale(db, person);
		expect(await refusal(erasePerson(db, person.own))).toBe('identity.confirm_first');
		expect(await db.$count(accounts, eq(accounts.id, person.id))).toBe(1);
	});

	test('does not touch a namesake, nor a firm that bears the name', async ({ db }) => {
		const person = await somebody(db, { name: 'Jana Weber' });
		const namesake = await somebody(db, { name: 'Jana Weber' });
		const firm = await anOrganisation(db, { name: 'Jana Weber GmbH' });
		await db.insert(people).values({ organisationId: firm, name: 'Jana Weber' });
		await erasePerson(db, person.own);
		expect(await db.$count(accounts, eq(accounts.id, namesake.id))).toBe(1);
		const [kept] = await db.select().from(organisations).where(eq(organisations.id, firm));
		expect(kept?.name).toBe('Jana Weber GmbH');
		expect(await db.$count(people, eq(people.organisationId, firm))).toBe(1);
	});
});

describe('two who go at the same moment', () => {
	test('leave one owner, and one operator', async ({ database: { db } }) => {
		try {
			const organisationId = await anOrganisation(db, { name: 'Weber GmbH' });
			const operatorSince = new Date();
			const both = [await somebody(db, { operatorSince }), await somebody(db, { operatorSince })];
			await db
				.insert(memberships)
				.values(both.map(({ id }) => ({ organisationId, accountId: id, role: 'owner' as const })));
			// The control: whoever asks before the other goes finds nothing in the way.
			for (const { id } of both) expect((await previewErasure(db, id)).obstacles).toEqual([]);
			const answers = await Promise.all(both.map(({ own }) => refusal(erasePerson(db, own))));
			expect(answers.filter((answer) => answer === null)).toHaveLength(1);
			expect(answers).toContain('privacy.last_owner');
			expect(await db.$count(memberships)).toBe(1);

			const [left] = await db.select({ id: accounts.id }).from(accounts);
			await db.delete(memberships);
			expect((await previewErasure(db, left!.id)).obstacles).toMatchObject([
				{ key: 'privacy.last_operator' }
			]);
		} finally {
			await emptyDatabase(db);
		}
	});
});

describe('whom a restored backup brings back', () => {
	const folder = mkdtempSync(join(tmpdir(), 'glokal-erasure-'));
	const path = join(folder, 'backup.gz');

	afterAll(() => {
		rmSync(folder, { recursive: true });
	});

	/** A backup, and what was erased after it. */
	async function erasedSince(database: Database) {
		const { db } = database;
		const { person } = await aBusyPerson(db);
		const operator = await somebody(db, { name: 'Ota Malý', operatorSince: new Date() });
		const organisationId = await anOrganisation(db, { name: 'Vergangen GmbH' });
		await writeBackup(database, path);
		await erasePerson(db, person.own);
		await eraseOrganisation(db, operator.own, { organisationId });
		return { person, operator, organisationId };
	}

	test('is erased again, and nobody else', async ({ database }) => {
		const { db } = database;
		try {
			const { person, operator, organisationId } = await erasedSince(database);
			const before = await listErasures(db);
			await restoreBackup(database, path, { replace: true });
			expect((await mentionsOf(db, person)).length).toBeGreaterThan(10);
			expect(await replayErasures(db, before)).toBe(2);
			expect(await mentionsOf(db, person)).toEqual([]);
			expect(await db.$count(organisations, eq(organisations.id, organisationId))).toBe(0);
			expect(await db.$count(accounts, eq(accounts.id, operator.id))).toBe(1);
			expect(await replayErasures(db, [])).toBe(0);
		} finally {
			await emptyDatabase(db);
		}
	}, 60_000);

	test('is erased again where the database was lost with its list', async ({ database }) => {
		const { db } = database;
		try {
			const { person, operator, organisationId } = await erasedSince(database);
			await keepErasures(db, folder);
			const kept = join(folder, 'erasures.jsonl');
			expect(readFileSync(kept, 'utf8')).not.toContain(person.id);
			await emptyDatabase(db);
			await restoreBackup(database, path, { replace: false });
			// The control: the database alone knows of nobody who was erased.
			expect(await replayErasures(db, [])).toBe(0);
			expect((await mentionsOf(db, person)).length).toBeGreaterThan(10);

			// An older list in the database does not shorten the file.
			await keepErasures(db, folder);
			expect(await readKeptErasures(kept)).toHaveLength(2);
			expect(await eraseAgain(db, folder)).toBe(2);
			expect(await mentionsOf(db, person)).toEqual([]);
			expect(await db.$count(organisations, eq(organisations.id, organisationId))).toBe(0);
			expect(await db.$count(accounts, eq(accounts.id, operator.id))).toBe(1);
			expect(await eraseAgain(db, folder), 'known from now on').toBe(0);
		} finally {
			await emptyDatabase(db);
		}
	}, 60_000);

	test('cannot hide behind a list that is damaged', async () => {
		const damaged = join(folder, 'damaged.jsonl');
		writeFileSync(
			damaged,
			'{"kind":"person","hash":"abc","erasedAt":"2026-01-01T00:00:00.000Z"}\n'
		);
		await expect(readKeptErasures(damaged)).rejects.toThrow();
	});
});

async function emptyDatabase(db: Db): Promise<void> {
	const tables = await rowsOf<{ name: string }>(
		db,
		sql`select table_name as name from information_schema.tables
			where table_schema = 'public' and table_type = 'BASE TABLE'`
	);
	const all = sql.join(
		tables.map(({ name }) => sql.identifier(name)),
		sql`, `
	);
	await db.execute(sql`truncate ${all} cascade`);
}

describe('erasing an organisation', () => {
	async function anOwned(db: Db) {
		const owner = await somebody(db, { email: 'chefin@weber.example' });
		const organisationId = await anOrganisation(db, { name: 'Weber GmbH' });
		await db.insert(memberships).values({ organisationId, accountId: owner.id, role: 'owner' });
		await aListing(db, organisationId);
		return { owner, organisationId };
	}
	const age = (db: Db) =>
		db.execute(
			sql`update organisation_erasures set requested_at = requested_at - interval '31 days'`
		);
	const count = (db: Db, id: string) => db.$count(organisations, eq(organisations.id, id));

	test('archives it for thirty days, and then deletes all of it with its files', async ({ db }) => {
		const { owner, organisationId } = await anOwned(db);
		const fileId = await storeFile(db, {
			name: 'x.pdf',
			mediaType: 'application/pdf',
			purpose: 'document',
			bytes: new Uint8Array([1])
		});
		await db.insert(documents).values({ organisationId, title: 'X', language: 'de', fileId });
		await requestOrganisationErasure(db, owner.own, { organisationId });
		const [archived] = await db
			.select()
			.from(organisations)
			.where(eq(organisations.id, organisationId));
		expect(archived?.archivedAt).not.toBeNull();
		await eraseOrganisations(db);
		expect(await count(db, organisationId)).toBe(1);
		await age(db);
		await eraseOrganisations(db);
		expect(await count(db, organisationId)).toBe(0);
		expect(await db.$count(files, eq(files.id, fileId))).toBe(0);
		expect(await db.$count(erasures, eq(erasures.kind, 'organisation'))).toBe(1);
	});

	test('is off as soon as somebody brings the entry back', async ({ db }) => {
		const { owner, organisationId } = await anOwned(db);
		await requestOrganisationErasure(db, owner.own, { organisationId });
		const [mail] = await db.select().from(mails).where(eq(mails.recipient, owner.email));
		const secret = /freshness\/restore\/([\w-]{43})/.exec(mail!.text)![1]!;
		await restoreEntry(db, owner.own.actor, secret);
		await eraseOrganisations(db);
		await db
			.update(organisations)
			.set({ archivedAt: new Date() })
			.where(eq(organisations.id, organisationId));
		await age(db);
		await eraseOrganisations(db);
		expect(await count(db, organisationId)).toBe(1);
	});

	test('is for owners with a fresh proof; the operator alone may do it at once', async ({ db }) => {
		const { owner, organisationId } = await anOwned(db);
		const editor = await somebody(db);
		const operator = await somebody(db, { name: 'Ota Malý', operatorSince: new Date() });
		await db.insert(memberships).values({ organisationId, accountId: editor.id, role: 'editor' });
		const input = { organisationId };
		for (const who of [editor, await somebody(db)]) {
			expect(await refusal(requestOrganisationErasure(db, who.own, input))).toBe(
				'directory.not_found'
			);
			expect(await refusal(previewOrganisationErasure(db, who.own.actor, organisationId))).toBe(
				'directory.not_found'
			);
		}
		expect(await refusal(eraseOrganisation(db, owner.own, input))).toBe('directory.not_found');
		await stale(db, owner);
		expect(await refusal(requestOrganisationErasure(db, owner.own, input))).toBe(
			'identity.confirm_first'
		);
		const preview = await previewOrganisationErasure(db, operator.own.actor, organisationId);
		expect(preview.belongings).toContainEqual({ kind: 'listings', n: 1 });
		await eraseOrganisation(db, operator.own, input);
		expect(await count(db, organisationId)).toBe(0);
	});
});

describe('retention', () => {
	const handlerOf = (name: string) => jobHandlers.find(({ job }) => job.name === name)!;

	test('every rule is carried out by a job that runs by itself', () => {
		for (const { job } of retentionRules)
			expect(handlerOf(job).cron, job).toMatch(/^\S+( \S+){4}$/);
	});

	test('reports what is past its time, not what is just within it, and the job deletes that', async ({
		db
	}) => {
		const organisationId = await anOrganisation(db);
		const person = await somebody(db);
		const put = async (days: number) => {
			const at = new Date(Date.now() - days * 86_400_000);
			const inquiry = {
				organisationId,
				language: 'de',
				content: {} as never,
				senderName: 'E',
				senderFirm: 'F',
				senderEmail: 'e@f.example'
			};
			await db.insert(inquiries).values({ ...inquiry, createdAt: at });
			await db.insert(mails).values({
				messageId: crypto.randomUUID(),
				recipient: 'e@f.example',
				language: 'de',
				purpose: 'x',
				subject: '',
				text: '',
				html: '',
				createdAt: new Date(at.getTime() - 83 * 86_400_000)
			});
			await db.insert(dataExports).values({
				accountId: person.id,
				requestedAt: new Date(),
				expiresAt: new Date(at.getTime() + 7 * 86_400_000)
			});
		};
		await put(6.9);
		await put(7.1);
		const due = async () =>
			Object.fromEntries(
				(await reportRetention(db))
					.filter((rule) => rule.due > 0)
					.map((rule) => [rule.job, rule.due])
			);
		const expected = { 'inquiry.forget': 1, 'platform.tidy': 1, 'privacy.forget-exports': 1 };
		expect(await due()).toEqual(expected);
		expect(await db.$count(inquiries)).toBe(2);
		await handlerOf('inquiry.forget').handle(db, {});
		await handlerOf('privacy.forget-exports').handle(db, {});
		expect(await due()).toEqual({ 'platform.tidy': 1 });
		expect(await db.$count(inquiries)).toBe(1);
		expect(await db.$count(dataExports)).toBe(1);
	});

	test('stands in the data protection document as it is carried out', () => {
		const written = readFileSync('docs/data-protection.md', 'utf8').replace(/ +/g, ' ');
		for (const { what, keptFor, why } of retentionRules) {
			expect(written).toContain(`| ${what} | ${keptFor} | ${why} |`);
		}
	});
});
