import type { Language } from '#i18n/languages.ts';

/**
 * What a quantity measures, and in which unit: length mm, metric thread M, area m², volume l, mass kg,
 * count pieces, pressure bar, force kN, power kW, voltage V, temperature °C, time h.
 */
export type Dimension =
	| 'length'
	| 'thread'
	| 'area'
	| 'volume'
	| 'mass'
	| 'count'
	| 'pressure'
	| 'force'
	| 'power'
	| 'voltage'
	| 'temperature'
	| 'time';

/** A number with its unit, or a range of them, as a text states it. */
export interface Quantity {
	dimension: Dimension;
	/** In the unit of the dimension; null where the text leaves that end open ("bis 3 t"). */
	min: number | null;
	max: number | null;
	/** "Ø 12 mm" measures across, "±0,02 mm" is a tolerance and has no lower end. */
	role: 'size' | 'diameter' | 'tolerance';
	/** Place in the text, in UTF-16 units. */
	start: number;
	end: number;
}

/**
 * Finds numbers with units and metric threads, in the three languages and however they are written:
 * "bis 3 t", "od 5 do 360 mm", "M3–M16", "±0,01 mm", "Ø 12", "1.500 Stück". The language decides what
 * a point or a comma means; in German and Czech "1.500" is one thousand five hundred.
 */
export function findQuantities(text: string, language: Language): Quantity[] {
	if (!/\d/.test(text)) return [];
	const found: Quantity[] = [];
	for (const match of text.matchAll(threads)) {
		const { from = '', to } = match.groups ?? {};
		const sizes = [from, to ?? from].map((size) => Number(size.replace(',', '.')));
		found.push({
			dimension: 'thread',
			...ends(sizes, to === undefined ? '' : 'range'),
			role: 'size',
			...place(match)
		});
	}
	for (const match of text.matchAll(measures)) {
		const { sign = '', first = '', second, unit = '', bound = '' } = match.groups ?? {};
		const known = unitOf(unit, sign);
		if (!known) continue;
		const values = [first, second ?? first].map(
			(number) => readNumber(number, language) * known.factor
		);
		if (values.some((value) => !Number.isFinite(value))) continue;
		found.push({
			dimension: known.dimension,
			...(isTolerance(sign)
				? { min: null, max: round(Math.max(...values)) }
				: ends(values, second === undefined ? bound.trim().toLowerCase() : 'range')),
			role: isTolerance(sign) ? 'tolerance' : sign === '' ? 'size' : 'diameter',
			...place(match)
		});
	}
	return found
		.sort((a, b) => a.start - b.start)
		.filter((each, at, all) => at === 0 || each.start >= (all[at - 1]?.end ?? 0));
}

function place(match: RegExpExecArray): { start: number; end: number } {
	return { start: match.index, end: match.index + match[0].length };
}

function ends(values: readonly number[], bound: string): { min: number | null; max: number | null } {
	const [low, high] = [round(Math.min(...values)), round(Math.max(...values))];
	if (upper.test(bound)) return { min: null, max: high };
	if (lower.test(bound)) return { min: low, max: null };
	return { min: low, max: high };
}

// 0.1 + 0.2: what a factor makes of a decimal is cut where no drawing is more exact.
function round(value: number): number {
	return Number(value.toPrecision(10));
}

function isTolerance(sign: string): boolean {
	return /^(?:±|\+\/-|\+-)/.test(sign);
}

/**
 * Thousands or decimals? Three digits behind a point are thousands in German and Czech, behind a
 * comma in English; anything else behind either is a decimal part. Spaces always part thousands.
 */
function readNumber(written: string, language: Language): number {
	const joined = written.replace(/[\s\u00a0\u202f']/g, '');
	const thousands = language === 'en' ? /,(?=\d{3}(?!\d))/g : /\.(?=\d{3}(?!\d))/g;
	return Number(joined.replace(thousands, '').replace(',', '.'));
}

const upper = /^(?:bis|max|höchstens|unter|do|nejvýše|maximálně|méně|up|to|under|below|less|≤|<)/;
const lower = /^(?:ab|min|mindestens|über|od|nejméně|alespoň|více|nad|from|at|over|above|more|≥|>)/;
const bounds =
	'bis(?:\\s+zu)?|max(?:imal|imálně|\\.)?|höchstens|unter|ab|von|min(?:destens|imálně|\\.)?|über|do|od|nejvýše|nejméně|alespoň|nad|až|up\\s+to|from|at\\s+least|over|above|under|below|[≤≥<>]=?';
const number = '\\d{1,3}(?:[.,\\s\\u00a0\\u202f\']\\d{3}){1,3}(?:[.,]\\d{1,4})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,4})?';
const to = '[-\\u2010-\\u2015]|\\.\\.\\.?|…|bis|do|až|to|and';

interface Unit {
	dimension: Dimension;
	factor: number;
}

const units: Readonly<Record<string, Unit>> = {
	...unit('length', { µm: 0.001, μm: 0.001, um: 0.001, mm: 1, cm: 10, dm: 100, m: 1000, '"': 25.4 }),
	...unit('area', { 'mm²': 1e-6, 'cm²': 1e-4, 'm²': 1, m2: 1 }),
	...unit('volume', { ml: 0.001, l: 1, liter: 1, litr: 1, litrů: 1, 'm³': 1000, m3: 1000 }),
	...unit('mass', { mg: 1e-6, g: 0.001, kg: 1, t: 1000, tonnen: 1000, tun: 1000, tonnes: 1000 }),
	...unit('count', {
		stück: 1,
		stk: 1,
		'stk.': 1,
		st: 1,
		'st.': 1,
		ks: 1,
		kus: 1,
		kusy: 1,
		kusů: 1,
		pcs: 1,
		pieces: 1,
		teile: 1,
		dílů: 1,
		parts: 1
	}),
	...unit('pressure', { mbar: 0.001, bar: 1, kpa: 0.01, mpa: 10 }),
	...unit('force', { n: 0.001, kn: 1, mn: 1000 }),
	...unit('power', { w: 0.001, kw: 1, mw: 1000 }),
	...unit('voltage', { v: 1, kv: 1000 }),
	...unit('temperature', { '°c': 1 }),
	...unit('time', { h: 1, std: 1, 'std.': 1, stunden: 1, hod: 1, 'hod.': 1, hodin: 1, hours: 1 })
};

function unit(dimension: Dimension, factors: Record<string, number>): Record<string, Unit> {
	return Object.fromEntries(
		Object.entries(factors).map(([name, factor]) => [name, { dimension, factor }])
	);
}

/** A diameter or a tolerance without a unit is in millimetres, as on every drawing. */
function unitOf(written: string, sign: string): Unit | undefined {
	if (written === '') return sign === '' ? undefined : units.mm;
	// Capitals decide between milli and mega, and between metre and the M of a thread.
	if (written === 'M') return undefined;
	if (written === 'mW') return { dimension: 'power', factor: 1e-6 };
	return units[written.toLowerCase()];
}

const names = Object.keys(units)
	.sort((a, b) => b.length - a.length)
	.map((name) => name.replace(/[.]/g, '\\.'))
	.join('|');

const diameter = '[Øø⌀∅]\\s?';
// "3 mm bis 5 mm" is one range, "50 Stück bis 3 t" are two quantities.
const sameUnit = `(?<inner>${names})(?=\\s?(?:${to})\\s?(?:${number})\\s?\\k<inner>)`;
const upperEnd = `\\s?(?:${sameUnit})?\\s?(?:${to})\\s?(?:${diameter})?(?<second>${number})`;
const measures = new RegExp(
	[
		'(?<![\\p{L}\\p{N}.,/-])',
		`(?:(?<bound>${bounds})\\s{0,2})?`,
		`(?<sign>(?:±|\\+\\/-|\\+-)\\s?|${diameter})?`,
		`(?<first>${number})(?:${upperEnd})?`,
		`\\s?(?<unit>${names})?`,
		'(?![\\p{L}\\p{N}²³/])'
	].join(''),
	'giu'
);
const threads =
	/(?<![\p{L}\p{N}])M(?<from>\d{1,3}(?:,5|\.5)?)(?:\s?(?:[-\u2010-\u2015]|bis|do|až|to)\s?M?(?<to>\d{1,3}(?:,5|\.5)?))?(?![\p{L}\p{N}])/gu;
