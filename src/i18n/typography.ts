import type { Language } from './languages.ts';

/** What has no meaning without the number before it. */
const units = 'km|mm|cm|µm|kg|MB|EUR|Uhr|Stück|ks|%';

const unit = new RegExp(`(?<=[\\d}#]) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu');

/** References to laws and numbered things, whose figure or letter comes after the word. */
const reference: Record<Language, RegExp> = {
	de: /(?<=(?<!\p{L})(?:Art|Abs|Buchst|Nr)\.) (?=[\da-z{])/gu,
	cs: /(?<=(?<!\p{L})(?:čl|odst|písm|č)\.) (?=[\da-z{])/gu,
	en: /(?<=(?<!\p{L})(?:Art|No)\.) (?=[\d{])/gu
};

/**
 * Keeps together what a reader of the language must not find on two lines: a number and its unit, a
 * reference and its figure; in Czech also a preposition or conjunction of one letter and its word,
 * the parts of a date and the groups of a number.
 */
export function bindWords(text: string, language: Language): string {
	const bound = text.replaceAll(unit, '\u00a0').replaceAll(reference[language], '\u00a0');
	if (language !== 'cs') return bound;
	return bound
		.replaceAll(/(?<![\p{L}\p{N}])([AIKOSUVZaikosuvz]) (?=[^\s{])/gu, '$1\u00a0')
		.replaceAll(/(\d\.) (?=[\p{Ll}\d])/gu, '$1\u00a0')
		.replaceAll(/(?<=\d) (?=\d)/gu, '\u00a0');
}
