import { isLanguage, type Language } from '#i18n/languages.ts';
import { analyse, ancestorsOf, conceptLabel, fold, siblingsOf } from '../vocabulary/index.ts';
import type { RecognisedName } from './recognise-names.ts';
import type { Passage, Place } from './schema.ts';
import type { Term, Understanding } from './understand.ts';

export interface Reason {
	/** Null for a word that no concept knows. */
	concept: string | null;
	/** In the reader's language: what was asked for, or the similar thing that is there instead. */
	label: string;
	/** The words as they stand in the document. */
	matched: string;
	/** Language of those words. */
	language: string;
	/** `broader`: what was asked for is broader than what is there. */
	relation: 'same' | 'broader' | 'similar' | 'text';
	/** The words with some of their surroundings, cut at whole words; null where a person stated it. */
	quote: Quote | null;
}

export interface Quote {
	part: Passage['part'];
	before: string;
	words: string;
	after: string;
}

interface Subject {
	language: string;
	passages: readonly Passage[];
	places: Readonly<Record<string, Place | null>>;
}

/** Why a document was found: one reason for each term of the query that it meets, the best first. */
export function explain(
	{ understanding, names }: { understanding: Understanding; names: readonly RecognisedName[] },
	subject: Subject,
	reader: Language
): Reason[] {
	const { terms, knownWords } = understanding;
	const words = terms.filter(({ concept }) => concept === null);
	const reasons = terms.flatMap((term) => explainConcept(term, subject, reader) ?? []);
	const texts = words.flatMap(({ label, stems }) => explainWord(label, stems, subject) ?? []);
	for (const name of names) {
		if (texts.some(({ label }) => label === name.typed)) continue;
		texts.push(...explainName(name, subject));
	}
	if (reasons.length + texts.length === 0) {
		const word = knownWords.flatMap((stems) => explainWord('', stems, subject) ?? [])[0];
		if (word) texts.push({ ...word, label: word.matched });
	}
	const met = new Set(
		reasons.flatMap(({ relation, concept }) => (relation === 'same' ? concept : []))
	);
	const rank = ['same', 'text', 'broader', 'similar'];
	// What another word of the query asked for is not similar: it is there.
	return [...reasons, ...texts]
		.filter(({ relation, concept }) => relation !== 'similar' || !met.has(concept))
		.sort((a, b) => rank.indexOf(a.relation) - rank.indexOf(b.relation));
}

function explainConcept(term: Term, subject: Subject, reader: Language): Reason | null {
	const { concept, label } = term;
	if (concept === null) return null;
	const { places } = subject;
	if (concept in places)
		return quoteConcept({ concept, label, relation: 'same' }, concept, subject);
	const own = Object.keys(places);
	const narrower = nearest(own, (id) => stepsUp(id, concept));
	if (narrower !== undefined) {
		return quoteConcept({ concept, label, relation: 'broader' }, narrower, subject);
	}
	const neighbours = new Set([
		...siblingsOf(concept),
		...ancestorsOf(concept).flatMap(({ id, distance }) => (distance === 1 ? id : []))
	]);
	const similar = own.find((id) => neighbours.has(id));
	if (similar === undefined) return null;
	return quoteConcept(
		{ concept: similar, label: conceptLabel(similar, reader), relation: 'similar' },
		similar,
		subject
	);
}

function stepsUp(from: string, to: string): number {
	return ancestorsOf(from).find(({ id }) => id === to)?.distance ?? Infinity;
}

function nearest(ids: readonly string[], steps: (id: string) => number): string | undefined {
	const [best] = ids
		.map((id) => ({ id, distance: steps(id) }))
		.filter(({ distance }) => distance < Infinity)
		.sort((a, b) => a.distance - b.distance);
	return best?.id;
}

/** The reason with the words where the concept was found. */
function quoteConcept(
	reason: Pick<Reason, 'concept' | 'label' | 'relation'>,
	found: string,
	{ passages, places, language }: Subject
): Reason {
	const place = places[found];
	const passage = place && passages[place[0]];
	if (!passage) {
		const written = isLanguage(language) ? language : 'en';
		return { ...reason, matched: conceptLabel(found, written), language: written, quote: null };
	}
	const [, start, end] = place;
	return {
		...reason,
		matched: passage.text.slice(start, end),
		language: passage.language,
		quote: { part: passage.part, ...cutQuote(passage.text, start, end) }
	};
}

function explainWord(
	label: string,
	stems: readonly string[],
	{ passages }: Subject
): Reason | null {
	for (const { part, text, language } of passages) {
		const { tokens } = analyse(text, isLanguage(language) ? language : undefined);
		const token = tokens.find((one) => one.stems.some((stem) => stems.includes(stem)));
		if (!token) continue;
		const { start, end } = token;
		return {
			concept: null,
			label,
			matched: text.slice(start, end),
			language,
			relation: 'text',
			quote: { part, ...cutQuote(text, start, end) }
		};
	}
	return null;
}

/** The word in the title; only organisations have names. */
function explainName({ typed, words }: RecognisedName, { passages }: Subject): Reason[] {
	const [title] = passages;
	if (title?.part !== 'title') return [];
	for (const { 0: word, index: start } of title.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
		if (!words.includes(fold(word))) continue;
		const end = start + word.length;
		return [
			{
				concept: null,
				label: typed,
				matched: word,
				language: title.language,
				relation: 'text',
				quote: { part: 'title', ...cutQuote(title.text, start, end) }
			}
		];
	}
	return [];
}

const contextBefore = 40;
const contextAfter = 70;

/** Some words before and after, on one line; an ellipsis where the text goes on. */
function cutQuote(text: string, start: number, end: number): Omit<Quote, 'part'> {
	const from = Math.max(0, start - contextBefore);
	const to = Math.min(text.length, end + contextAfter);
	let before = text.slice(from, start).replace(/\s+/g, ' ');
	let after = text.slice(end, to).replace(/\s+/g, ' ');
	const sentence = Math.max(...['. ', '! ', '? ', '• '].map((mark) => before.lastIndexOf(mark)));
	if (sentence >= 0) before = before.slice(sentence + 2);
	else if (from > 0) before = `… ${before.replace(/^\S*\s?/, '')}`;
	const stop = after.search(/[.!?](?=\s)/);
	if (stop >= 0) after = after.slice(0, stop + 1);
	else if (to < text.length) after = `${after.replace(/\s?\S*$/, '')} …`;
	return { before, words: text.slice(start, end).replace(/\s+/g, ' '), after };
}
