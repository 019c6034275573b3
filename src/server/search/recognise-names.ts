import { sql } from 'drizzle-orm';
import { rowsOf, type Db } from '../platform/database.ts';
import { editDistance, foldLetters, isMadeOfTerms } from '../vocabulary/index.ts';
import { nameWordsOf, quoteLexeme, shortestMisspelt, withoutOne } from './name-lexemes.ts';
import type { NameWord, Understanding } from './understand.ts';

/** A word of the query that stands in names of organisations, as it is or nearly. */
export interface RecognisedName {
	typed: string;
	/** Folded words of names. */
	words: readonly string[];
	how: 'same' | 'term' | 'typo' | 'beginning';
	/** Share of the query's words. */
	share: number;
}

const shortestBeginning = 3;
const mostNames = 200;

/**
 * Looks up which words of a query are words of organisations' names: as typed, else with a slip of
 * the fingers, else as a beginning; the latter two only for words that no text holds.
 */
export async function recogniseNames(
	db: Db,
	{ nameWords }: Understanding
): Promise<RecognisedName[]> {
	const unsure = nameWords.filter(({ isSure }) => !isSure);
	if (unsure.length === 0) return [];
	const share = 1 / nameWords.length;
	const met = await findMet(db, unsure);
	const missing = unsure.filter((_, at) => !met[at]?.inNames && !met[at]?.inTexts);
	const near = await findNear(db, missing);
	return unsure.flatMap((word, at): RecognisedName[] => {
		const { folded, typed } = word;
		if (met[at]?.inNames) {
			// Many a firm has a word of its trade in its name, and whoever types it means the trade.
			const how = isMadeOfTerms(folded) ? 'term' : 'same';
			return [{ typed, words: [folded], how, share }];
		}
		const found = near.get(word);
		return found ? [{ typed, ...found, share }] : [];
	});
}

async function findMet(
	db: Db,
	words: readonly NameWord[]
): Promise<{ inNames: boolean; inTexts: boolean }[]> {
	const holds = (query: string) =>
		sql`exists (select 1 from findable_documents where terms @@ ${query}::tsquery)`;
	const columns = words.map(
		({ folded, stems }) => sql`jsonb_build_object(
			'inNames', ${holds(quoteLexeme(`n:${folded}`))},
			'inTexts', ${stems.length > 0 ? holds(stems.map(quoteLexeme).join(' | ')) : sql`false`})`
	);
	const [row] = await rowsOf<{ met: { inNames: boolean; inTexts: boolean }[] }>(
		db,
		sql`select jsonb_build_array(${sql.join(columns, sql`, `)}) as met`
	);
	return row?.met ?? [];
}

async function findNear(
	db: Db,
	words: readonly NameWord[]
): Promise<Map<NameWord, Pick<RecognisedName, 'words' | 'how'>>> {
	const near = new Map<NameWord, Pick<RecognisedName, 'words' | 'how'>>();
	for (const word of words) {
		const { folded } = word;
		// A slip can make an ae, oe or ue that is no umlaut: Erlenauer, Erlenaer.
		const forms = [...new Set([folded, foldLetters(word.typed)])];
		if (folded.length >= shortestMisspelt) {
			const names = await readNameWords(db, forms.flatMap(slipsOf));
			const allowed = folded.length < 8 ? 1 : 2;
			const measured = names
				.filter((name) => name.length >= shortestMisspelt && !isMadeOfTerms(name))
				.map((name) => ({
					name,
					away: Math.min(...forms.map((form) => editDistance(form, name, allowed)))
				}))
				.filter(({ away }) => away <= allowed);
			const least = Math.min(...measured.map(({ away }) => away));
			const nearest = measured.filter(({ away }) => away === least).map(({ name }) => name);
			if (nearest.length > 0) {
				near.set(word, { words: nearest, how: 'typo' });
				continue;
			}
		}
		if (folded.length < shortestBeginning) continue;
		const names = await readNameWords(db, [`${quoteLexeme(`n:${folded}`)}:*`]);
		const begun = names.filter((name) => name.startsWith(folded) && !isMadeOfTerms(name));
		if (begun.length > 0) near.set(word, { words: begun, how: 'beginning' });
	}
	return near;
}

/** The words of the names that hold one of these lexemes. */
async function readNameWords(db: Db, lexemes: readonly string[]): Promise<string[]> {
	const rows = await rowsOf<{ names: string }>(
		db,
		sql`select title_key as names from findable_documents
			where type = 'organisation' and terms @@ ${lexemes.join(' | ')}::tsquery
			order by id limit ${mostNames}`
	);
	return [...new Set(rows.flatMap(({ names }) => nameWordsOf(names)))];
}

/**
 * Lexemes by which the name is found that a word was meant for: both without one letter each, which
 * a wrong letter or two swapped ones become, or one of them without.
 */
function slipsOf(folded: string): string[] {
	const shorter = withoutOne(folded);
	return [
		quoteLexeme(`d:${folded}`),
		...shorter.flatMap((word) => [quoteLexeme(`d:${word}`), quoteLexeme(`n:${word}`)])
	];
}
