import { isLanguage } from '#i18n/languages.ts';
import { analyse, ancestorsOf, findConcept, stem } from '../vocabulary/index.ts';
import { nameLexemes, quoteLexeme } from './name-lexemes.ts';
import type { Passage, Place } from './schema.ts';

export interface Reading {
	/** The text of a `tsvector`. */
	terms: string;
	places: Record<string, Place | null>;
	/** Fields of the vocabulary that the subject works in, the strongest first. */
	fields: string[];
	/** Certificates that the texts name. */
	certificates: string[];
}

interface Knowledge {
	stated: readonly string[];
	proposed: readonly string[];
	rejected: readonly string[];
	/** Names of the organisation itself; empty for what it offers. */
	names: readonly string[];
	/** Texts that are found by their words alone: the firm's name at its listings, names of places. */
	words: readonly Passage[];
}

/** Labels of a `tsvector`, the strongest first. */
type Label = 'A' | 'B' | 'C' | 'D';

const longestText = 20_000;
const mostFields = 3;
const mostTerms = 4000;

/** Reads the texts of a document as concepts and words, once, when it is written. */
export function readPassages(passages: readonly Passage[], knowledge: Knowledge): Reading {
	const labels = new Map<string, Label>();
	const places: Record<string, Place | null> = {};
	const weights = new Map<string, number>();
	const rejected = new Set(knowledge.rejected);
	const addConcept = (id: string, label: Label, place: Place | null) => {
		if (rejected.has(id) || !findConcept(id)) return;
		raise(labels, `c:${id}`, label);
		places[id] ??= place;
		for (const ancestor of ancestorsOf(id)) raise(labels, `c:${ancestor.id}`, 'C');
	};
	for (const name of knowledge.names) {
		for (const lexeme of nameLexemes(name)) raise(labels, lexeme, 'D');
	}
	passages.forEach(({ language, part, text }, at) => {
		const analysis = analyse(
			text.slice(0, longestText),
			isLanguage(language) ? language : undefined
		);
		for (const { id, weight, start, end, negated } of analysis.concepts) {
			if (negated) continue;
			const whole = part === 'title' && weight === 1 ? 'A' : 'B';
			addConcept(id, weight >= 0.75 ? whole : 'C', [at, start, end]);
			weights.set(id, (weights.get(id) ?? 0) + weight);
		}
		for (const token of analysis.tokens) addWords(labels, token, part === 'title' ? 'C' : 'D');
	});
	for (const id of knowledge.proposed) addConcept(id, 'B', null);
	for (const id of knowledge.stated) {
		addConcept(id, 'A', null);
		weights.set(id, (weights.get(id) ?? 0) + 2);
	}
	for (const { text } of knowledge.words) {
		for (const token of analyse(text).tokens) addWords(labels, token, 'D');
	}
	return {
		terms: writeVector(labels),
		places,
		fields: strongestFields(weights, rejected),
		certificates: Object.keys(places).filter((id) => findConcept(id)?.kind === 'certificate')
	};
}

function addWords(
	labels: Map<string, Label>,
	{ stems, parts }: { stems: readonly string[]; parts: readonly string[] },
	label: Label
): void {
	for (const one of stems) raise(labels, one, label);
	for (const part of parts) raise(labels, stem(part, 'de'), 'D');
}

/** The best label wins, so that each lexeme has one position and `ts_rank` is a plain sum. */
function raise(labels: Map<string, Label>, lexeme: string, label: Label): void {
	const before = labels.get(lexeme);
	if (before === undefined || label < before) labels.set(lexeme, label);
}

function writeVector(labels: ReadonlyMap<string, Label>): string {
	return [...labels]
		.filter(([lexeme]) => lexeme.length > 0 && lexeme.length <= 100)
		.slice(0, mostTerms)
		.map(([lexeme, label]) => `${quoteLexeme(lexeme)}:1${label}`)
		.join(' ');
}

// A field that one word of a long text touches is not what the firm does.
function strongestFields(
	weights: ReadonlyMap<string, number>,
	rejected: ReadonlySet<string>
): string[] {
	const sums = new Map<string, number>();
	for (const [id, weight] of weights) {
		const concept = findConcept(id);
		if (!concept || rejected.has(id) || concept.kind === 'certificate') continue;
		const share = concept.kind === 'material' || concept.kind === 'capability' ? 0.3 : 1;
		sums.set(concept.field, (sums.get(concept.field) ?? 0) + Math.min(weight, 3) * share);
	}
	const sorted = [...sums].sort((a, b) => b[1] - a[1]);
	const strongest = sorted[0]?.[1] ?? 0;
	return sorted
		.filter(([, sum]) => sum >= strongest / 3)
		.slice(0, mostFields)
		.map(([field]) => field);
}
