import type { Language } from '#i18n/languages.ts';
import type { Concept, ConceptKind, Vocabulary } from './compile.ts';
import { loadVocabulary } from './load.ts';

/** The concept of that id; undefined for one that this vocabulary does not hold (any more). */
export function findConcept(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): Concept | undefined {
	return vocabulary.concepts.get(id);
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

/** Concepts directly below. */
export function childrenOf(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): readonly string[] {
	return vocabulary.children.get(id) ?? [];
}

/** All concepts below, each once. */
export function descendantsOf(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): readonly string[] {
	const found = new Set<string>();
	const open = [id];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		for (const child of childrenOf(next, vocabulary)) {
			if (child === id || found.has(child)) continue;
			found.add(child);
			open.push(child);
		}
	}
	return [...found];
}

/** Concepts of the same kind that share a parent: what may be called similar. */
export function siblingsOf(
	id: string,
	vocabulary: Vocabulary = loadVocabulary()
): readonly string[] {
	const concept = vocabulary.concepts.get(id);
	const siblings = (concept?.parents ?? [])
		.flatMap((parent) => childrenOf(parent, vocabulary))
		.filter((other) => other !== id && vocabulary.concepts.get(other)?.kind === concept?.kind);
	return [...new Set(siblings)];
}

/** All concepts, for lists to choose from. */
export function listConcepts(
	filter: { field?: string; kinds?: readonly ConceptKind[] } = {},
	vocabulary: Vocabulary = loadVocabulary()
): readonly Concept[] {
	return [...vocabulary.concepts.values()].filter(
		({ field, kind }) =>
			(filter.field === undefined || filter.field === field) &&
			(filter.kinds === undefined || filter.kinds.includes(kind))
	);
}
