import { Refusal } from '#server/platform/refusal.ts';

export type FileFormat = 'delimited' | 'xlsx' | 'json-lines';

/**
 * What a file is, by its first bytes and never by its name. Refuses, with a message that says what to
 * do, whatever cannot be read as a table.
 */
export function formatOf(head: Uint8Array): FileFormat {
	if (head.length === 0) throw new Refusal('import.refused.empty');
	if (startsWith(head, 'PK\u0003\u0004')) return 'xlsx';
	// Excel up to 2003, and every workbook that is protected by a password.
	if (startsWith(head, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) {
		throw new Refusal('import.refused.old_excel');
	}
	if (binaries.some((mark) => startsWith(head, mark))) throw new Refusal('import.refused.binary');
	return looksLikeJson(head) ? 'json-lines' : 'delimited';
}

const binaries = [
	'PK\u0005\u0006',
	'PK\u0007\u0008',
	'%PDF',
	'\u0089PNG',
	'GIF8',
	'\u00ff\u00d8\u00ff',
	'\u001f\u008b',
	'7z\u00bc\u00af',
	'Rar!',
	'\u007fELF',
	'MZ\u0090',
	'SQLite format 3',
	'{\\rtf'
];

function startsWith(head: Uint8Array, mark: string): boolean {
	return Array.from(mark).every((char, i) => head[i] === char.charCodeAt(0));
}

function looksLikeJson(head: Uint8Array): boolean {
	const text = new TextDecoder('utf-8')
		.decode(head)
		.replace(/^\ufeff/, '')
		.trimStart();
	if (/^\[\s*[{\]]/.test(text)) throw new Refusal('import.refused.json_list');
	return /^\{\s*["}]/.test(text);
}
