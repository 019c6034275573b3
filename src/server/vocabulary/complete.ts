import { languages, type Language } from '#i18n/languages.ts';
import type { Vocabulary } from './compile.ts';
import type { Entry } from './entry-lists.ts';
import { fold } from './fold.ts';
import { loadVocabulary } from './load.ts';
import { firstNotBefore } from './sorted.ts';
import { stem } from './stem.ts';

/** A term that begins as typed. */
export interface Completion {
	concept: string;
	text: string;
	language: Language;
}

const shortest = 2;
const mostRead = 300;

/**
 * Terms that begin with what was typed, in any language, one for each concept: terms of the reader's
 * language first, labels before other terms, short before long.
 */
export function completeTerm(
	typed: string,
	reader: Language,
	limit: number,
	vocabulary: Vocabulary = loadVocabulary()
): Completion[] {
	const wanted = fold(typed).replace(/[^\p{L}\p{N}]/gu, '');
	if (wanted.length < shortest) return [];
	const entries = beginningWith(wanted, vocabulary)
		.flatMap((beginning) => entriesOf(beginning, vocabulary))
		.filter((entry) => !entry.exact || entry.folded.length > 3);
	const ranked = entries
		.map((entry) => ({ entry, rank: rankOf(entry, reader, vocabulary) }))
		.sort((a, b) => a.rank - b.rank || a.entry.text.localeCompare(b.entry.text));
	const seen = new Set<string>();
	const found: Completion[] = [];
	for (const { entry } of ranked) {
		if (found.length >= limit) break;
		if (seen.has(entry.concept)) continue;
		seen.add(entry.concept);
		found.push({ concept: entry.concept, text: entry.text, language: entry.language });
	}
	return found;
}

function beginningWith(wanted: string, { index: { beginnings } }: Vocabulary): string[] {
	const first = firstNotBefore(wanted, beginnings);
	let end = first;
	while (end - first < mostRead && beginnings[end]?.startsWith(wanted)) end++;
	return beginnings.slice(first, end);
}

function entriesOf(beginning: string, { index }: Vocabulary): Entry[] {
	return languages.flatMap((language) =>
		(index.single[language].get(stem(beginning, language)) ?? []).filter(
			({ folded }) => folded.replaceAll(' ', '') === beginning
		)
	);
}

function rankOf(entry: Entry, reader: Language, { concepts }: Vocabulary): number {
	const foreign = entry.language === reader ? 0 : 1000;
	const label = concepts.get(entry.concept)?.terms[entry.language][0]?.text;
	return foreign + (entry.text === label ? 0 : 100) + entry.folded.length;
}
