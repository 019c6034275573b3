import snowball from 'snowball-stemmers';
import type { Language } from '#i18n/languages.ts';
import { fold, foldLetters, joinUmlauts } from './fold.ts';
import { stemCzech } from './stem-czech.ts';

/**
 * The key under which all inflected forms of a word are meant to meet, in one language. Takes a
 * word as written or folded. Words with digits and words beyond any dictionary's length are only
 * folded.
 */
export function stem(word: string, language: Language): string {
	const letters = foldLetters(word);
	if (letters.length > longestWord || /\d/.test(letters)) return joinUmlauts(letters);
	const known = memory[language].get(letters);
	if (known !== undefined) return known;
	if (memory[language].size >= memorySize) memory[language].clear();
	const found = stemmers[language](letters);
	memory[language].set(letters, found);
	return found;
}

const longestWord = 60;
// The words of some hundred texts; all words of the vocabulary would be felt in the process's size.
const memorySize = 10_000;
const memory: Record<Language, Map<string, string>> = {
	de: new Map(),
	cs: new Map(),
	en: new Map()
};

const german = snowball.newStemmer('german');
const english = snowball.newStemmer('english');
const stemmers: Record<Language, (letters: string) => string> = {
	de: (letters) => german.stem(fold(letters)),
	cs: (letters) => stemCzech(fold(letters)),
	en: (letters) => joinUmlauts(english.stem(letters))
};
