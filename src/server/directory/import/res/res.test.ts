import { eq } from 'drizzle-orm';
import { describe, expect, test as plain } from 'vitest';
import { commandLine } from '#server/platform/actor.ts';
import type { Db } from '#server/platform/database.ts';
import { test } from '#tests/database.ts';
import { organisations, sites } from '../../schema.ts';
import { importFile, organisationTarget, undoImport } from '../index.ts';
import { bytesSource } from '../source.ts';
import { sizeOf, whyLeftOut, type ResRow } from './choose-subject.ts';
import { openRes, readNaceChoice } from './open-res.ts';
import { readLines } from './read-lines.ts';

// The columns as the Czech Statistical Office publishes them since 2026.
const heading =
	'ICO,OKRESLAU,DDATVZN,DDATZAN,ZPZAN,DDATPAKT,FORMA,ROSFORMA,KATPO,NACE,NACE2025,ICZUJ,FIRMA,CISS2010,KODADM,TEXTADR,PSC,OBEC_TEXT,COBCE_TEXT,ULICE_TEXT,TYPCDOM,CDOM,COR,DATPLAT,PRIZNAK';

/** A line of the file; fields as its columns, everything else as of a usual firm. */
function line(fields: Partial<Record<string, string>> = {}): string {
	const row: Record<string, string> = {
		ICO: '45274649',
		OKRESLAU: 'CZ0513',
		DDATVZN: '1992-05-06',
		FORMA: '112',
		ROSFORMA: '112',
		KATPO: '230',
		NACE: '25620',
		NACE2025: '25530',
		FIRMA: 'Strojírna Novák, spol. s r.o.',
		PSC: '46001',
		OBEC_TEXT: 'Liberec',
		COBCE_TEXT: 'Liberec IV-Perštýn',
		ULICE_TEXT: 'Mostecká',
		TYPCDOM: '1',
		CDOM: '12',
		COR: '4a',
		...fields
	};
	return heading
		.split(',')
		.map((name) => {
			const value = row[name] ?? '';
			return name === 'FIRMA' || name === 'TEXTADR' ? `"${value.replaceAll('"', '""')}"` : value;
		})
		.join(',');
}

const fileOf = (...lines: string[]) =>
	bytesSource('res_data.csv', Buffer.from([heading, ...lines, ''].join('\r\n')));
const legal = { nace: [] as string[], legalPersonsOnly: true };

async function read(lines: string[], filter = legal) {
	const { file, counts } = await openRes(fileOf(...lines), filter);
	const rows = await Array.fromAsync(file.rows());
	const records = rows.map(({ cells }) =>
		Object.fromEntries(file.headings.map((name, at) => [name, cells[at]]))
	);
	return { rows, records, counts };
}

describe('the open file of RES', () => {
	plain('gives what an import takes over', async () => {
		const { records } = await read([line()]);
		expect(records).toEqual([
			{
				externalId: '45274649',
				registerNumber: '45274649',
				name: 'Strojírna Novák, spol. s r.o.',
				type: 'company',
				legalForm: 's.r.o.',
				street: 'Mostecká 12/4a',
				postcode: '46001',
				place: 'Liberec',
				nace: '2553',
				employees: 'small',
				founded: '1992'
			}
		]);
	});

	plain(
		'is cut to the three regions, to living and legal persons, and counts the rest',
		async () => {
			const { records, counts } = await read([
				line(),
				line({ OKRESLAU: 'CZ0100' }),
				line({ OKRESLAU: 'CZ0521' }),
				line({ OKRESLAU: '' }),
				line({ DDATZAN: '2024-01-31' }),
				line({ FORMA: '101' }),
				line({ FORMA: '425' }),
				'45274649,CZ0513,cut'
			]);
			expect(records).toHaveLength(1);
			expect(counts).toMatchObject({
				read: 8,
				kept: 1,
				outside: 3,
				dissolved: 1,
				persons: 2,
				damaged: 1
			});
			expect([...counts.okresy]).toEqual([['CZ0513', 1]]);
		}
	);

	plain('is cut to chosen activities by the beginning of their code', async () => {
		const lines = [
			line({ NACE2025: '25530' }),
			line({ NACE2025: '28', NACE: '25' }),
			line({ NACE2025: '', NACE: '25110' }),
			line({ NACE2025: '62' }),
			line({ NACE2025: '02500' })
		];
		const filter = { ...legal, nace: readNaceChoice(['25']) };
		const { records, counts } = await read(lines, filter);
		expect(records.map(({ nace }) => nace)).toEqual(['2553', '2511']);
		expect(counts.other_activity).toBe(3);
		expect(readNaceChoice(['25,28', '62.01'])).toEqual(['25', '28', '6201']);
		expect(() => readNaceChoice(['metal'])).toThrow('registers.res.wrong_nace');
	});

	plain('writes addresses without a street as people there do', async () => {
		const { records } = await read([
			line({ ULICE_TEXT: '', COR: '', COBCE_TEXT: 'Dolní Suchá' }),
			line({ ULICE_TEXT: '', COBCE_TEXT: '', TYPCDOM: '2', COR: '', OBEC_TEXT: 'Hrádek' }),
			line({ ULICE_TEXT: '', CDOM: '', COR: '', TEXTADR: 'areál "U Nisy"' })
		]);
		expect(records.map(({ street }) => street)).toEqual([
			'Dolní Suchá 12',
			'Hrádek č. ev. 12',
			'areál "U Nisy"'
		]);
	});

	plain('may hold commas, quotation marks and line ends in a name', async () => {
		const { rows, records } = await read([
			line({ FIRMA: 'Sklo "Jizera", a.s.' }),
			line({ FIRMA: 'Dva\r\nřádky s.r.o.' }),
			line({ FIRMA: 'Za nimi s.r.o.' })
		]);
		expect(records.map(({ name }) => name)).toEqual([
			'Sklo "Jizera", a.s.',
			'Dva\r\nřádky s.r.o.',
			'Za nimi s.r.o.'
		]);
		expect(rows.map((row) => row.line)).toEqual([2, 3, 5]);
	});

	plain('loses one row, not those below, where a quotation mark is never closed', async () => {
		const broken = line().replace('r.o."', 'r.o.');
		const { counts } = await read([broken, ...Array.from({ length: 300 }, () => line())]);
		expect(counts).toMatchObject({ read: 301, kept: 300, damaged: 1 });
	});

	plain('is known by its columns, in any order', async () => {
		const wrong = bytesSource('x.csv', Buffer.from('IČO,Název\r\n1,a\r\n'));
		await expect(openRes(wrong, legal)).rejects.toThrow('registers.res.wrong_file');
		const turned = (text: string) => text.split(',').reverse().join(',');
		const row = line({ FIRMA: 'Novák' });
		const source = bytesSource('x.csv', Buffer.from(`${turned(heading)}\n${turned(row)}\n`));
		const { file } = await openRes(source, legal);
		expect(await Array.fromAsync(file.rows())).toHaveLength(1);
	});

	plain('is the same however it is cut into pieces', async () => {
		const bytes = Buffer.from(['a,"ř\r\n""š""",b', 'c', '', 'ď,"é"'].join('\r\n'));
		const whole = await lines(bytes, bytes.length);
		expect(whole.map(({ number }) => number)).toEqual([1, 3, 4, 5]);
		for (let size = 1; size < bytes.length; size++) expect(await lines(bytes, size)).toEqual(whole);
	});

	plain.each([
		['000', null],
		['', null],
		['110', 'micro'],
		['130', 'micro'],
		['210', 'small'],
		['230', 'small'],
		['240', 'medium'],
		['320', 'medium'],
		['330', 'large'],
		['510', 'large']
	])('category %s of headcount is %s', (category, size) => {
		expect(sizeOf(category)).toBe(size);
	});

	plain('every row has one fate', () => {
		const row = { OKRESLAU: 'CZ0411', DDATZAN: '', FORMA: '112', NACE: '25' } as ResRow;
		expect(whyLeftOut(row, legal)).toBeNull();
		expect(whyLeftOut({ ...row, FORMA: '101' }, { ...legal, legalPersonsOnly: false })).toBeNull();
	});
});

async function lines(bytes: Uint8Array, size: number) {
	const pieces = async function* () {
		await Promise.resolve();
		for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
	};
	return (await Array.fromAsync(readLines(pieces()))).flat();
}

describe('an import of RES', () => {
	async function run(db: Db, ...rows: string[]) {
		const source = fileOf(...rows);
		const { file } = await openRes(source, legal);
		return importFile(db, commandLine, organisationTarget, {
			file: source,
			opened: file,
			source: 'ČSÚ RES',
			options: { country: 'CZ', language: 'cs' }
		});
	}

	test('makes placed entries with their source, repeats without change and is undone', async ({
		db
	}) => {
		const rows = [
			line(),
			line({
				ICO: '27074358',
				FIRMA: 'Město Cheb',
				FORMA: '801',
				OKRESLAU: 'CZ0411',
				PSC: '35002',
				OBEC_TEXT: 'Cheb',
				NACE2025: '84110'
			})
		];
		const { importId, summary } = await run(db, ...rows);
		expect(summary).toMatchObject({ create: 2, bad: 0 });
		const [made] = await db.select().from(organisations).where(eq(organisations.ico, '45274649'));
		expect(made).toMatchObject({
			name: 'Strojírna Novák, spol. s r.o.',
			legalForm: 's.r.o.',
			country: 'CZ',
			language: 'cs',
			size: 'small',
			nace: ['25.53'],
			foundedYear: 1992,
			source: 'ČSÚ RES',
			externalId: '45274649'
		});
		const [site] = await db.select().from(sites).where(eq(sites.organisationId, made!.id));
		expect(site).toMatchObject({ district: 'CZ051', street: 'Mostecká 12/4a', place: 'Liberec' });
		const [town] = await db.select().from(organisations).where(eq(organisations.ico, '27074358'));
		expect(town?.type).toBe('municipality');
		expect((await run(db, ...rows)).summary).toMatchObject({ create: 0, unchanged: 2 });
		const { summary: changed, importId: second } = await run(db, rows[0]!.replace('230', '240'));
		expect(changed).toMatchObject({ update: 1, missing: 1 });
		await undoImport(db, commandLine, organisationTarget, second);
		const repeats = await db.select().from(organisations).where(eq(organisations.id, made!.id));
		expect(repeats[0]?.size).toBe('small');
		expect(importId).not.toBe(second);
	});
});
