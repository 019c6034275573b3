import { sql } from 'drizzle-orm';
import type { Language } from '#i18n/languages.ts';
import { rowsOf, type Db } from '../platform/database.ts';
import { completePlace } from '../regions/index.ts';
import { completeTerm, conceptLabel, fold } from '../vocabulary/index.ts';
import { nameWordsOf, quoteLexeme } from './name-lexemes.ts';
import { bounds } from './parameters.ts';

/** What somebody who types may mean. */
export interface Suggestion {
	kind: 'concept' | 'organisation' | 'place';
	text: string;
	/** Says more: the competence in the reader's language, or where the organisation is. */
	note: string | null;
	/** Language of `text`; null for names. */
	language: Language | null;
	/** The whole query that it stands for. */
	query: string;
	/** Of an organisation. */
	slug: string | null;
}

const mostWords = 12;
const each = { concepts: 5, organisations: 3, places: 2 };

/**
 * Suggestions for a query that is being typed: competences and places for its last words, and
 * organisations by name for the whole. Nothing for an empty one.
 */
export async function suggest(db: Db, typed: string, reader: Language): Promise<Suggestion[]> {
	const text = typed.trimStart().slice(0, bounds.longestQuery);
	if (text === '') return [];
	const tails = tailsOf(text);
	const concepts = suggestConcepts(tails, reader);
	const places = suggestPlaces(tails, reader);
	const organisations = await suggestOrganisations(db, text);
	const startsName = organisations.some(({ text: name }) => fold(name).startsWith(fold(text)));
	const list = startsName
		? [...organisations, ...concepts, ...places]
		: [...concepts, ...organisations, ...places];
	return list.slice(0, bounds.suggestions);
}

interface Tail {
	/** What stands before and stays. */
	head: string;
	text: string;
}

/** The text without its first words, or parts before a hyphen, one by one, the longest first. */
function tailsOf(text: string): Tail[] {
	const starts = [...text.matchAll(/(?<=^|[\s-])[^\s-]/gu)].map(({ index }) => index);
	return starts
		.slice(-mostWords)
		.map((start) => ({ head: text.slice(0, start), text: text.slice(start) }));
}

function suggestConcepts(tails: readonly Tail[], reader: Language): Suggestion[] {
	for (const { head, text } of tails) {
		const found = completeTerm(text, reader, each.concepts);
		if (found.length === 0) continue;
		return found.map(({ concept, text: term, language }) => {
			const label = conceptLabel(concept, reader);
			return {
				kind: 'concept',
				text: term,
				note: label === term ? null : label,
				language,
				query: head + term,
				slug: null
			};
		});
	}
	return [];
}

function suggestPlaces(tails: readonly Tail[], reader: Language): Suggestion[] {
	for (const { head, text } of tails) {
		const found = completePlace(text, each.places);
		if (found.length === 0) continue;
		return found.map(({ name, displayName, area }) => ({
			kind: 'place',
			text: displayName[reader],
			note: area === '' ? null : area,
			language: null,
			query: head + name,
			slug: null
		}));
	}
	return [];
}

async function suggestOrganisations(db: Db, text: string): Promise<Suggestion[]> {
	const key = fold(text).trim();
	const words = nameWordsOf(text);
	const beginsWord = words.map((word, at) =>
		at === words.length - 1 ? `${quoteLexeme(`n:${word}`)}:*` : quoteLexeme(`n:${word}`)
	);
	if (key.length < 2 || beginsWord.length === 0) return [];
	const begins = `${key.replace(/[\\%_]/g, '\\$&')}%`;
	// Short beginnings are those of half of all names: only names that begin so are read for them.
	const inName = key.length < 3 ? sql`false` : sql`terms @@ ${beginsWord.join(' & ')}::tsquery`;
	const rows = await rowsOf<{ title: string; slug: string; place: string | null }>(
		db,
		sql`select title, organisation_slug as slug, place from (
				(select title, title_key, organisation_slug, place from findable_documents
					where type = 'organisation' and title_key like ${begins}
					order by title_key limit ${each.organisations})
				union
				(select title, title_key, organisation_slug, place from findable_documents
					where type = 'organisation' and ${inName} limit ${mostNames})
			) named
			order by title_key like ${begins} desc, length(title_key), title_key
			limit ${each.organisations}`
	);
	return rows.map(({ title, slug, place }) => ({
		kind: 'organisation',
		text: title,
		note: place,
		language: null,
		query: title,
		slug
	}));
}

const mostNames = 20;
