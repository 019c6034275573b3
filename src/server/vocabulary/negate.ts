import type { Token } from './tokenise.ts';

/**
 * Tells for each token whether it stands under a negation: "keine Verzinkung", "ohne Schweißen",
 * "Verzinken bieten wir nicht an", "neprovádíme lakování", "no welding". A negation reaches to the
 * end of its clause, over commas only in a list ("keine Galvanik, Härterei oder Lackierung").
 */
export function markNegated(tokens: readonly Token[]): boolean[] {
	const negated = new Array<boolean>(tokens.length).fill(false);
	const firstStop = precompute(tokens, ({ gap }) => gap === 'stop');
	const nextOr = precompute(tokens, ({ folded }) => listEnds.has(folded));
	for (const [i, token] of tokens.entries()) {
		if (!isNegator(token, tokens[i + 1])) continue;
		const end = Math.min(firstStop[i + 1] ?? tokens.length, i + 1 + reach);
		const overCommas = (nextOr[i + 1] ?? tokens.length) < end;
		let marked = 0;
		for (const [away, next] of tokens.slice(i + 1, end).entries()) {
			if (turns.has(next.folded)) break;
			if (next.gap === 'comma' && away > 0 && !overCommas) break;
			negated[i + 1 + away] = true;
			if (!afterthought.has(next.folded)) marked++;
		}
		if (marked === 0 && lateNegators.has(token.folded)) markBackwards(tokens, i, negated);
	}
	return negated;
}

const reach = 8;

// "Verzinken bieten wir nicht an."
function markBackwards(tokens: readonly Token[], at: number, negated: boolean[]): void {
	const first = Math.max(0, at - reach);
	for (const [away, { gap, folded }] of tokens.slice(first, at).reverse().entries()) {
		negated[at - 1 - away] = true;
		if (gap === 'stop' || gap === 'comma' || turns.has(folded)) break;
	}
}

function isNegator({ folded }: Token, next: Token | undefined): boolean {
	if (next && softeners.has(next.folded)) return false;
	return negators.has(folded) || negatedVerb.test(folded);
}

const negators = set(
	'kein keine keinen keinem keiner keines keinerlei nicht ohne weder bez nikoli zadne zadny zadna zadnou zadneho zadnych krome no not without dont doesnt cannot neither excluding except'
);
const lateNegators = set('nicht not');
// "nicht nur", "nejen", "not only", "kein Problem", "no minimum", "bez problemu"
const softeners = set('nur only just problem problema problemu minimum limit matter');
const turns = set(
	'aber sondern jedoch nur dafur ale avsak nybrz pouze jen but only however instead'
);
const listEnds = set('oder noch und nebo ani a i or nor and');
// What may follow a late "nicht" in its clause.
const afterthought = set(
	'an durch vor mehr moglich angeboten aus selbst im haus wir offered possible available offer do'
);
// neprovádíme, nenabízíme, neděláme, nevyrábíme, nezajišťujeme, nemáme, neumíme, nedodáváme …
const negatedVerb =
	/^ne(?:provad|nabiz|del|vyrab|zajist|ma|um|dodav|posk|res|pouziv|potreb|hled|poptav|prijim)\w*(?:me|m|ji|ji|i|a|te)$/;

/** For each position the next one, itself included, where the test holds. */
function precompute(tokens: readonly Token[], test: (token: Token) => boolean): number[] {
	const next = new Array<number>(tokens.length);
	let found = tokens.length;
	for (const [away, token] of tokens.toReversed().entries()) {
		const i = tokens.length - 1 - away;
		if (test(token)) found = i;
		next[i] = found;
	}
	return next;
}

function set(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
