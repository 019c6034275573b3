import { and, eq, isNull, sql } from 'drizzle-orm';
import { describe, expect, vi } from 'vitest';
import { test } from '#tests/database.ts';
import { commandLine, visitor } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { activities } from '#server/platform/schema.ts';
import {
	competences,
	contactConsents,
	importRows,
	imports,
	organisations,
	organisationTexts,
	ownEdits,
	people,
	recordChanges,
	recordOrigins,
	sites
} from '../schema.ts';
import { isPublicOrganisation } from '../visible.ts';
import { atWork } from './engine/at-work.ts';
import {
	beginImport,
	bytesSource,
	carryOutImport,
	checkImport,
	importFile,
	listImportRows,
	openFile,
	organisationTarget,
	readImport,
	sweepIncompleteImports,
	undoImport,
	type FileImport
} from './index.ts';

const heading = 'Nr.;Firma;PLZ;Ort;Land;Internet;Beschreibung;USt-IdNr.';
const list = (...rows: string[]) => [heading, ...rows].join('\r\n');

const weber = '1;Weber Metallbau GmbH;02763;Zittau;DE;www.weber.example;Wir fräsen Edelstahl.;';
const novak = '2;Novák s.r.o.;460 01;Liberec;CZ;www.novak.example;Lakujeme díly.;CZ45274649';

async function run(db: Db, text: string, options: Partial<FileImport> = {}) {
	return importFile(db, commandLine, organisationTarget, {
		file: bytesSource('liste.csv', Buffer.from(text)),
		source: 'ihk',
		...options
	});
}

const publicNames = async (db: Db) => {
	const rows = await db
		.select({ name: organisations.name })
		.from(organisations)
		.where(isPublicOrganisation());
	return rows.map(({ name }) => name).sort();
};

const named = async (db: Db, name: string) => {
	const [row] = await db
		.select()
		.from(organisations)
		.where(and(eq(organisations.name, name), isNull(organisations.archivedAt)));
	if (!row) throw new Error(`There is no ${name}`);
	return row;
};

const textOf = async (db: Db, organisationId: string, language = 'de') => {
	const rows = await db
		.select()
		.from(organisationTexts)
		.where(eq(organisationTexts.organisationId, organisationId));
	return rows.find((row) => row.language === language)?.description;
};

describe('importing organisations', () => {
	test('writes what the list says, placed and with proposed competences', async ({ db }) => {
		const { importId, summary } = await run(db, list(weber, novak));

		expect(summary).toMatchObject({ rows: 2, create: 2, bad: 0, missing: 0 });
		const firm = await named(db, 'Weber Metallbau GmbH');
		expect(firm).toMatchObject({
			slug: 'weber-metallbau-gmbh',
			legalForm: 'GmbH',
			webDomain: 'weber.example',
			source: 'ihk',
			externalId: '1',
			importId
		});
		expect(await db.select().from(sites).where(eq(sites.organisationId, firm.id))).toMatchObject([
			{ isSeat: true, place: 'Zittau', postcode: '02763', district: 'DED2D' }
		]);
		const proposed = await db
			.select()
			.from(competences)
			.where(eq(competences.organisationId, firm.id));
		expect(proposed).toContainEqual(
			expect.objectContaining({ conceptId: 'milling', matched: 'fräsen', confirmedAt: null })
		);
		const czech = await named(db, 'Novák s.r.o.');
		expect([czech.vatId, czech.language]).toEqual(['CZ45274649', 'cs']);
	});

	test('names every bad row by line, field and reason, and takes the others', async ({ db }) => {
		const { importId, summary } = await run(
			db,
			list(weber, '3;;02763;Zittau;DE;;;', '4;X GmbH;999;Ort;DE;;;', novak)
		);

		expect(summary).toMatchObject({ rows: 4, create: 2, bad: 2 });
		const bad = await listImportRows(db, importId, ['bad'], { after: 0, limit: 10 });
		expect(
			bad.map(({ line, problems }) => [line, problems[0]?.field, problems[0]?.reason])
		).toEqual([
			[3, 'name', 'import.problem.missing'],
			[4, 'postcode', 'import.problem.postcode']
		]);
		expect(await publicNames(db)).toEqual(['Novák s.r.o.', 'Weber Metallbau GmbH']);
	});

	test('shows nothing before everything is there', async ({ db }) => {
		const seen: number[] = [];
		const target = {
			...organisationTarget,
			follow: async (inside: Db, ids: readonly string[]) => {
				expect(ids.length).toBeGreaterThan(0);
				seen.push((await publicNames(inside)).length);
			}
		};
		const rows = Array.from({ length: 60 }, (_, i) => `${i};Firma ${i};02763;Zittau;DE;;;`);

		await importFile(db, commandLine, target, {
			file: bytesSource('liste.csv', Buffer.from(list(...rows))),
			source: 'ihk'
		});

		expect(seen.length).toBeGreaterThan(1);
		expect(new Set(seen)).toEqual(new Set([0]));
		expect(await publicNames(db)).toHaveLength(60);
	});

	test('records one activity for the whole, with its counts', async ({ db }) => {
		const { importId } = await run(db, list(weber, novak));

		const done = await db.select().from(activities).where(eq(activities.name, 'import.completed'));
		expect(done).toMatchObject([{ subjectId: importId, data: { create: 2, bad: 0 } }]);
	});

	test('is for operators alone', async ({ db }) => {
		const attempt = beginImport(db, visitor, { kind: 'organisations', source: 'x', fileName: 'x' });
		await expect(attempt).rejects.toThrow('import.refused.not_operator');
	});

	test('a preview compares and leaves nothing', async ({ db }) => {
		const { summary } = await run(db, list(weber, novak), { isPreview: true });

		expect(summary.create).toBe(2);
		expect(await db.$count(organisations)).toBe(0);
		expect(await db.$count(imports)).toBe(0);
		expect(await db.$count(importRows)).toBe(0);
	});

	test('a refused file leaves nothing', async ({ db }) => {
		await expect(run(db, 'Firma\nA\n')).rejects.toThrow('import.refused.one_column');
		expect(await db.$count(imports)).toBe(0);
	});

	test('JSON lines bring texts, products, sites and a consent', async ({ db }) => {
		const line = JSON.stringify({
			externalId: 'a',
			name: 'Institut X',
			country: 'DE',
			place: 'Dresden',
			postcode: '01067',
			type: 'research_institute',
			language: 'de',
			description: 'Wir prüfen Werkstoffe.',
			texts: [{ language: 'cs', description: 'Zkoušíme materiály.' }],
			products: [{ kind: 'service', name: 'Werkstoffprüfung' }],
			sites: [{ place: 'Liberec', country: 'CZ', postcode: '46001' }],
			lookedAfter: { email: 'info@institut.example', by: 'Leitung', how: 'per Brief' }
		});
		await run(db, line);

		const { id, type } = await named(db, 'Institut X');
		expect(type).toBe('research_institute');
		expect(await textOf(db, id, 'cs')).toBe('Zkoušíme materiály.');
		const places = await db.select().from(sites).where(eq(sites.organisationId, id));
		expect(places.map(({ district }) => district).sort()).toEqual(['CZ051', 'DED21']);
		expect(await db.select().from(contactConsents)).toMatchObject([
			{ organisationId: id, givenHow: 'per Brief' }
		]);
	});
});

describe('the same source again', () => {
	test('finds nothing to do in the same list', async ({ db }) => {
		await run(db, list(weber, novak));
		const { summary } = await run(db, list(novak, weber));
		expect(summary).toMatchObject({ create: 0, update: 0, unchanged: 2, missing: 0 });
	});

	test('shows what is new, changed and missing, and changes what it shows', async ({ db }) => {
		await run(db, list(weber, novak));
		const changed = weber
			.replace('Edelstahl', 'Aluminium')
			.replace('02763;Zittau', '02826;Görlitz');
		const { summary } = await run(db, list(changed, '3;Neu GmbH;02763;Zittau;DE;;;'));

		expect(summary).toMatchObject({ create: 1, update: 1, unchanged: 0, missing: 1 });
		expect(summary.missingTitles).toEqual(['Novák s.r.o.']);
		const { id } = await named(db, 'Weber Metallbau GmbH');
		expect(await textOf(db, id)).toBe('Wir fräsen Aluminium.');
		expect(await db.select().from(sites).where(eq(sites.organisationId, id))).toMatchObject([
			{ place: 'Görlitz', district: 'DED2D' }
		]);
		const concepts = await db.select().from(competences).where(eq(competences.organisationId, id));
		expect(concepts.map(({ conceptId }) => conceptId)).toContain('aluminium');
		expect(concepts.map(({ conceptId }) => conceptId)).not.toContain('stainless-steel');
		expect(await publicNames(db)).toHaveLength(3);
	});

	test('a row that is bad this month is not missing', async ({ db }) => {
		await run(db, list(weber, novak));
		const { summary } = await run(db, list(weber, novak.replace('460 01', '1')));
		expect(summary).toMatchObject({ bad: 1, missing: 0 });
	});

	test('never writes over what the firm changed itself', async ({ db }) => {
		await run(db, list(weber));
		const { id } = await named(db, 'Weber Metallbau GmbH');
		await db
			.update(organisationTexts)
			.set({ description: 'Unser eigener Text.' })
			.where(eq(organisationTexts.organisationId, id));
		await db
			.insert(ownEdits)
			.values({ subjectKind: 'organisations', subjectId: id, field: 'description' });

		const { summary } = await run(
			db,
			list(weber.replace('Edelstahl', 'Holz').replace('weber.example', 'weber-neu.example'))
		);

		expect(summary.update).toBe(1);
		expect(await textOf(db, id)).toBe('Unser eigener Text.');
		expect((await named(db, 'Weber Metallbau GmbH')).web).toBe('https://www.weber-neu.example');
	});

	test('not even where the firm changes it while the import is under way', async ({ db }) => {
		await run(db, list(weber));
		const { id } = await named(db, 'Weber Metallbau GmbH');
		const target: typeof organisationTarget = {
			...organisationTarget,
			prepare: async (tx, context, rows) => {
				await organisationTarget.prepare(tx, context, rows);
				await tx
					.insert(ownEdits)
					.values({ subjectKind: 'organisations', subjectId: id, field: 'description' });
			}
		};
		await importFile(db, commandLine, target, {
			file: bytesSource('liste.csv', Buffer.from(list(weber.replace('Edelstahl', 'Holz')))),
			source: 'ihk'
		});
		expect(await textOf(db, id)).toBe('Wir fräsen Edelstahl.');
	});

	test('never empties what a list leaves blank', async ({ db }) => {
		await run(db, list(weber));
		await run(db, list('1;Weber Metallbau GmbH;;Zittau;DE;;;'));
		const { id, web } = await named(db, 'Weber Metallbau GmbH');
		expect(web).toBe('https://www.weber.example');
		expect(await textOf(db, id)).toBe('Wir fräsen Edelstahl.');
		expect(await db.select().from(sites).where(eq(sites.organisationId, id))).toMatchObject([
			{ postcode: '02763' }
		]);
	});

	test('keeps competences that the firm confirmed', async ({ db }) => {
		await run(db, list(weber));
		const { id } = await named(db, 'Weber Metallbau GmbH');
		await db
			.update(competences)
			.set({ confirmedAt: new Date() })
			.where(and(eq(competences.organisationId, id), eq(competences.conceptId, 'milling')));
		await run(db, list(weber.replace('Wir fräsen Edelstahl', 'Wir bauen Fenster')));
		const concepts = await db.select().from(competences).where(eq(competences.organisationId, id));
		expect(concepts.map(({ conceptId }) => conceptId)).toContain('milling');
	});

	test('adds a consent where there is none, and leaves one that there is', async ({ db }) => {
		const row = (fields: object) =>
			JSON.stringify({
				externalId: 'a',
				name: 'Krause KG',
				country: 'DE',
				place: 'Zittau',
				language: 'de',
				description: 'Drehteile.',
				...fields
			});
		const lookedAfter = { email: 'info@krause.example', by: 'Inhaber', how: 'per Brief' };
		await run(db, row({}));
		await run(db, row({ description: 'Frästeile.', lookedAfter }));
		await run(db, row({ description: 'Teile.', lookedAfter: { ...lookedAfter, by: 'Jemand' } }));
		expect(await db.select().from(contactConsents)).toMatchObject([{ givenBy: 'Inhaber' }]);
	});

	test('the same id of another source is another entry', async ({ db }) => {
		await run(db, list(weber));
		const { summary } = await run(db, list('1;Ganz anders GmbH;01067;Dresden;DE;;;'), {
			source: 'ahk'
		});
		expect(summary.create).toBe(1);
	});

	test('an id twice in a list is a mistake of the second row', async ({ db }) => {
		const { importId } = await run(db, list(weber, '1;Andere GmbH;01067;Dresden;DE;;;'));
		expect(await listImportRows(db, importId, ['bad'], { after: 0, limit: 9 })).toMatchObject([
			{ line: 3, problems: [{ field: 'externalId', reason: 'import.problem.external_id_twice' }] }
		]);
	});
});

describe('duplicates from another source', () => {
	const first = JSON.stringify({
		externalId: 'x',
		name: 'Stará Huť a.s.',
		country: 'CZ',
		place: 'Nový Bor',
		language: 'cs',
		description: 'Sklo.',
		registerNumber: '45274649',
		vatId: 'CZ00000019',
		web: 'https://hut.example'
	});
	const other = (fields: object) =>
		JSON.stringify({
			externalId: 'y',
			name: 'Jiný název s.r.o.',
			country: 'CZ',
			place: 'Liberec',
			language: 'cs',
			description: 'Vyrábíme sklo.',
			...fields
		});

	test.for([
		['register_number', { registerNumber: '45274649' }],
		['vat_id', { vatId: 'CZ00000019' }],
		['web_domain', { web: 'http://www.hut.example/kontakt' }],
		['name_place', { name: 'STARA HUT, akciová společnost', place: 'Nový Bor' }]
	] as const)('are recognised by %s', async ([kind, fields], { db }) => {
		await run(db, first);
		const { summary } = await run(db, other(fields), { source: 'ahk' });
		expect(summary).toMatchObject({ create: 0, skip: 1, duplicates: { [kind]: 1 } });
		expect(await db.$count(organisations)).toBe(1);
	});

	test('are not seen where nothing agrees', async ({ db }) => {
		await run(db, first);
		const { summary } = await run(db, other({ place: 'Nový Bor' }), { source: 'ahk' });
		expect(summary).toMatchObject({ create: 1, duplicates: {} });
	});

	test('are updated or made anew as the operator chooses', async ({ db }) => {
		await run(db, first);
		const duplicate = other({ registerNumber: '45274649' });
		const choose = (register_number: 'update' | 'create') => ({
			source: register_number,
			options: { duplicates: { register_number } }
		});
		const updated = await run(db, duplicate, choose('update'));
		expect(updated.summary).toMatchObject({ update: 1, create: 0 });
		expect(await db.$count(organisations)).toBe(1);
		const { id } = await named(db, 'Jiný název s.r.o.');
		expect(await textOf(db, id, 'cs')).toBe('Vyrábíme sklo.');
		const made = await run(db, duplicate, choose('create'));
		expect(made.summary).toMatchObject({ update: 0, create: 1 });
		expect(await db.$count(organisations)).toBe(2);
	});

	test('that were skipped are known under their id from then on', async ({ db }) => {
		await run(db, first);
		await run(db, other({ registerNumber: '45274649' }), { source: 'ahk' });
		const again = await run(db, other({ registerNumber: '45274649' }), { source: 'ahk' });
		expect(again.summary).toMatchObject({ skip: 1, update: 0, create: 0 });
		const origins = await db.select().from(recordOrigins).where(eq(recordOrigins.source, 'ahk'));
		expect(origins).toMatchObject([{ externalId: 'y' }]);
	});

	test('in one list: a register number says it, a name alone does not where the source has ids', async ({
		db
	}) => {
		const row = (externalId: string, fields: object) => other({ externalId, ...fields });
		const { summary } = await run(
			db,
			[
				row('1', { registerNumber: '45274649' }),
				row('2', { registerNumber: '45274649', name: 'Pobočka' }),
				row('3', { name: 'Dva s.r.o.' }),
				row('4', { name: 'Dva s.r.o.' })
			].join('\n')
		);
		expect(summary).toMatchObject({ create: 3, skip: 1, duplicates: { register_number: 1 } });
	});
});

describe('persons', () => {
	const withPerson = `${heading};Ansprechpartner;E-Mail\r\n${weber};Erika Muster;erika.muster@weber.example\r\n`;

	test('are left out where nobody says where the data come from', async ({ db }) => {
		const { summary } = await run(db, withPerson);
		expect(summary.personalLeftOut).toBe(1);
		expect(await db.$count(people)).toBe(0);
		expect((await named(db, 'Weber Metallbau GmbH')).email).toBeNull();
		const kept = await db.select().from(importRows);
		expect(JSON.stringify(kept)).not.toContain('rika');
	});

	test('are kept with source and legal basis, unconfirmed', async ({ db }) => {
		const personal = { source: 'Mitgliederliste', legalBasis: 'Art. 6 (1) f' };
		await run(db, withPerson, { options: { personal } });
		await run(db, `${withPerson} `, { options: { personal } });
		expect(await db.select().from(people)).toMatchObject([
			{
				name: 'Erika Muster',
				email: 'erika.muster@weber.example',
				dataSource: 'Mitgliederliste',
				legalBasis: 'Art. 6 (1) f',
				confirmedAt: null
			}
		]);
	});

	test('a function address is public', async ({ db }) => {
		await run(db, `${heading};E-Mail\r\n${weber};info@weber.example`);
		expect((await named(db, 'Weber Metallbau GmbH')).email).toBe('info@weber.example');
		expect(await db.$count(people)).toBe(0);
	});
});

describe('undoing', () => {
	test('removes what was made and puts back what was changed', async ({ db }) => {
		await run(db, list(weber));
		const { id } = await named(db, 'Weber Metallbau GmbH');
		const second = await run(db, list(weber.replace('Edelstahl', 'Holz'), novak));

		await undoImport(db, commandLine, organisationTarget, second.importId);

		expect(await publicNames(db)).toEqual(['Weber Metallbau GmbH']);
		expect(await db.$count(organisations)).toBe(1);
		expect(await textOf(db, id)).toBe('Wir fräsen Edelstahl.');
		expect((await readImport(db, second.importId))?.state).toBe('undone');
		const again = await run(db, list(weber.replace('Edelstahl', 'Holz'), novak));
		expect(again.summary).toMatchObject({ create: 1, update: 1 });
	});

	test('leaves alone what was changed since', async ({ db }) => {
		await run(db, list(weber));
		const { id } = await named(db, 'Weber Metallbau GmbH');
		const second = await run(db, list(weber.replace('Edelstahl', 'Holz').replace('www.', 'neu.')));
		await db
			.update(organisationTexts)
			.set({ description: 'Inzwischen anders.' })
			.where(eq(organisationTexts.organisationId, id));

		await undoImport(db, commandLine, organisationTarget, second.importId);

		expect(await textOf(db, id)).toBe('Inzwischen anders.');
		expect((await named(db, 'Weber Metallbau GmbH')).web).toBe('https://www.weber.example');
	});

	test('goes from the last to the first, and once', async ({ db }) => {
		const first = await run(db, list(weber));
		const second = await run(db, list(weber, novak));
		const undo = (id: string) => undoImport(db, commandLine, organisationTarget, id);
		// Within one transaction of the test all imports complete at the same moment.
		await db
			.update(imports)
			.set({ completedAt: sql`now() - interval '1 day'` })
			.where(eq(imports.id, first.importId));

		await expect(undo(first.importId)).rejects.toThrow('import.refused.newer_import');
		await undo(second.importId);
		await expect(undo(second.importId)).rejects.toThrow('import.refused.not_undoable');
		await undo(first.importId);
		expect(await db.$count(organisations)).toBe(0);
		expect(await db.$count(recordOrigins)).toBe(0);
	});
});

describe('an import that does not get to its end', () => {
	const begin = async (db: Db, text: string) => {
		const file = await openFile('organisations', bytesSource('liste.csv', Buffer.from(text)));
		const importId = await beginImport(db, commandLine, {
			kind: 'organisations',
			source: 'ihk',
			fileName: 'liste.csv'
		});
		await checkImport(db, commandLine, organisationTarget, { importId, file });
		return importId;
	};

	/** Writes the records, then never returns to make them visible, as a killed process does. */
	const killedAtWork = async (db: Db, importId: string) => {
		const target = { ...organisationTarget, publish: () => Promise.reject(new Error('killed')) };
		const removeMade = vi.fn(() => Promise.resolve(0));
		await expect(
			carryOutImport(db, commandLine, { ...target, removeMade }, { importId })
		).rejects.toThrow('killed');
		await db.update(imports).set({ failedAt: null, failure: null }).where(eq(imports.id, importId));
	};

	test('leaves nothing where it fails', async ({ db }) => {
		const importId = await begin(db, list(weber, novak));
		const broken = { ...organisationTarget, follow: () => Promise.reject(new Error('broken')) };

		await expect(carryOutImport(db, commandLine, broken, { importId })).rejects.toThrow('broken');

		expect(await db.$count(organisations)).toBe(0);
		expect(await db.$count(recordOrigins)).toBe(0);
		expect((await readImport(db, importId))?.state).toBe('failed');
	});

	test('leaves what it would have changed as it was', async ({ db }) => {
		await run(db, list(weber));
		const before = await db.$count(recordChanges);
		const importId = await begin(db, list(weber.replace('Edelstahl', 'Holz')));
		const broken = { ...organisationTarget, publish: () => Promise.reject(new Error('broken')) };

		await expect(carryOutImport(db, commandLine, broken, { importId })).rejects.toThrow('broken');

		const { id } = await named(db, 'Weber Metallbau GmbH');
		expect(await textOf(db, id)).toBe('Wir fräsen Edelstahl.');
		expect(await db.$count(recordChanges)).toBe(before);
	});

	test('goes on after a stop with what follows from changes that are visible', async ({ db }) => {
		await run(db, list(weber));
		const importId = await begin(db, list(weber.replace('Edelstahl', 'Aluminium')));
		const stopped = { ...organisationTarget, finish: () => Promise.reject(new Error('stopped')) };
		await expect(carryOutImport(db, commandLine, stopped, { importId })).rejects.toThrow('stopped');

		const { id } = await named(db, 'Weber Metallbau GmbH');
		const concepts = async () =>
			(await db.select().from(competences).where(eq(competences.organisationId, id))).map(
				({ conceptId }) => conceptId
			);
		expect((await readImport(db, importId))?.state).toBe('completed');
		expect(await textOf(db, id)).toBe('Wir fräsen Aluminium.');
		expect(await concepts()).toContain('stainless-steel');

		const follow = vi.fn(() => Promise.resolve());
		await sweepIncompleteImports(db, [{ ...organisationTarget, follow }], { isAlone: true });
		expect(await concepts()).toContain('aluminium');
		expect(await concepts()).not.toContain('stainless-steel');
		expect(follow).toHaveBeenCalledWith(db, [id]);
		const again = await run(db, list(weber.replace('Edelstahl', 'Aluminium')));
		expect(again.summary).toMatchObject({ unchanged: 1 });
	});

	test('is swept away at the next start, and can be made again', async ({ db }) => {
		const importId = await begin(db, list(weber, novak));
		await killedAtWork(db, importId);
		expect(await db.$count(organisations)).toBe(2);

		await sweepIncompleteImports(db, [organisationTarget], { isAlone: true });

		expect(await db.$count(organisations)).toBe(0);
		expect(await readImport(db, importId)).toMatchObject({
			state: 'failed',
			failure: 'import.refused.interrupted'
		});
		const { summary } = await run(db, list(weber, novak));
		expect(summary.create).toBe(2);
	});

	test('is left alone while somebody works on it', async ({ db }) => {
		const importId = await begin(db, list(weber));
		await killedAtWork(db, importId);

		await sweepIncompleteImports(db, [organisationTarget], { isAlone: false });
		expect(await db.$count(organisations)).toBe(1);

		atWork.add(importId);
		await sweepIncompleteImports(db, [organisationTarget], { isAlone: true });
		atWork.delete(importId);
		expect(await db.$count(organisations)).toBe(1);

		await db.update(imports).set({ heartbeatAt: sql`now() - interval '1 hour'` });
		await sweepIncompleteImports(db, [organisationTarget], { isAlone: false });
		expect(await db.$count(organisations)).toBe(0);
	});

	test('reports are forgotten after a quarter of a year, the import itself is not', async ({
		db
	}) => {
		const { importId } = await run(db, list(weber, '3;;02763;Zittau;DE;;;'));
		const age = (days: number) =>
			db.update(imports).set({ createdAt: sql`now() - make_interval(days => ${days})` });
		await age(89);
		await sweepIncompleteImports(db, [organisationTarget], { isAlone: true });
		expect(await db.$count(importRows)).toBe(2);
		await age(91);
		await sweepIncompleteImports(db, [organisationTarget], { isAlone: true });
		expect(await db.$count(importRows)).toBe(0);
		expect((await readImport(db, importId))?.summary?.create).toBe(1);
	});

	test('only one is carried out at a time', async ({ db }) => {
		const first = await begin(db, list(weber));
		const second = await begin(db, list(novak));
		await db.update(imports).set({ startedAt: new Date() }).where(eq(imports.id, first));
		await expect(
			carryOutImport(db, commandLine, organisationTarget, { importId: second })
		).rejects.toThrow('import.refused.already_running');
	});
});
