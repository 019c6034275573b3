import type { Language } from '#i18n/languages.ts';
import { distanceKm, findPlace, type PlaceCandidate } from '../regions/index.ts';
import type { Analysis } from '../vocabulary/index.ts';

/** A place that a reader named, and namesakes that may be meant instead. */
export interface NamedPlace {
	/** As the reader knows it, for example "Zittau (Žitava)". */
	name: string;
	latitude: number;
	longitude: number;
	/** Namesakes far from it: what to show, and what to type for them. */
	others: { name: string; query: string }[];
}

/** A place within a query, with its words. */
export interface QueryPlace extends NamedPlace {
	start: number;
	end: number;
}

/** The place that a text means; null where none is known. */
export function locatePlace(text: string, reader: Language): NamedPlace | null {
	const [first, ...others] = findPlace(text, { limit: 4 });
	return first ? describePlace(first, others, reader) : null;
}

const mostWords = 4;

/**
 * The place that a query names beside what it asks for. Several words that are a place's name are
 * always taken as one ("Česká Lípa" is no lime tree); one word only where the vocabulary is not sure
 * of it, since Most is a town and a bridge.
 */
export function findPlaceInQuery(
	text: string,
	analysis: Analysis,
	reader: Language
): QueryPlace | null {
	const words = [...text.matchAll(/[\p{L}\p{M}]+(?:[-./][\p{L}\p{M}]+)*\.?/gu)]
		.slice(0, 30)
		.map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
	for (let length = Math.min(mostWords, words.length); length >= 1; length--) {
		for (let at = 0; at + length <= words.length; at++) {
			const first = words[at];
			const last = words[at + length - 1];
			if (!first || !last) continue;
			const span = { start: first.start, end: last.end };
			if (length === 1 && isKnown(analysis, span, words.length === 1)) continue;
			const [found, ...others] = findExactly(first.word, text.slice(first.end, last.end));
			if (found) return { ...describePlace(found, others, reader), ...span };
		}
	}
	return null;
}

/** The vocabulary knows what stands there, and does not only guess. */
function isKnown(
	{ concepts, corrections }: Analysis,
	span: { start: number; end: number },
	alone: boolean
): boolean {
	const overlaps = (other: { start: number; end: number }) =>
		other.start < span.end && other.end > span.start;
	if (corrections.some(overlaps)) return false;
	return concepts.some((concept) => overlaps(concept) && !(alone && concept.weight <= 0.5));
}

function findExactly(first: string, rest: string): PlaceCandidate[] {
	for (const form of [first, ...nominatives(first)]) {
		const found = findPlace(form + rest, { limit: 4 }).filter(({ match }) => match === 'name');
		if (found.length > 0) return found;
	}
	return [];
}

/** Czech towns stand in the genitive or locative after a preposition: "v Liberci", "z Jablonce nad Nisou". */
function nominatives(word: string): string[] {
	if (word.length < 4) return [];
	return cases.flatMap(([ending, replacement]) =>
		ending.test(word) ? word.replace(ending, replacement) : []
	);
}

const cases: [RegExp, string][] = [
	[/c[ie]$/, 'ec'],
	[/[ěe]$/, 'a'],
	[/[ěeu]$/, ''],
	[/u$/, 'o'],
	[/y$/, 'a'],
	[/[ií]ch$/, 'e'],
	[/c$/, 'ce'],
	[/[ae]ch$/, 'y'],
	[/(?:ech|ch)$/, ''],
	[/ku$/, 'ek'],
	[/[ií]$/, 'e']
];

const farAway = 30;

function describePlace(
	place: PlaceCandidate,
	others: readonly PlaceCandidate[],
	reader: Language
): NamedPlace {
	return {
		name: place.displayName[reader],
		latitude: place.lat,
		longitude: place.lon,
		others: others
			.filter(
				(other) =>
					other.match === place.match &&
					other.name !== place.name &&
					distanceKm(other, place) > farAway
			)
			.map((other) => ({ name: other.displayName[reader], query: other.name }))
	};
}
