import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { languages, type Language } from '#i18n/languages.ts';
import { contentTokens, type Concept, type Term } from './compile.ts';
import { editDistance } from './correct.ts';
import { conceptsOf, fileSchema, vocabularyFiles, vocabularyFolder } from './load.ts';
import { readConfirmedWords, wordsOf, type WordLists } from './read-words.ts';
import { isSilent } from './silent-words.ts';
import { stem } from './stem.ts';

export interface Problem {
	severity: 'error' | 'warning';
	file: string;
	/** Line of the file, from 1; undefined where it cannot be told. */
	line: number | undefined;
	message: string;
}

/**
 * What is wrong in the files of a vocabulary folder. Errors make analysis wrong or impossible;
 * warnings are gaps and doubts: fewer than three terms in a language, words that only meet after
 * their endings are cut, words whose spelling nobody has read a second time.
 */
export function checkVocabulary(folder: string = vocabularyFolder): Problem[] {
	return checkSources(
		vocabularyFiles(folder).map((file) => ({
			file,
			source: readFileSync(join(folder, file), 'utf8')
		})),
		readConfirmedWords(folder)
	);
}

/** As `checkVocabulary`, on sources at hand; spelling is checked where there are lists to compare with. */
export function checkSources(
	sources: readonly { file: string; source: string }[],
	confirmed?: WordLists
): Problem[] {
	const problems: Problem[] = [];
	const located: Located[] = [];
	for (const { file, source } of sources) {
		const lines = source.split('\n');
		for (const concept of readConcepts(file, source, problems)) {
			located.push({ concept, file, line: lineOfConcept(lines, concept.id), lines });
		}
	}
	checkIds(located, problems);
	checkParents(located, problems);
	checkCycles(located, problems);
	checkTerms(located, problems);
	checkMeanings(located, problems);
	if (confirmed) checkSpelling(located, confirmed, problems);
	return problems;
}

interface Located {
	concept: Concept;
	file: string;
	line: number | undefined;
	lines: readonly string[];
}

function readConcepts(file: string, source: string, problems: Problem[]): Concept[] {
	let content: unknown;
	try {
		content = load(source);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message.replace(/\n.*/s, '') : String(cause);
		problems.push({ severity: 'error', file, line: lineIn(message), message });
		return [];
	}
	const result = v.safeParse(fileSchema, content);
	if (result.success) return conceptsOf(result.output);
	for (const issue of result.issues) {
		const path = v.getDotPath(issue) ?? '';
		const message = `${path}: ${issue.message}`;
		problems.push({ severity: 'error', file, line: undefined, message });
	}
	return [];
}

function lineIn(message: string): number | undefined {
	const line = /\((\d+):\d+\)/.exec(message)?.[1];
	return line === undefined ? undefined : Number(line);
}

function lineOfConcept(lines: readonly string[], id: string): number | undefined {
	const at = lines.findIndex((line) => /^\s*-\s+id:\s*/.test(line) && idOf(line) === id);
	return at < 0 ? undefined : at + 1;
}

function idOf(line: string): string | undefined {
	return /id:\s*["']?([^"'\s#]+)/.exec(line)?.[1];
}

function report(
	problems: Problem[],
	severity: Problem['severity'],
	{ file, line }: Located,
	message: string
): void {
	problems.push({ severity, file, line, message });
}

function checkIds(located: readonly Located[], problems: Problem[]): void {
	const seen = new Map<string, Located>();
	for (const each of located) {
		const first = seen.get(each.concept.id);
		if (first) {
			report(problems, 'error', each, `id ${each.concept.id} stands in ${first.file} as well`);
		}
		seen.set(each.concept.id, each);
	}
}

function checkParents(located: readonly Located[], problems: Problem[]): void {
	const ids = new Set(located.map(({ concept }) => concept.id));
	for (const each of located) {
		for (const parent of each.concept.parents) {
			if (!ids.has(parent)) {
				report(
					problems,
					'error',
					each,
					`${each.concept.id}: no concept ${parent} to be its parent`
				);
			}
		}
	}
}

function checkCycles(located: readonly Located[], problems: Problem[]): void {
	const parents = new Map(located.map(({ concept }) => [concept.id, concept.parents]));
	for (const each of located) {
		const { id } = each.concept;
		const above = new Set<string>();
		const open = [...each.concept.parents];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			if (above.has(next)) continue;
			above.add(next);
			open.push(...(parents.get(next) ?? []));
		}
		if (above.has(id)) report(problems, 'error', each, `${id} stands above itself`);
	}
}

function checkTerms(located: readonly Located[], problems: Problem[]): void {
	for (const each of located) {
		for (const language of languages) {
			const terms = each.concept.terms[language];
			if (terms.length < 3) {
				const message = `${each.concept.id}: fewer than two alternatives in ${language}`;
				report(problems, 'warning', each, message);
			}
			for (const { text } of terms) {
				const tokens = contentTokens(text, language);
				const [only] = tokens.length === 1 ? tokens : [];
				if (only && !only.norm && !only.capitals && isSilent(only.folded, language)) {
					const message = `${each.concept.id}: "${text}" (${language}) says nothing by itself`;
					report(problems, 'error', each, message);
				}
			}
		}
	}
}

interface Use {
	each: Located;
	term: Term;
	folded: string;
}

// The same words under two concepts are an error unless their author says what tells them apart;
// words that are the same only by their stem are told apart where they stand uninflected.
function checkMeanings(located: readonly Located[], problems: Problem[]): void {
	for (const language of languages) {
		for (const uses of groupByKey(located, language).values()) {
			const open = uses.filter(({ term }) => !term.with && !term.default);
			const usual = uses.filter(({ term }) => term.default);
			const rivals = [open, usual].find((group) => conceptsIn(group) > 1);
			const [first, ...others] = rivals ?? [];
			for (const other of others) {
				if (!first || other.each.concept.id === first.each.concept.id) continue;
				const same = other.folded === first.folded;
				const where = `${first.each.file}:${first.each.line ?? '?'}`;
				report(
					problems,
					same ? 'error' : 'warning',
					other.each,
					`${other.each.concept.id}: "${other.term.text}" (${language}) ${
						same ? 'is' : 'has the stem of'
					} "${first.term.text}" of ${first.each.concept.id} (${where})`
				);
			}
		}
	}
}

function conceptsIn(uses: readonly Use[]): number {
	return new Set(uses.map(({ each }) => each.concept.id)).size;
}

function groupByKey(located: readonly Located[], language: Language): Map<string, Use[]> {
	const groups = new Map<string, Use[]>();
	for (const each of located) {
		for (const term of each.concept.terms[language]) {
			const tokens = contentTokens(term.text, language);
			const keys = tokens.map(({ letters, norm, folded }) =>
				norm ? folded : stem(letters, language)
			);
			const key = keys.sort().join(' ');
			const folded = tokens
				.map((token) => token.folded)
				.sort()
				.join(' ');
			groups.set(key, [...(groups.get(key) ?? []), { each, term, folded }]);
		}
	}
	return groups;
}

function checkSpelling(
	located: readonly Located[],
	confirmed: WordLists,
	problems: Problem[]
): void {
	for (const each of located) {
		for (const language of languages) {
			for (const { text } of each.concept.terms[language]) {
				for (const word of wordsOf(text)) {
					if (confirmed[language].has(word)) continue;
					const near = nearest(word, confirmed[language]);
					const hint = near === undefined ? '' : `; is it "${near}"?`;
					const message = `${each.concept.id}: "${word}" (${language}) was not read a second time${hint}`;
					report(problems, 'warning', each, message);
				}
			}
		}
	}
}

function nearest(word: string, words: ReadonlySet<string>): string | undefined {
	for (const other of words) {
		if (Math.abs(other.length - word.length) <= 1 && editDistance(word, other, 1) <= 1) return other;
	}
	return undefined;
}
