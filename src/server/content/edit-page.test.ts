import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { describe, expect } from 'vitest';
import { commandLine, visitor } from '../platform/actor.ts';
import { activities } from '../platform/schema.ts';
import { EditedPage, editPage } from './edit-page.ts';
import { readPage, shippedPage } from './read-page.ts';
import { test } from '#tests/database.ts';

const imprint = {
	key: 'imprint',
	language: 'de',
	title: 'Impressum',
	body: 'Erste Fassung'
} as const;

describe('A page of the installation', () => {
	test('shows the text that ships until the operator writes it', async ({ db }) => {
		const before = await readPage(db, 'imprint', 'de');
		expect(before).toMatchObject({ ...shippedPage('imprint', 'de'), updatedAt: null });

		await editPage(db, commandLine, { ...imprint, basedOn: '' });

		const after = await readPage(db, 'imprint', 'de');
		expect(after).toMatchObject({ body: 'Erste Fassung', html: '<p>Erste Fassung</p>\n' });
		expect(after.updatedAt).not.toBeNull();
		expect(await readPage(db, 'imprint', 'cs')).toMatchObject(shippedPage('imprint', 'cs'));
	});

	test('is written by operators only', async ({ db }) => {
		await expect(editPage(db, visitor, { ...imprint, basedOn: '' })).rejects.toThrow(
			'pages.operators_only'
		);
		expect((await readPage(db, 'imprint', 'de')).updatedAt).toBeNull();
	});

	test('keeps the first text when two people begin at once', async ({ db }) => {
		await editPage(db, commandLine, { ...imprint, basedOn: '' });
		await expect(
			editPage(db, commandLine, { ...imprint, body: 'Zweite Person', basedOn: '' })
		).rejects.toThrow('pages.conflict');
		expect((await readPage(db, 'imprint', 'de')).body).toBe('Erste Fassung');
	});

	test('keeps the newer text when somebody saves over an older state', async ({ db }) => {
		await editPage(db, commandLine, { ...imprint, basedOn: '' });
		const seen = (await readPage(db, 'imprint', 'de')).updatedAt!.toISOString();
		await editPage(db, commandLine, { ...imprint, body: 'Neuer', basedOn: seen });
		await expect(
			editPage(db, commandLine, { ...imprint, body: 'Auf altem Stand', basedOn: seen })
		).rejects.toThrow('pages.conflict');
		expect((await readPage(db, 'imprint', 'de')).body).toBe('Neuer');
	});

	test('records each change once, and a refused one not at all', async ({ db }) => {
		await editPage(db, commandLine, { ...imprint, basedOn: '' });
		await editPage(db, commandLine, { ...imprint, basedOn: '' }).catch(() => undefined);
		const recorded = await db
			.select()
			.from(activities)
			.where(and(eq(activities.name, 'page.edited'), eq(activities.subjectKind, 'page')));
		expect(recorded.map(({ data }) => data)).toEqual([{ key: 'imprint', language: 'de' }]);
	});

	test('binds Czech prepositions of one letter to the next word', async ({ db }) => {
		const czech = { key: 'imprint', language: 'cs', title: 'Provozovatel' } as const;
		await editPage(db, commandLine, { ...czech, body: 'Pole v Sasku a u Labe', basedOn: '' });
		const { html, body } = await readPage(db, 'imprint', 'cs');
		expect(html).toBe('<p>Pole v\u00a0Sasku a\u00a0u\u00a0Labe</p>\n');
		expect(body).toBe('Pole v Sasku a u Labe');
	});

	test('needs a title and a text of a known page', () => {
		const good = { ...imprint, basedOn: '' };
		expect(v.is(EditedPage, good)).toBe(true);
		expect(v.is(EditedPage, { ...good, title: ' ' })).toBe(false);
		expect(v.is(EditedPage, { ...good, body: '' })).toBe(false);
		expect(v.is(EditedPage, { ...good, key: '../../etc/passwd' })).toBe(false);
		expect(v.is(EditedPage, { ...good, basedOn: 'yesterday' })).toBe(false);
	});
});
