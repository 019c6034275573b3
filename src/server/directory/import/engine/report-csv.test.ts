import { describe, expect, test } from 'vitest';
import { csvCell, reportCsv } from './report-csv.ts';

describe('a cell of the report', () => {
	test.each([
		['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
		['+49 3583', "'+49 3583"],
		['-1+1', "'-1+1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['＝1', "'＝1"],
		['\t=1', `"'\t=1"`],
		['-12,5', '-12,5'],
		['-3', '-3'],
		['a;b', '"a;b"'],
		['Zeile\nzwei', '"Zeile\nzwei"'],
		['Müller', 'Müller']
	])('%j is written as %j', (cell, written) => {
		expect(csvCell(cell)).toBe(written);
	});
});

test('the report opens in German Excel: mark, semicolons, the same number of columns in each row', async () => {
	const row = {
		line: 3,
		externalId: '=1',
		title: '',
		decision: 'bad' as const,
		subjectId: null,
		duplicateKind: null,
		changes: [],
		problems: [
			{ line: 3, field: 'name', reason: 'import.problem.missing', value: '' },
			{ line: 3, field: '', reason: 'import.problem.json', value: 'a;"b' }
		],
		notes: []
	};
	const parts: Uint8Array[] = [];
	const rows = (async function* () {
		await Promise.resolve();
		yield row;
	})();
	for await (const part of reportCsv(rows, 'de')) parts.push(part);
	const text = Buffer.concat(parts).toString('utf8');
	expect(text.split('\r\n')).toEqual([
		'\ufeffZeile;Kennung;Ergebnis;Feld;Inhalt;Grund',
		"3;'=1;Fehlerhaft;Name;;fehlt",
		`3;'=1;Fehlerhaft;ganze Zeile;"a;""b";ist kein JSON-Objekt`,
		''
	]);
});
