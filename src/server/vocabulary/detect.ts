import { languages, type Language } from '#i18n/languages.ts';
import { isWordOf, type TermIndex, type Vocabulary } from './compile.ts';
import { loadVocabulary } from './load.ts';
import { isFunctionWord } from './silent-words.ts';
import { stem } from './stem.ts';
import { tokenise, type Token } from './tokenise.ts';

/**
 * The languages in the order in which they are probable for these words, by letters, function words
 * and known terms. `reader` wins when nothing else speaks.
 */
export function orderLanguages(
	text: string,
	tokens: readonly Token[],
	index: TermIndex,
	reader?: Language
): Language[] {
	const head = text.slice(0, sample);
	const score: Record<Language, number> = {
		de: count(head, /[äöüß]/giu) * 0.7,
		cs: count(head, /[ěščřžýůťďň]/giu) + count(head, /[áíé]/giu) * 0.4,
		en: 0.01
	};
	if (reader) score[reader] += 0.5;
	for (const { folded, letters, norm } of tokens.slice(0, sample / 5)) {
		if (norm) continue;
		for (const language of languages) {
			if (isFunctionWord(folded, language)) score[language] += 1;
			else if (isWordOf(index, folded, language)) score[language] += 0.6;
			else if (index.wordStems[language].has(stem(letters, language))) score[language] += 0.3;
		}
	}
	return [...languages].sort((a, b) => score[b] - score[a]);
}

const sample = 4000;

function count(text: string, letters: RegExp): number {
	return text.match(letters)?.length ?? 0;
}

/** The most probable language of a text. */
export function detectLanguage(text: string, vocabulary: Vocabulary = loadVocabulary()): Language {
	const head = text.slice(0, sample);
	return orderLanguages(head, tokenise(head), vocabulary.index)[0] ?? 'en';
}
