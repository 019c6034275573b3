import type { TermIndex } from './compile.ts';
import { firstNotBefore } from './sorted.ts';
import { stem } from './stem.ts';
import type { Candidate, Reading, Word } from './words.ts';

/** "Laser schneiden" for Laserschneiden, from this word on; "Dreh- und Frästeile" for Drehteile. */
export function findJoined(word: Word, reading: Reading): Candidate[] {
	const { functional, token, next } = word;
	if (functional || token.norm || token.folded.length < 2) return [];
	const elliptic = token.elliptic ? findElliptic(word, reading) : [];
	if (!next || !joins(word, next) || !begins(token.folded, reading.index)) return elliptic;
	const pair = joinWords([word, next], reading);
	const third = next.next;
	if (!third || !joins(next, third)) return [...elliptic, ...pair];
	return [...elliptic, ...pair, ...joinWords([word, next, third], reading)];
}

function joins(left: Word, { token, functional }: Word): boolean {
	return (
		(token.gap === 'space' || token.gap === 'hyphen') &&
		!token.norm &&
		!functional &&
		left.token.folded.length + token.folded.length >= 6 &&
		token.folded.length >= 2
	);
}

// Whether any term begins so, by bisection.
function begins(folded: string, { beginnings }: TermIndex): boolean {
	return beginnings[firstNotBefore(folded, beginnings)]?.startsWith(folded) === true;
}

function joinWords(words: readonly Word[], { index, order, query }: Reading): Candidate[] {
	const letters = words.map(({ token }) => token.letters).join('');
	return order.flatMap((language, place) => {
		const entries = index.single[language].get(stem(letters, language));
		if (!entries || (place > 0 && !query)) return [];
		return [{ entries, words, letters: letters.length, gapped: false, doubt: place + 1 }];
	});
}

const longestEllipsis = 40;
const furthestEllipsis = 5;

// The word that is continued stands after a conjunction or a comma.
function findElliptic(word: Word, { index, order }: Reading): Candidate[] {
	const beginning = word.token.letters;
	const german =
		order[0] === 'de' || /^(?:und|oder|sowie|bzw)$/.test(word.next?.token.folded ?? '');
	let other = word.next;
	for (let away = 1; german && other && away <= furthestEllipsis; away++, other = other.next) {
		const { token, functional } = other;
		if (token.gap === 'stop') return [];
		if (functional || token.elliptic) continue;
		for (let cut = 3; cut <= Math.min(token.letters.length - 3, longestEllipsis); cut++) {
			const letters = beginning + token.letters.slice(cut);
			const entries = index.single.de.get(stem(letters, 'de'));
			if (entries) {
				return [{ entries, words: [word], letters: letters.length, gapped: false, doubt: 0 }];
			}
		}
		return [];
	}
	return [];
}
