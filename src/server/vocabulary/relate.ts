import type { Language } from '#i18n/languages.ts';
import type { Concept, Vocabulary } from './compile.ts';
import { loadVocabulary } from './load.ts';
import { splitCompound } from './split.ts';

/** The concept of that id; undefined for one that this vocabulary does not hold (any more). */
export function findConcept(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): Concept | undefined {
	return vocabulary.concepts.get(id);
}

/** The folded word stands in a term of the vocabulary, or is a German compound of its terms alone. */
export function isMadeOfTerms(
	folded: string,
	vocabulary: Vocabulary = loadVocabulary()
): boolean {
	const { index } = vocabulary;
	if (index.words.has(folded)) return true;
	return splitCompound(folded, index)?.every(({ known }) => known) === true;
}

/** The concept's preferred term. An id that the vocabulary no longer holds is shown as it is. */
export function conceptLabel(
	id: string,
	language: Language,
	vocabulary: Vocabulary = loadVocabulary()
): string {
	return vocabulary.concepts.get(id)?.terms[language][0]?.text ?? id;
}

/** The field's name; as it is for a field that the vocabulary does not hold. */
export function fieldLabel(
	field: string,
	language: Language,
	vocabulary: Vocabulary = loadVocabulary()
): string {
	return vocabulary.fields.get(field)?.label[language] ?? field;
}

/** Broader concepts with the number of steps to them, nearest first. */
export function ancestorsOf(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): readonly { id: string; distance: number }[] {
	return vocabulary.ancestors.get(id) ?? [];
}

/** Concepts of the same kind that share a parent: what may be called similar. */
export function siblingsOf(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): readonly string[] {
	const concept = vocabulary.concepts.get(id);
	const siblings = (concept?.parents ?? [])
		.flatMap((parent) => vocabulary.children.get(parent) ?? [])
		.filter((other) => other !== id && vocabulary.concepts.get(other)?.kind === concept?.kind);
	return [...new Set(siblings)];
}
