import type { nameGiver } from './names.ts';
import type { Chance } from './random.ts';
import type { ListingRow, OrganisationRow } from './rows.ts';

/** The region while it is being written. */
export type Region = {
	draw: Chance;
	names: ReturnType<typeof nameGiver>;
	today: Date;
	decks: Map<string, { waiting: string[]; round: number }>;
	domains: Set<string>;
	organisations: OrganisationRow[];
	listings: ListingRow[];
};

/**
 * Deals the next text of a deck; none comes again before all have been dealt. `round` tells how
 * often this text has now been dealt, so that a second use can be worded differently.
 */
export function deal(
	{ decks, draw }: Region,
	key: string,
	texts: readonly string[]
): { text: string; round: number } {
	const deck = decks.get(key) ?? { waiting: [], round: 0 };
	decks.set(key, deck);
	if (deck.waiting.length === 0) {
		deck.waiting.push(...draw.shuffle(texts));
		deck.round += 1;
	}
	const text = deck.waiting.pop();
	if (text === undefined) throw new Error(`Nothing to tell for ${key}.`);
	return { text, round: deck.round };
}

/** The calendar day so many days from today, as an ISO date. */
export function day({ today }: Region, days: number): string {
	const date = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days);
	return new Date(date).toISOString().slice(0, 10);
}

/** A domain under .example that no other organisation has. */
export function freshDomain({ domains }: Region, name: string): string {
	const base = slug(name)
		.replace(/-(gmbh|co|kg|ag|ug|e-k|eg|s-r-o|a-s|v-o-s|druzstvo|e-v|z-s|z-u|ggmbh)(?=-|$)/g, '')
		.slice(0, 40)
		.replace(/-+$/, '');
	let domain = `${base}.example`;
	for (let n = 2; domains.has(domain); n++) domain = `${base}-${n}.example`;
	domains.add(domain);
	return domain;
}

export function slug(name: string): string {
	return name
		.toLowerCase()
		.replaceAll('ä', 'ae')
		.replaceAll('ö', 'oe')
		.replaceAll('ü', 'ue')
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
