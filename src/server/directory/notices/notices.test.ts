import { eq, sql } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { editPage } from '#server/content/index.ts';
import { commandLine, visitor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { countPages } from '#server/platform/pdf.ts';
import { activities, mails } from '#server/platform/schema.ts';
import { test } from '#tests/database.ts';
import { anOrganisation } from '#tests/findables.ts';
import { readPdfText } from '#tests/pdf-text.ts';
import { imports, people } from '../schema.ts';
import {
	composeNotice,
	countOpenNotices,
	listConcerned,
	listNoticeImports,
	NoticeGiven,
	noteNoticesGiven,
	noticeText,
	printNotices
} from './index.ts';

async function anImport(db: Db, { daysAgo = 1 } = {}) {
	const id = crypto.randomUUID();
	await db.insert(imports).values({
		id,
		kind: 'organisations',
		source: 'ihk',
		fileName: 'mitglieder.csv',
		completedAt: sql`now() - make_interval(days => ${daysAgo}::int)`
	});
	return id;
}

async function aPerson(db: Db, importId: string | null, name: string, language = 'de') {
	const organisationId = await anOrganisation(db, {
		name: `Firma ${name}`,
		language,
		site: { place: 'Žitava', street: 'Náměstí 1', postcode: '02763' }
	});
	const id = crypto.randomUUID();
	await db.insert(people).values({
		id,
		organisationId,
		name,
		email: 'jana@imported.example',
		dataSource: 'Mitgliederliste der IHK, Stand Mai',
		legalBasis: 'Art. 6 Abs. 1 f DSGVO: Vermittlung von Anfragen',
		importId
	});
	return id;
}

const given = (importId: string, ...personIds: string[]) => ({
	importId,
	personIds,
	how: 'letter' as const,
	givenOn: '2026-11-20'
});

describe('an import with personal data', () => {
	test('is due a month later, until everybody is told', async ({ db }) => {
		const late = await anImport(db, { daysAgo: 40 });
		const fresh = await anImport(db, { daysAgo: 2 });
		const [one, two] = [await aPerson(db, late, 'Jana Nová'), await aPerson(db, late, 'Petr Malý')];
		await aPerson(db, fresh, 'Eva Klein');
		await aPerson(db, null, 'Von Hand');
		await anImport(db);
		const listed = await listNoticeImports(db, commandLine);
		expect(listed.map(({ id, persons, open, isLate }) => [id, persons, open, isLate])).toEqual([
			[late, 2, 2, true],
			[fresh, 1, 1, false]
		]);
		expect((await countOpenNotices(db)).persons).toBe(3);
		await noteNoticesGiven(db, commandLine, given(late, one));
		await noteNoticesGiven(db, commandLine, given(late, one, two));
		expect((await listNoticeImports(db, commandLine)).map(({ id, open }) => [id, open])).toEqual([
			[fresh, 1],
			[late, 0]
		]);
		expect((await countOpenNotices(db)).persons).toBe(1);
		const noted = await db.select().from(activities).where(eq(activities.name, 'notice.given'));
		expect(noted.map(({ data }) => data.persons).sort()).toEqual([1, 1]);
		// The operator tells them; the platform writes to no imported address.
		expect(await db.select().from(mails)).toEqual([]);
	});

	test('is no longer due when it was undone', async ({ db }) => {
		const id = await anImport(db);
		await aPerson(db, id, 'Jana Nová');
		await db.update(imports).set({ undoneAt: new Date() }).where(eq(imports.id, id));
		expect(await listNoticeImports(db, commandLine)).toEqual([]);
		await expect(listConcerned(db, commandLine, id)).rejects.toThrow('directory.not_found');
	});

	test('names its people with address and state, for operators alone', async ({ db }) => {
		const id = await anImport(db);
		const told = await aPerson(db, id, 'Jana Nová', 'cs');
		await aPerson(db, id, 'Karl Alt');
		await noteNoticesGiven(db, commandLine, given(id, told));
		const { persons } = await listConcerned(db, commandLine, id);
		expect(
			persons.map(({ name, language, place, givenOn }) => [name, language, place, givenOn])
		).toEqual([
			['Karl Alt', 'de', 'Žitava', null],
			['Jana Nová', 'cs', 'Žitava', '2026-11-20']
		]);
		for (const read of [
			() => listConcerned(db, visitor, id),
			() => listNoticeImports(db, visitor),
			() => noteNoticesGiven(db, visitor, given(id, told))
		]) {
			await expect(read()).rejects.toThrow('directory.not_found');
		}
	});

	test('takes no note for people of another import', async ({ db }) => {
		const [one, other] = [await anImport(db), await anImport(db)];
		const stranger = await aPerson(db, other, 'Jana Nová');
		await expect(noteNoticesGiven(db, commandLine, given(one, stranger))).rejects.toThrow(
			'directory.not_found'
		);
		expect((await countOpenNotices(db)).persons).toBe(1);
	});
});

describe('the notice', () => {
	test('says all that Art. 14 asks for, in each language, with source and basis', async ({
		db
	}) => {
		for (const language of languages) {
			const notice = await composeNotice(db, language, {
				dataSource: 'Mitgliederliste der IHK',
				legalBasis: 'Art. 6 (1) f'
			});
			expect(notice.sections).toHaveLength(11);
			const text = noticeText(language, notice);
			expect(text).toContain('Mitgliederliste der IHK');
			expect(text).toContain('Art. 6 (1) f');
			expect(text).toMatch(/Úřad/);
			expect(text).toMatch(/(Art|čl)\.\s21/);
		}
	});

	test('names the operator as the imprint does, and says while that is missing', async ({ db }) => {
		const source = { dataSource: 'x', legalBasis: 'y' };
		expect((await composeNotice(db, 'de', source)).hasGaps).toBe(true);
		await editPage(db, commandLine, {
			key: 'imprint',
			language: 'de',
			title: 'Impressum',
			body: '## Angaben\n\n**WFS GmbH**\\\nBertolt-Brecht-Allee 22\\\n01309 Dresden\n\n## Quellen\n\nKarten',
			basedOn: ''
		});
		const notice = await composeNotice(db, 'de', source);
		expect(notice.hasGaps).toBe(false);
		expect(notice.sections[0]?.text).toBe('WFS GmbH\nBertolt-Brecht-Allee 22\n01309 Dresden');
	});

	test('is printed as a letter to each person, with the address', async ({ db }) => {
		const id = await anImport(db);
		await aPerson(db, id, 'Jana Nová');
		await aPerson(db, id, 'Karl Alt');
		const { persons } = await listConcerned(db, commandLine, id);
		const pdf = await printNotices(db, 'cs', persons);
		const text = readPdfText(pdf);
		expect(text).toContain('Jana Nová');
		expect(text).toContain('02763 Žitava');
		expect(text).toContain('Mitgliederliste der IHK, Stand Mai');
		expect(text.match(/Dobrý den/g)).toHaveLength(2);
		expect(countPages(pdf)).toBeLessThanOrEqual(4);
	});
});

test('the form takes days as people write them, none to come, and somebody to note', () => {
	const person = crypto.randomUUID();
	const form = { personIds: person, how: 'letter', givenOn: '20. 11. 2026' };
	expect(v.parse(NoticeGiven, form)).toEqual({
		personIds: [person],
		how: 'letter',
		givenOn: '2026-11-20'
	});
	expect(v.is(NoticeGiven, { ...form, givenOn: '1.1.2999' })).toBe(false);
	expect(v.is(NoticeGiven, { ...form, givenOn: 'gestern' })).toBe(false);
	expect(v.is(NoticeGiven, { ...form, personIds: [] })).toBe(false);
	expect(v.is(NoticeGiven, { ...form, personIds: 'x' })).toBe(false);
	expect(v.is(NoticeGiven, { ...form, how: 'pigeon' })).toBe(false);
});
