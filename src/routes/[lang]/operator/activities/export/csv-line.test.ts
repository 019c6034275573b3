import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test.each([
	['=1+1', `"'=1+1"\r\n`],
	['+49 3583', `"'+49 3583"\r\n`],
	['-2', `"'-2"\r\n`],
	['@SUM(A1)', `"'@SUM(A1)"\r\n`],
	['\t=1', `"'\t=1"\r\n`],
	['＝1', `"'＝1"\r\n`],
	['say "so"; twice', `"say ""so""; twice"\r\n`],
	['{"by":"app"}', `"{""by"":""app""}"\r\n`]
])('%j stands in the file as %j', (cell, line) => {
	expect(csvLine([cell])).toBe(line);
});

test('a line has as many cells as it was given, whatever they hold', () => {
	expect(csvLine(['a', '', 'b\r\nc'])).toBe('"a";"";"b\r\nc"\r\n');
});
