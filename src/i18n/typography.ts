import type { Language } from './languages.ts';

/**
 * Keeps together what a reader of the language must not find on two lines: in Czech a preposition or
 * conjunction of one letter and its word, and the parts of a date.
 */
export function bindWords(text: string, language: Language): string {
	if (language !== 'cs') return text;
	return text
		.replaceAll(/(?<![\p{L}\p{N}])([AIKOSUVZaikosuvz]) (?=[^\s{])/gu, '$1\u00a0')
		.replaceAll(/(\d\.) (?=[\p{Ll}\d])/gu, '$1\u00a0');
}
