import type { Language } from '#i18n/languages.ts';

/** What the inquiry is about; the trade reads them differently. */
export const subjects = [
	'part',
	'product',
	'material',
	'service',
	'subcontracting',
	'research',
	'distribution',
	'cooperation'
] as const;

/** Who delivers: `seek` asks for something, `offer` answers somebody who seeks. */
export const directions = ['seek', 'offer'] as const;

export const quantityUnits = [
	'piece',
	'set',
	'pallet',
	'hour',
	'kg',
	't',
	'm',
	'm²',
	'm³',
	'l'
] as const;
export type QuantityUnit = (typeof quantityUnits)[number];

export const rhythms = ['once', 'month', 'quarter', 'year'] as const;
export const lengthUnits = ['mm', 'cm', 'm'] as const;
export const weightUnits = ['g', 'kg', 't'] as const;
export const extents = ['length', 'width', 'height', 'diameter', 'wall'] as const;
export type Extent = (typeof extents)[number];

/** ISO 2768-1 (f, m, c, v) for lengths and angles, ISO 2768-2 (H, K, L) for form and position. */
export const generalTolerances = ['f', 'm', 'c', 'v', 'fH', 'mH', 'mK', 'cK', 'cL', 'vL'] as const;
export const drawings = ['available', 'confidential', 'none'] as const;
export const deliveries = ['delivered', 'pickup'] as const;

/** What a delivery address may name: the two countries of the area and their neighbours. */
export const countries = ['DE', 'CZ', 'AT', 'CH', 'PL', 'SK'] as const;

/** What a person wrote, and what of it can be said in every language. */
export interface Words {
	/** As written, in the inquiry's language. */
	text: string;
	/** Concepts of the vocabulary that the words name. */
	concepts: string[];
	/** Designations that are the same everywhere: `1.4301`, `S355J2`, `RAL 7016`. */
	codes: string[];
}

type OneOf<Values extends readonly unknown[]> = Values[number];

/** An inquiry as it is kept: everything but the words can be told in any language. */
export interface Inquiry {
	/** Language of the words. */
	language: Language;
	subject: OneOf<typeof subjects>;
	direction: OneOf<typeof directions>;
	what: Words;
	quantity: {
		value: number;
		unit: OneOf<typeof quantityUnits>;
		rhythm: OneOf<typeof rhythms>;
	} | null;
	/** Pieces per batch. */
	lotSize: number | null;
	material: Words | null;
	dimensions: {
		unit: OneOf<typeof lengthUnits>;
		length: number | null;
		width: number | null;
		height: number | null;
		diameter: number | null;
		wall: number | null;
	} | null;
	/** Of one piece. */
	weight: { value: number; unit: OneOf<typeof weightUnits> } | null;
	/** Plus and minus, in millimetres. */
	tolerance: number | null;
	generalTolerance: OneOf<typeof generalTolerances> | null;
	surface: Words | null;
	/** Ra in micrometres. */
	roughness: number | null;
	drawing: OneOf<typeof drawings> | null;
	/** By a day (ISO date), or within so many weeks from the order. */
	deadline: { kind: 'day'; day: string } | { kind: 'weeks'; weeks: number } | null;
	delivery: {
		how: OneOf<typeof deliveries>;
		country: OneOf<typeof countries> | null;
		postcode: string | null;
		place: string | null;
	} | null;
	certificates: Words | null;
	replyLanguages: Language[];
	/** ISO date. */
	replyBy: string | null;
	/** Free text, always shown in the original. */
	note: string | null;
}
