import type { District } from './places.ts';

/**
 * What firms of one trade tell about themselves. Texts may hold `[one|other]` alternatives, numbers
 * to be drawn as `{20..80/5}` (from, to, step) and the names `{place}`,
 * `{where}`, `{founded}`, `{staff}`, `{job}`.
 */
export type Story = {
	key: string;
	nace: string[];
	/** Districts where the trade is at home; a district named twice is taken twice as often. */
	at: District[];
	/** Employees, smallest and largest. */
	size: [number, number];
	certificates: string[];
	/** How firms of the trade call themselves, behind a family name or an invented word. */
	trade: { de: string[]; cs: string[] };
	de: Tongue;
	cs: Tongue;
	en?: Tongue;
};

export type Tongue = {
	/** The occupation for which the firm trains, in the nominative. */
	job: string;
	about: string[];
	more: string[];
	/** `product :: name :: description`, the description may be missing. */
	sells: string[];
	/** `kind :: title :: text`. */
	offers: string[];
	requests: string[];
};

export const everywhere: District[] = [
	'goerlitz',
	'bautzen',
	'saechsische-schweiz',
	'dresden',
	'mittelsachsen',
	'erzgebirge',
	'chemnitz',
	'zwickau',
	'vogtland',
	'karlovarsky',
	'ustecky',
	'liberecky'
];
