import { strToU8, zipSync } from 'fflate';

/** A workbook with one sheet whose XML is given, and further parts, for tests. */
export function aWorkbook(
	sheet: string | Uint8Array,
	parts: Record<string, string> = {}
): Uint8Array<ArrayBuffer> {
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8(
			'<workbook xmlns:r="r"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>'
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
		),
		'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
		...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
	});
}

/** The XML of a sheet around its rows. */
export function sheetOf(rows: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
}
