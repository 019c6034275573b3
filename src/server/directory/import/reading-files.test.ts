import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#server/platform/refusal.ts';
import type { Encoding } from './detect-encoding.ts';
import { openFile, type TableFile } from './open-file.ts';
import { bytesSource } from './source.ts';
import { aWorkbook, sheetOf } from './workbook/build-workbook.test-support.ts';

const german =
	'Firma;PLZ;Ort;Beschreibung\r\nMüller Größe GmbH;02763;Zittau;Fräsen, Ø 12 mm – „schnell“ für Prüfstände\r\n';
const czech =
	'Název;PSČ;Město;Popis\r\nSklářství Řízek;460 01;Liberec;Žárové zinkování, těžší díly, obrábění ů Ť š\r\n';

describe('encodings', () => {
	const cases: [string, Encoding, string, boolean][] = [
		['German UTF-8', 'utf-8', german, false],
		['German UTF-8 with mark', 'utf-8', german, true],
		[
			'German Windows-1252',
			'windows-1252',
			`${german}Werk;02826;Görlitz;Fläche 500 m² Café\r\n`,
			false
		],
		['Czech UTF-8', 'utf-8', czech, false],
		['Czech Windows-1250', 'windows-1250', czech, false],
		['Czech ISO-8859-2', 'iso-8859-2', czech, false],
		['Czech UTF-16 LE with mark', 'utf-16le', czech, true],
		['German UTF-16 BE with mark', 'utf-16be', german, true],
		['German UTF-16 LE without mark', 'utf-16le', german, false]
	];
	test.each(cases)('%s is recognised and read', async (_, encoding, text, addBOM) => {
		const file = await open(iconv.encode(text, encoding, { addBOM }));
		expect(file.encoding).toBe(encoding);
		const rows = await rowsOf(file);
		const expected = text
			.trim()
			.split('\r\n')
			.slice(1)
			.map((line) => line.split(';'));
		expect(rows.map(({ cells }) => cells)).toEqual(expected);
	});

	test('German letters alone read the same in every code page', async () => {
		for (const encoding of ['windows-1250', 'windows-1252', 'iso-8859-2']) {
			const file = await open(iconv.encode('Name;Ort\nBäckerei Süß;Görlitz\n', encoding));
			expect((await rowsOf(file))[0]?.cells).toEqual(['Bäckerei Süß', 'Görlitz']);
		}
	});

	test('UTF-8 with one damaged place stays UTF-8', async () => {
		const bytes = Buffer.concat([
			Buffer.from('Name;Ort\n'),
			Buffer.from('Bäckerei;Görlitz\n'.repeat(30)),
			Buffer.from([0x58, 0xe4, 0x3b, 0x59, 0x0a])
		]);
		const file = await open(bytes);
		expect(file.encoding).toBe('utf-8');
		expect((await rowsOf(file)).at(-1)?.cells).toEqual(['X\ufffd', 'Y']);
	});

	test('any Czech or German words survive the way through each code page of theirs', async () => {
		const words = (letters: string, length: number) =>
			fc.array(
				fc
					.array(fc.constantFrom(...Array.from(letters)), { minLength: 3, maxLength: 9 })
					.map((w) => w.join('')),
				{ minLength: length, maxLength: length }
			);
		const ways = [
			{ encoding: 'windows-1250', letters: 'abcdeknostáčďéěíňřšťúůýž' },
			{ encoding: 'iso-8859-2', letters: 'abcdeknostáčďéěíňřšťúůýž' },
			{ encoding: 'windows-1252', letters: 'abcdeknostäöüß' },
			{ encoding: 'utf-8', letters: 'abcdeknostäöüßčřžů漢😀' },
			{ encoding: 'utf-16le', letters: 'abcdeknostäöüßčřžů' }
		];
		for (const { encoding, letters } of ways) {
			await fc.assert(
				fc.asyncProperty(words(letters, 40), async (cells) => {
					const text = `a;b\n${cells.map((cell) => `${cell};x`).join('\n')}\n`;
					const file = await open(
						iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') })
					);
					expect((await rowsOf(file)).map((row) => row.cells[0])).toEqual(cells);
				}),
				{ numRuns: 40 }
			);
		}
	});
});

describe('separators, quotation marks and lines', () => {
	test.each([
		['semicolon', 'a;b\n1,5;2\n', [['1,5', '2']]],
		['comma', 'a,b\n"1,5",2\n', [['1,5', '2']]],
		['tab', 'a\tb\n1,5; x\t2\n', [['1,5; x', '2']]],
		['declared', 'sep=|\na|b\n1;2|3\n', [['1;2', '3']]],
		['empty columns at the end', 'a;b;;\n1;2;;\n', [['1', '2']]],
		['inches', 'a;b\n12" Rohr;x\n', [['12" Rohr', 'x']]],
		['doubled marks', 'a;b\n"Firma ""Nord""";x\n', [['Firma "Nord"', 'x']]],
		['zeros kept as a formula', 'a;b\n="00000019";x\n', [['00000019', 'x']]],
		['formula sign made harmless', "a;b\n'=1+1;'-5\n", [['=1+1', '-5']]]
	])('%s', async (_, text, expected) => {
		const file = await open(Buffer.from(text));
		expect((await rowsOf(file)).map(({ cells }) => cells)).toEqual(expected);
	});

	test('line numbers are those of the file, past empty lines and line breaks in cells', async () => {
		const file = await open(
			Buffer.from('sep=;\r\nName;Text\r\nA;"x\r\ny\r\nz"\r\n\r\nB;2\r\n;;\r\nC;3')
		);
		expect((await rowsOf(file)).map(({ line, cells }) => [line, cells[0]])).toEqual([
			[3, 'A'],
			[7, 'B'],
			[9, 'C']
		]);
	});

	test('titles above the headings are passed over', async () => {
		const file = await open(
			Buffer.from('Mitgliederliste;;\nStand: 1.11.2026;;\n\nFirma;PLZ;Ort\nA;02763;Zittau\n')
		);
		expect(file.headings).toEqual(['Firma', 'PLZ', 'Ort']);
		expect(await rowsOf(file)).toEqual([{ line: 5, cells: ['A', '02763', 'Zittau'] }]);
	});

	test('a mark that is never closed is named with its line', async () => {
		const text = `a;b\n1;2\n"offen;3\n${'4;5\n'.repeat(300_000)}`;
		const file = open(Buffer.from(text)).then(rowsOf);
		await expect(file).rejects.toMatchObject({
			code: 'import.refused.quotation_mark',
			values: { line: 3 }
		});
	});
});

describe('workbooks', () => {
	test('texts, numbers, dates, booleans and formulas become stable text', async () => {
		const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Firma</t></is></c><c r="B1" t="inlineStr"><is><t>Ort</t></is></c></row>
			<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>2763</v></c><c r="C3" s="1"><v>46387</v></c><c r="D3" t="b"><v>1</v></c>
			<c r="E3"><f>A1&amp;"x"</f></c><c r="F3" t="str"><f>B1</f><v>Ort</v></c><c r="G3"><v>1.2E+07</v></c><c r="H3"><v>0.30000000000000004</v></c>
			<c r="I3" s="2"><v>2763</v></c><c r="J3" t="e"><v>#N/A</v></c></row>`;
		const book = aWorkbook(sheetOf(rows), {
			'xl/sharedStrings.xml':
				'<sst><si><r><t>Glas &amp; </t></r><r><t xml:space="preserve">Söhne</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si></sst>',
			'xl/styles.xml':
				'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>'
		});
		const file = await open(book);
		expect(file.format).toBe('xlsx');
		expect(await rowsOf(file)).toEqual([
			{
				line: 3,
				cells: [
					'Glas & Söhne',
					'2763',
					'2026-12-31',
					'true',
					'=A1&"x"',
					'Ort',
					'12000000',
					'0.3',
					'02763',
					'#N/A'
				]
			}
		]);
	});

	test('the first visible sheet is read, another one by its name', async () => {
		const book = zipSync({
			'xl/workbook.xml': strToU8(
				'<workbook xmlns:r="r"><sheets><sheet name="Notizen" state="hidden" r:id="a"/><sheet name="Firmen" r:id="b"/><sheet name="Alt" r:id="c"/></sheets></workbook>'
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				'<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="c" Target="worksheets/sheet3.xml"/></Relationships>'
			),
			...Object.fromEntries(
				[1, 2, 3].map((n) => [
					`xl/worksheets/sheet${n}.xml`,
					strToU8(
						sheetOf(
							`<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>${n}</v></c><c><v>0</v></c></row>`
						)
					)
				])
			)
		});
		const first = await open(book);
		expect([first.sheets, first.sheet]).toEqual([['Firmen', 'Alt'], 'Firmen']);
		expect((await rowsOf(first))[0]?.cells[0]).toBe('2');
		const named = (await openFile('organisations', bytesSource('x', book), {
			sheet: 'Alt'
		})) as TableFile;
		expect((await rowsOf(named))[0]?.cells[0]).toBe('3');
	});
});

describe('what is refused, each with its own words', () => {
	const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
	const cases: [string, Uint8Array, string][] = [
		['an empty file', new Uint8Array(0), 'import.refused.empty'],
		['only spaces', Buffer.from(' \r\n \r\n'), 'import.refused.empty'],
		['one column', Buffer.from('Firma\nA\nB\n'), 'import.refused.one_column'],
		['headings alone', Buffer.from('Firma;Ort\n'), 'import.refused.no_rows'],
		[
			'a binary with the name of a table',
			Buffer.from([1, 2, 3, 0, 0, 7, 8, 0, 59, 10, 0, 1]),
			'import.refused.binary'
		],
		[
			'a picture',
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
			'import.refused.binary'
		],
		['a PDF', Buffer.from('%PDF-1.7\n'), 'import.refused.binary'],
		[
			'an old workbook',
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
			'import.refused.old_excel'
		],
		[
			'OpenDocument',
			zipSync({
				mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
				'content.xml': strToU8('<x/>')
			}),
			'import.refused.open_document'
		],
		[
			'a binary workbook',
			zipSync({ 'xl/workbook.bin': strToU8('x') }),
			'import.refused.binary_workbook'
		],
		['another archive', zipSync({ 'a.txt': strToU8('x') }), 'import.refused.not_a_workbook'],
		[
			'a cut archive',
			aWorkbook(sheetOf('<row><c><v>1</v></c></row>')).subarray(0, 300),
			'import.refused.damaged'
		],
		[
			'a cut sheet',
			aWorkbook('<worksheet><sheetData><row><c><v>1</v></c>'),
			'import.refused.damaged'
		],
		[
			'an external entity',
			aWorkbook(
				`${entity}<worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`
			),
			'import.refused.document_type'
		],
		[
			'an entity hidden in UTF-16',
			aWorkbook(iconv.encode(`${entity}<worksheet/>`, 'utf-16le', { addBOM: true })),
			'import.refused.document_type'
		],
		[
			'an undeclared entity',
			aWorkbook(sheetOf('<row><c t="str"><v>&lol9;</v></c></row>')),
			'import.refused.document_type'
		],
		[
			'an entity among the shared texts',
			aWorkbook(sheetOf(''), { 'xl/sharedStrings.xml': `${entity}<sst/>` }),
			'import.refused.document_type'
		],
		[
			'a bomb in the sheet',
			aWorkbook(sheetOf(' '.repeat(60 * 1024 * 1024))),
			'import.refused.too_large_inside'
		],
		[
			'a bomb beside the sheet',
			aWorkbook(sheetOf(''), { 'xl/media/a.png': '0'.repeat(60 * 1024 * 1024) }),
			'import.refused.too_large_inside'
		],
		[
			'a bomb that is no workbook',
			zipSync({ 'a.txt': new Uint8Array(60 * 1024 * 1024) }),
			'import.refused.too_large_inside'
		],
		[
			'a bomb in a broken workbook',
			zipSync({ 'xl/workbook.xml': strToU8('<x/>'), 'b.bin': new Uint8Array(60 * 1024 * 1024) }),
			'import.refused.too_large_inside'
		],
		['a bomb by one long shared text', sharedTextBomb(), 'import.refused.too_large_inside'],
		[
			'too many parts',
			zipSync(
				Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, new Uint8Array(0)]))
			),
			'import.refused.too_many_parts'
		],
		[
			'a cell far to the right',
			aWorkbook(sheetOf('<row><c r="XFD1"><v>1</v></c></row>')),
			'import.refused.too_many_columns'
		],
		['a JSON list', Buffer.from('[{"name":"A"}]'), 'import.refused.json_list']
	];
	test.each(cases)('%s', async (_, bytes, code) => {
		await expect(open(bytes)).rejects.toMatchObject({ code });
	});

	test('a header that lies about its size does not get past the limit', async () => {
		const book = aWorkbook(sheetOf(''), { 'xl/media/a.png': '0'.repeat(60 * 1024 * 1024) });
		const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
		let lies = 0;
		for (let at = 0; at < book.length - 4; at++) {
			const signature = view.getUint32(at, true);
			if (signature !== 0x04034b50 && signature !== 0x02014b50) continue;
			view.setUint32(at + (signature === 0x04034b50 ? 22 : 24), 10, true);
			lies++;
		}
		expect(lies).toBeGreaterThan(4);
		await expect(open(book)).rejects.toMatchObject({ code: 'import.refused.too_large_inside' });
	});

	test('a workbook of 200 MB is refused before it is read', async () => {
		const source = {
			name: 'x.xlsx',
			bytes: 200 * 1024 * 1024,
			async *read() {
				await Promise.resolve();
				yield new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(5000)]);
				throw new Error('read on');
			}
		};
		await expect(openFile('organisations', source)).rejects.toMatchObject({
			code: 'import.refused.too_large'
		});
	});
});

function sharedTextBomb(): Uint8Array {
	const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(10_000);
	return aWorkbook(sheetOf(rows), {
		'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(30_000)}</t></si></sst>`
	});
}

describe('arbitrary bytes', () => {
	const outcome = async (bytes: Uint8Array) => {
		try {
			const file = await openFile('organisations', bytesSource('x', bytes));
			for await (const row of file.rows()) expect(row.line).toBeGreaterThan(0);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
		}
	};

	test('are read or refused, never a crash', async () => {
		await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), outcome), {
			numRuns: 300
		});
	});

	test('in a workbook are read or refused too', async () => {
		const book = aWorkbook(sheetOf('<row><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'));
		await fc.assert(
			fc.asyncProperty(fc.nat(book.length - 1), fc.nat(255), async (at, byte) => {
				const changed = Uint8Array.from(book);
				changed[at] = byte;
				await outcome(changed);
			}),
			{ numRuns: 60 }
		);
	});
});

async function open(bytes: Uint8Array): Promise<TableFile> {
	return (await openFile('organisations', bytesSource('list.csv', bytes))) as TableFile;
}

async function rowsOf(file: TableFile) {
	const rows = [];
	for await (const row of file.rows()) rows.push(row);
	return rows;
}
