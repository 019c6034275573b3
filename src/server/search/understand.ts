import { languages, type Language } from '#i18n/languages.ts';
import {
	analyseQuery,
	conceptLabel,
	findConcept,
	fold,
	stem,
	type Analysis,
	type ConceptKind,
	type Correction
} from '../vocabulary/index.ts';
import { findPlaceInQuery, type QueryPlace } from './find-place.ts';
import { findRadius, type QueryRadius } from './find-radius.ts';
import { findRequired } from './find-required.ts';
import { bounds, ranking } from './parameters.ts';

/** A concept or a word that is looked for. */
export interface Term {
	/** Null for a word that the vocabulary does not know. */
	concept: string | null;
	/** In the reader's language; a word as typed. */
	label: string;
	/** As typed. */
	matched: string;
	start: number;
	end: number;
	/** Share in what is asked for, 1 for a concept that was named. */
	weight: number;
	/** Lexemes of a word, one per language it may be in; empty for concepts. */
	stems: readonly string[];
	/** A secondary term lifts and explains; it need not be met. A required one is a filter in words. */
	role: 'primary' | 'secondary' | 'required';
}

/** A word that may stand in a name. */
export interface NameWord {
	typed: string;
	folded: string;
	/** Of the word as typed, one per language it may be in. */
	stems: readonly string[];
	/** The vocabulary knows the whole word and what it means. */
	isSure: boolean;
}

export interface Understanding {
	query: string;
	/** Folded, for names. */
	key: string;
	terms: Term[];
	/** Stems of words whose concepts are known, one list per word. */
	knownWords: readonly (readonly string[])[];
	/** Words that mean nothing to the vocabulary: the query may be a name. */
	mayBeName: boolean;
	/** All words that carry meaning, but for those of the place. */
	nameWords: NameWord[];
	corrections: readonly Correction[];
	/** A place that the query names; its words are no terms. */
	place: QueryPlace | null;
	/** How far from that place; its words are no terms either. */
	radius: QueryRadius | null;
}

/** What a query means. Nothing is left of an empty query or one of words that say nothing. */
export function understand(query: string, reader: Language): Understanding {
	const text = query.trim();
	const first = analyseQuery(text, reader);
	const place = findPlaceInQuery(text, first, reader);
	const radius = place && findRadius(mask(text, place));
	const masked = [place, radius].reduce((rest, span) => (span ? mask(rest, span) : rest), text);
	const analysis = place ? analyseQuery(masked, reader) : first;
	const words = findWords(analysis, masked);
	const terms = [...findConcepts(analysis, reader), ...words].slice(0, bounds.terms);
	const nameWords = findNameWords(analysis, masked);
	return {
		query: text,
		key: fold(text).trim(),
		terms: setRoles(terms, masked),
		knownWords: analysis.tokens.filter(({ known }) => known).map(({ stems }) => stems),
		mayBeName: nameWords.some(({ isSure }) => !isSure) || (terms.length === 0 && text !== ''),
		nameWords,
		corrections: analysis.corrections,
		place,
		radius
	};
}

// Positions stay what they are in the query as typed.
function mask(text: string, { start, end }: { start: number; end: number }): string {
	return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function findConcepts({ concepts }: Analysis, reader: Language): Term[] {
	const terms = new Map<string, Term>();
	for (const { id, weight, matched, start, end, negated } of concepts) {
		if (negated) continue;
		const known = terms.get(id);
		if (known && known.weight >= weight) continue;
		const label = conceptLabel(id, reader);
		terms.set(id, { concept: id, label, matched, start, end, weight, stems: [], role: 'primary' });
	}
	return [...terms.values()];
}

function findWords({ tokens, concepts }: Analysis, text: string): Term[] {
	const hasConcepts = concepts.some(({ negated }) => !negated);
	return tokens
		.filter(({ known, word }) => !known && /\p{L}/u.test(word))
		.map(({ stems, start, end }) => ({
			concept: null,
			label: text.slice(start, end),
			matched: text.slice(start, end),
			start,
			end,
			weight: hasConcepts ? ranking.wordBesideConcepts : 1,
			stems,
			role: 'primary'
		}));
}

function findNameWords({ tokens, concepts, corrections }: Analysis, text: string): NameWord[] {
	return tokens.slice(0, bounds.terms).map(({ start, end }) => {
		const typed = text.slice(start, end);
		const covers = (other: { start: number; end: number }) =>
			other.start < end && other.end > start;
		const isOwn = concepts.some((concept) => concept.relation === 'own' && covers(concept));
		return {
			typed,
			folded: fold(typed),
			stems: [...new Set(languages.map((language) => stem(typed, language)))],
			isSure: isOwn && !corrections.some(covers)
		};
	});
}

const secondaryKinds: readonly (ConceptKind | undefined)[] = [
	'material',
	'certificate',
	'capability'
];

// Who seeks turned parts of stainless steel with ISO 9001 seeks turned parts first of all; who seeks
// stainless steel alone means that.
function setRoles(terms: Term[], text: string): Term[] {
	const kindOf = ({ concept }: Term) => (concept === null ? undefined : findConcept(concept)?.kind);
	const isSecondary = (term: Term) => secondaryKinds.includes(kindOf(term));
	if (!terms.some((term) => term.concept !== null && !isSecondary(term))) return terms;
	const certificates = terms.filter((term) => kindOf(term) === 'certificate');
	const required = findRequired(
		text,
		certificates.sort((a, b) => a.start - b.start)
	);
	return terms.map((term) => ({ ...term, role: roleOf(term) }));

	function roleOf(term: Term): Term['role'] {
		if (required.includes(term)) return 'required';
		return term.concept !== null && isSecondary(term) ? 'secondary' : 'primary';
	}
}
