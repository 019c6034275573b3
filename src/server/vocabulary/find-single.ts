import { languages, type Language } from '#i18n/languages.ts';
import type { TermIndex } from './compile.ts';
import type { Entry } from './entry-lists.ts';
import { fold } from './fold.ts';
import { wholeNorm } from './norms.ts';
import { isFunctionWord } from './silent-words.ts';
import type { Token } from './tokenise.ts';
import type { Candidate, Reading, Word } from './words.ts';

/** The terms that one word or one norm is, in the language in which that is surest. */
export function findSingle(word: Word, reading: Reading): Candidate[] {
	const { token, functional } = word;
	if (functional) return [];
	if (token.norm) return findNorm(word, reading.index);
	const found = reading.order.flatMap((language, place) => {
		const entries = entriesFor(word, language, reading);
		if (entries.length === 0) return [];
		const exact = token.folded.length >= 4 && entries.some(isExactly(token.folded));
		return [candidate(word, entries, place + (exact ? 0 : languages.length))];
	});
	return found.sort((a, b) => a.doubt - b.doubt).slice(0, 1);
}

function findNorm(word: Word, { norms }: TermIndex): Candidate[] {
	const whole = wholeNorm(word.token.folded);
	const entries = norms.get(word.token.folded) ?? (whole && norms.get(whole));
	return entries ? [candidate(word, entries, 0)] : [];
}

function candidate(word: Word, entries: readonly Entry[], doubt: number): Candidate {
	return { entries, words: [word], letters: word.token.folded.length, gapped: false, doubt };
}

// Words that meet only because their endings were cut give way to the word as it is listed.
function entriesFor(
	{ token, stems }: Word,
	language: Language,
	reading: Reading
): readonly Entry[] {
	const { index, order, query } = reading;
	const foreign = language !== order[0];
	if (foreign && !token.capitals && isFunctionWord(token.folded, language)) return [];
	const listed = (index.single[language].get(stems[language]) ?? []).filter(
		(entry) =>
			(query || !entry.abbreviation || token.capitals) &&
			(!entry.exact || entry.folded === token.folded) &&
			!isOtherWord(token, entry)
	);
	const exact = listed.filter(isExactly(token.folded));
	if (exact.length > 0) return exact;
	return foreign && !query ? [] : listed;
}

/**
 * Who types diacritics means them: síť is not šít, drücken not drucken. Where none are typed, any may
 * be meant. A wrong accent in a long Czech word is a slip, since accents change with the case; the
 * first letter and the whole of a short word do not.
 */
function isOtherWord({ written, folded }: Token, entry: Entry): boolean {
	if (plainLetters.test(written) || entry.written.includes(' ')) return false;
	const [first = ''] = written;
	const [firstOfEntry = ''] = entry.written;
	if (first !== firstOfEntry && fold(first) === fold(firstOfEntry)) return true;
	if (entry.folded !== folded || written === entry.written) return false;
	if (entry.language === 'cs') return folded.length <= shortWord;
	return withUmlauts(written) !== withUmlauts(entry.written);
}

const plainLetters = /^[a-z0-9]*$/;
const shortWord = 5;

// "ae" and "ä", "ss" and "ß" are two ways to write the same.
function withUmlauts(written: string): string {
	return written.replace(/ae/g, 'ä').replace(/oe/g, 'ö').replace(/ue/g, 'ü').replace(/ß/g, 'ss');
}

function isExactly(folded: string) {
	return (entry: Entry) => entry.folded === folded;
}
