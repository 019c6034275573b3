import type { Language } from '#i18n/languages.ts';
import { analyse, findConcept, type ConceptKind } from '#server/vocabulary/index.ts';
import type { Words } from './structure.ts';

/** Below it a concept was met only as a part of another word, or as one of several meanings. */
const sureEnough = 0.8;

/**
 * What an inquiry can be about. A capability such as "to drawing" or "to sample" says how, and would
 * stand as a fact where the writer only compared.
 */
const tellable: readonly ConceptKind[] = [
	'process',
	'material',
	'product',
	'component',
	'service',
	'machine',
	'certificate',
	'research'
];

/**
 * Reads what can be told in every language out of somebody's own words: concepts, and designations
 * that are the same everywhere. `kinds` keeps concepts of these kinds only.
 */
export function readWords(
	text: string,
	language: Language,
	kinds: readonly ConceptKind[] = tellable
): Words {
	const concepts = analyse(text, language)
		.concepts.filter(({ weight, negated }) => weight >= sureEnough && !negated)
		.map(({ id }) => id)
		.filter((id) => kinds.includes(findConcept(id)?.kind ?? 'sector'));
	return { text, concepts: [...new Set(concepts)], codes: codesIn(text) };
}

/** Words that carry meaning and that the vocabulary does not hold: readers see them only as written. */
export function unknownWords({ text, codes }: Words, language: Language): string[] {
	return analyse(text, language).unknown.filter(
		(word) => !codes.some((code) => code.includes(word))
	);
}

/** Norms, material numbers and steel grades, alloys, colours: letters and digits of no language. */
export function codesIn(text: string): string[] {
	const norms = [...text.matchAll(normPattern)].map(([found]) => found.replace(/[:.\-]+$/, ''));
	const rest = norms.reduce((left, found) => left.replace(found, ' '), text);
	const grades = rest
		.split(/[\s,;()"„“”]+/u)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter(isGrade);
	return [...new Set([...norms, ...grades])].slice(0, 12);
}

const normPattern =
	/(?<![\p{L}\p{N}])(?:ČSN|DIN|EN|ISO|IEC|RAL|AISI|ASTM|SAE|API|AW|AC|VDI|IP|HRC|HV|HB)(?:[ \u00a0/-](?:EN|ISO|IEC|AW|AC))*[ \u00a0-]?\d[\dA-Z.:-]*/gu;

/** `1.4301`, `S355J2+N`, `42CrMo4`, `PA6-GF30`: symbols of elements and kinds, never a word. */
function isGrade(word: string): boolean {
	if (word.length > 24) return false;
	if (/^\d\.\d{4}$/.test(word)) return true;
	const letters = word.match(/\p{L}+/gu) ?? [];
	return (
		/\d/.test(word) &&
		letters.length > 0 &&
		/^[A-Za-z0-9.+/-]+$/.test(word) &&
		letters.every((run) => /^(?:[A-Z][a-z]?){1,6}$/.test(run))
	);
}
