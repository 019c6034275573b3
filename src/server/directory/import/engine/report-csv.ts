import type { Language } from '#i18n/languages.ts';
import { translate, translator } from '#i18n/messages.ts';
import type { ReportRow } from './queries.ts';

/**
 * The report of an import as CSV for spreadsheets: UTF-8 with its mark, semicolons, one line for
 * each problem. Cells that a spreadsheet would calculate are kept from it by an apostrophe.
 */
export async function* reportCsv(
	rows: AsyncIterable<ReportRow>,
	language: Language
): AsyncGenerator<Uint8Array> {
	const t = translator(language);
	const headings = [
		t('import.report.line'),
		t('import.field.externalId'),
		t('import.report.decision'),
		t('import.report.field'),
		t('import.report.value'),
		t('import.report.reason')
	];
	const bytes = (line: string) => new TextEncoder().encode(line);
	yield bytes(`\ufeff${csvLine(headings)}`);
	for await (const { line, externalId, decision, problems, notes } of rows) {
		for (const { field, value, reason } of [...problems, ...notes]) {
			const cells = [
				String(line),
				externalId ?? '',
				t(`import.count.${decision}`),
				translate(language, `import.field.${field || 'row'}`),
				value,
				translate(language, reason)
			];
			yield bytes(csvLine(cells));
		}
	}
}

function csvLine(cells: readonly string[]): string {
	return `${cells.map(csvCell).join(';')}\r\n`;
}

/** What begins like a formula gets an apostrophe in front, genuine negative numbers do not. */
export function csvCell(cell: string): string {
	const isNumber = /^-\d+([.,]\d+)?$/.test(cell);
	const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(cell) && !isNumber;
	const safe = isFormula ? `'${cell}` : cell;
	return /[";\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
