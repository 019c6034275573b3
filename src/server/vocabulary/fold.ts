/**
 * The form in which words are compared: lower case, no diacritics, ß as ss, ligatures and wide
 * letters resolved, invisible characters gone, every kind of dash a plain hyphen, and the German
 * ae, oe, ue the same as ä, ö, ü. Idempotent; never throws, lone surrogates included.
 */
export function fold(text: string): string {
	return joinUmlauts(foldLetters(text));
}

/** As `fold`, but ae, oe, ue stay: English endings would be cut wrongly without them. */
export function foldLetters(text: string): string {
	if (plain.test(text)) return text.toLowerCase();
	return text
		.normalize('NFKD')
		.toLowerCase()
		.normalize('NFKD')
		.replace(invisible, '')
		.replace(dashes, '-')
		.replace(special, (letter) => specialLetters[letter] ?? letter);
}

/** "ue" after a vowel or q is no umlaut: Steuer, Bauelement, Quelle. */
export function joinUmlauts(folded: string): string {
	return folded.replace(
		/([ao])e+|(?<![aeouq])ue+/g,
		(_, vowel: string | undefined) => vowel ?? 'u'
	);
}

const plain = /^[a-zA-Z0-9 ]*$/;
const invisible = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff'’ʼ`´]/gu;
const dashes = /[\u2010-\u2015\u2212\u2043]/g;
const specialLetters: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'oe',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	ı: 'i',
	þ: 'th',
	ς: 'σ'
};
const special = /[ßæœøđðłıþς]/g;
