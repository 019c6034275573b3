import { foldLetters, joinUmlauts } from './fold.ts';
import { findNorms, type Norm } from './norms.ts';

export interface Token {
	/** Folded form; a norm has the form "norm:9001" or "norm:1090-2". */
	folded: string;
	/** As `folded`, with ae, oe, ue kept, for stemming. */
	letters: string;
	/** As it stands in the text, in small letters, with all its diacritics. */
	written: string;
	/** Positions in the text, in UTF-16 units. */
	start: number;
	end: number;
	/** What stands between the previous token and this one. */
	gap: 'space' | 'hyphen' | 'comma' | 'stop';
	/** "Dreh- und Frästeile": the word goes on elsewhere. */
	elliptic: boolean;
	/** All capitals in the text, at most five letters: an abbreviation. */
	capitals: boolean;
	norm: boolean;
}

/** Cuts a text into words with their places. A norm with its number ("DIN EN 1090-2") is one token. */
export function tokenise(text: string): Token[] {
	const norms = findNorms(text);
	const tokens: Token[] = [];
	let next = 0;
	let previousEnd = 0;
	for (const match of text.matchAll(word)) {
		const start = match.index;
		let norm = norms[next];
		while (norm && norm.end <= start) norm = norms[++next];
		if (norm && start >= norm.start) {
			if (tokens.at(-1)?.start !== norm.start) {
				tokens.push(normToken(norm, gapBetween(text, previousEnd, norm.start)));
			}
			previousEnd = norm.end;
			continue;
		}
		const surface = match[0];
		const end = start + surface.length;
		const letters = foldLetters(surface);
		tokens.push({
			folded: joinUmlauts(letters),
			letters,
			written: plainLetters.test(surface) ? letters : surface.normalize('NFC').toLowerCase(),
			start,
			end,
			gap: gapBetween(text, previousEnd, start),
			elliptic: ellipsis.test(text.slice(end, end + 2)),
			capitals: surface.length <= 5 && /^\p{Lu}[\p{Lu}\d]*$/u.test(surface),
			norm: false
		});
		previousEnd = end;
	}
	return tokens;
}

const word =
	/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]|['’](?=\p{L}))*(?:\+\+|#)?/gu;
const plainLetters = /^[a-zA-Z0-9]*$/;
const ellipsis = /^[-\u2010-\u2015][\s,/]/;

function normToken(norm: Norm, gap: Token['gap']): Token {
	const { key, start, end } = norm;
	return {
		folded: key,
		letters: key,
		written: key,
		start,
		end,
		gap,
		elliptic: false,
		capitals: false,
		norm: true
	};
}

function gapBetween(text: string, from: number, to: number): Token['gap'] {
	// Only the near end of a long gap matters, which keeps the whole pass linear in any case.
	const between = text.slice(from, to);
	if (between === ' ') return 'space';
	if (/^[-\u2010-\u2015]$/.test(between)) return 'hyphen';
	// A point between two digits belongs to the number: 1.4301, 2.000.
	if (between === '.' && /\d/.test(text[from - 1] ?? '') && /\d/.test(text[to] ?? '')) {
		return 'hyphen';
	}
	if (/[.!?;\n\r•|·]/.test(between))
		return /^\.\s?$/.test(between) && abbreviated(text, from) ? 'space' : 'stop';
	return /[,:/()[\]"„“”]/.test(between) ? 'comma' : 'space';
}

// "z. B.", "u. a.", "např.": a point after one or two letters, or after a usual abbreviation, ends nothing.
function abbreviated(text: string, end: number): boolean {
	return /(?:^|[^\p{L}])(?:\p{L}|bzw|ca|inkl|max|min|tzv|vč|resp|spol|např|zzgl|ggf|sog|tj|mj)$/iu.test(
		text.slice(Math.max(0, end - 6), end)
	);
}
