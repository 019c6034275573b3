import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages, type Language } from '#i18n/languages.ts';
import type { Concept } from './compile.ts';

/** The words of each language whose spelling was read a second time, in small letters. */
export type WordLists = Readonly<Record<Language, ReadonlySet<string>>>;

const shortest = 3;

/** The words of a term whose spelling can be wrong: of letters, three or more, in small letters. */
export function wordsOf(term: string): string[] {
	return (term.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= shortest);
}

/** The lists of a vocabulary folder; undefined where it has none. */
export function readConfirmedWords(folder: string): WordLists | undefined {
	if (!existsSync(join(folder, listsFolder))) return undefined;
	const listIn = (language: Language) =>
		new Set(readFileSync(listOf(folder, language), 'utf8').split('\n').filter(Boolean));
	return { de: listIn('de'), cs: listIn('cs'), en: listIn('en') };
}

/**
 * Writes down that the words of these concepts were read a second time; words that stand nowhere any
 * more are dropped. Returns the number of new ones.
 */
export function confirmWords(folder: string, concepts: Iterable<Concept>): number {
	const known = readConfirmedWords(folder);
	const all = [...concepts];
	mkdirSync(join(folder, listsFolder), { recursive: true });
	let added = 0;
	for (const language of languages) {
		const words = new Set(
			all.flatMap(({ terms }) => terms[language].flatMap(({ text }) => wordsOf(text)))
		);
		added += [...words].filter((word) => known?.[language].has(word) !== true).length;
		const list = [...words].sort(new Intl.Collator(language).compare);
		writeFileSync(listOf(folder, language), `${list.join('\n')}\n`);
	}
	return added;
}

const listsFolder = 'words';

function listOf(folder: string, language: Language): string {
	return join(folder, listsFolder, `${language}.txt`);
}
