import type { Language } from '#i18n/languages.ts';
import { analyse, findConcept } from '#server/vocabulary/index.ts';

export interface Proposal {
	conceptId: string;
	/** The words it was read from, as written. */
	matched: string;
}

/** More than this is a list of words, not a description. */
const MOST = 60;
/** Below it the analyser took only a part of a compound, or was undecided. */
const LEAST_WEIGHT = 0.6;

/** Competences that texts of an organisation speak of; what they deny is left out. */
export function proposeCompetences(
	texts: readonly { text: string; language: Language }[]
): Proposal[] {
	const proposals = new Map<string, Proposal>();
	for (const { text, language } of texts) {
		for (const { id, weight, negated, matched } of analyse(text, language).concepts) {
			if (negated || weight < LEAST_WEIGHT || proposals.has(id)) continue;
			proposals.set(id, { conceptId: id, matched: matched.slice(0, 200) });
			if (proposals.size === MOST) return [...proposals.values()];
		}
	}
	return [...proposals.values()];
}

/** The vocabulary's concept for a certificate's name, or null. */
export function certificateConcept(name: string, language?: Language): string | null {
	const concepts = analyse(name.slice(0, 300), language).concepts;
	return concepts.find(({ id }) => findConcept(id)?.kind === 'certificate')?.id ?? null;
}
