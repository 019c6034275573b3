import { collapseUmlauts, foldPlace } from './fold.ts';
import { keysWithInitialOf, type Key, type Place } from './gazetteer.ts';

const shortest = 2;

/**
 * Places whose name, in either language, begins as typed: those of the programme area first, towns
 * before their quarters, a place's own name before its others, short names before long ones.
 */
export function completePlace(typed: string, limit: number): Place[] {
	const wanted = foldPlace(typed);
	if (wanted.length < shortest) return [];
	const collapsed = collapseUmlauts(wanted);
	const found = keysWithInitialOf(wanted)
		.filter(
			({ folded }) => folded.startsWith(wanted) || collapseUmlauts(folded).startsWith(collapsed)
		)
		.sort((a, b) => rankOf(a) - rankOf(b));
	return [...new Set(found.map(({ place }) => place))].slice(0, limit);
}

const kinds = { town: 0, district: 40, quarter: 60, locality: 80 } as const;

function rankOf({ place, folded, weight }: Key): number {
	return (place.district ? 0 : 1000) + kinds[place.kind] + (1 - weight) * 100 + folded.length;
}
