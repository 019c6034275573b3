/**
 * A place name as it is compared: lower case, no accents, ß as ss, no punctuation but the full stop
 * of an abbreviation. "Ústí n. L." becomes "usti n. l.", "Neukirch/Lausitz" "neukirch lausitz".
 */
export function foldPlace(text: string): string {
	return text
		.toLowerCase()
		.replace(/ß/gu, 'ss')
		.replace(/ł/gu, 'l')
		.replace(/đ/gu, 'd')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/\./gu, '. ')
		.replace(/[^\p{L}\p{N}.]+/gu, ' ')
		.trim();
}

/**
 * A second key that reads ae, oe, ue as ä, ö, ü, so that "Goerlitz" meets "Görlitz". Both sides are
 * collapsed, so names with a genuine "ue" (Neuensalz) still meet themselves.
 */
export function collapseUmlauts(folded: string): string {
	return folded.replace(/([aou])e/gu, '$1');
}
