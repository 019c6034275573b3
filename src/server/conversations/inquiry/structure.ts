import * as v from 'valibot';
import { languages } from '#i18n/languages.ts';

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

const day = v.pipe(v.string(), v.isoDate());
const number = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What a person wrote, and what of it can be said in every language. */
const words = v.object({
	/** As written, in the inquiry's language. */
	text: v.string(),
	/** Concepts of the vocabulary that the words name. */
	concepts: v.array(v.string()),
	/** Designations that are the same everywhere: `1.4301`, `S355J2`, `RAL 7016`. */
	codes: v.array(v.string())
});
export type Words = v.InferOutput<typeof words>;

/** An inquiry as it is kept: everything but the words can be told in any language. */
const inquirySchema = v.object({
	/** Language of the words. */
	language: v.picklist(languages),
	subject: v.picklist(subjects),
	direction: v.picklist(directions),
	what: words,
	quantity: v.nullable(
		v.object({
			value: number,
			unit: v.picklist(quantityUnits),
			rhythm: v.picklist(rhythms)
		})
	),
	/** Pieces per batch. */
	lotSize: v.nullable(number),
	material: v.nullable(words),
	dimensions: v.nullable(
		v.object({
			unit: v.picklist(lengthUnits),
			length: v.nullable(number),
			width: v.nullable(number),
			height: v.nullable(number),
			diameter: v.nullable(number),
			wall: v.nullable(number)
		})
	),
	/** Of one piece. */
	weight: v.nullable(v.object({ value: number, unit: v.picklist(weightUnits) })),
	/** Plus and minus, in millimetres. */
	tolerance: v.nullable(number),
	generalTolerance: v.nullable(v.picklist(generalTolerances)),
	surface: v.nullable(words),
	/** Ra in micrometres. */
	roughness: v.nullable(number),
	drawing: v.nullable(v.picklist(drawings)),
	/** By a day, or within so many weeks from the order. */
	deadline: v.nullable(
		v.union([
			v.object({ kind: v.literal('day'), day }),
			v.object({ kind: v.literal('weeks'), weeks: number })
		])
	),
	delivery: v.nullable(
		v.object({
			how: v.picklist(deliveries),
			country: v.nullable(v.picklist(countries)),
			postcode: v.nullable(v.string()),
			place: v.nullable(v.string())
		})
	),
	certificates: v.nullable(words),
	replyLanguages: v.array(v.picklist(languages)),
	replyBy: v.nullable(day),
	/** Free text, always shown in the original. */
	note: v.nullable(v.string())
});
export type Inquiry = v.InferOutput<typeof inquirySchema>;
