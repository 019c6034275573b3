import * as v from 'valibot';
import { isLanguage, languages, type Language } from '#i18n/languages.ts';
import { isMailAddress } from '#server/platform/mail/index.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { codesIn, readWords } from './read-words.ts';
import {
	countries,
	deliveries,
	directions,
	drawings,
	generalTolerances,
	lengthUnits,
	quantityUnits,
	rhythms,
	subjects,
	weightUnits,
	type Inquiry,
	type Words
} from './structure.ts';
import { findConcept } from '#server/vocabulary/index.ts';

export type FormValues = Record<string, string | string[]>;

export interface Sender {
	name: string;
	firm: string;
	/** Where the answer goes, once confirmed. */
	email: string;
}

export interface InquiryForm {
	inquiry: Inquiry;
	sender: Sender;
	/** Proof of when the form was handed out; see `form-ticket.ts`. */
	ticket: string;
	/** A field that people don't see: only programs fill it. */
	isTrapped: boolean;
	/** What was typed, to be shown again. */
	typed: FormValues;
}

/** Message key by field, in the order of the form. */
export type FieldErrors = Record<string, string>;

/** The form as posted, for `formAction`: everything that is wrong is named at its field. */
export const inquiryForm = v.pipe(
	v.record(v.string(), v.union([v.string(), v.array(v.string())])),
	v.rawTransform(({ dataset, addIssue, NEVER }): InquiryForm => {
		const input = dataset.value;
		const read = readForm(input, today());
		if (!read.errors) return read.form;
		for (const [key, message] of Object.entries(read.errors)) {
			addIssue({
				message,
				path: [{ type: 'object', origin: 'value', input, key, value: input[key] }]
			});
		}
		return NEVER;
	})
);

/** Today on both sides of the border, as `2026-11-23`. */
function today(): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
}

/** Reads a posted form; `today` is the first day that a term may name. */
export function readForm(
	values: FormValues,
	today: string
): { form: InquiryForm; errors?: undefined } | { errors: FieldErrors } {
	const reader = new FieldReader(values, today);
	const { language } = reader;
	const form: InquiryForm = {
		inquiry: {
			language,
			subject: reader.choice('subject', subjects) ?? 'part',
			direction: reader.choice('direction', directions) ?? 'seek',
			what: readWords(reader.required('what', 300), language),
			...readQuantity(reader),
			...readMake(reader),
			...readTerms(reader),
			note: reader.text('note', 4_000) || null
		},
		sender: {
			name: reader.required('senderName', 120),
			firm: reader.required('senderFirm', 160),
			email: reader.mailAddress('senderEmail')
		},
		ticket: reader.text('ticket', 400),
		isTrapped: reader.text('website', 400) !== '',
		typed: values
	};
	return Object.keys(reader.errors).length > 0 ? { errors: reader.errors } : { form };
}

function readQuantity(reader: FieldReader): Pick<Inquiry, 'quantity' | 'lotSize'> {
	const unit = reader.choice('quantityUnit', quantityUnits) ?? 'piece';
	const isCounted = unit === 'piece' || unit === 'set' || unit === 'pallet';
	const value = reader.number('quantity', isCounted ? 'whole' : 'fraction');
	const rhythm = reader.choice('rhythm', rhythms) ?? 'once';
	return {
		quantity: value === null ? null : { value, unit, rhythm },
		lotSize: reader.number('lotSize', 'whole')
	};
}

function readMake(
	reader: FieldReader
): Pick<
	Inquiry,
	| 'material'
	| 'dimensions'
	| 'weight'
	| 'tolerance'
	| 'generalTolerance'
	| 'surface'
	| 'roughness'
	| 'drawing'
> {
	const extents = {
		length: reader.number('length', 'fraction'),
		width: reader.number('width', 'fraction'),
		height: reader.number('height', 'fraction'),
		diameter: reader.number('diameter', 'fraction'),
		wall: reader.number('wall', 'fraction')
	};
	const hasExtent = Object.values(extents).some((value) => value !== null);
	const lengthUnit = reader.choice('lengthUnit', lengthUnits) ?? 'mm';
	const weight = reader.number('weight', 'fraction');
	const weightUnit = reader.choice('weightUnit', weightUnits) ?? 'kg';
	return {
		material: reader.words('material'),
		dimensions: hasExtent ? { unit: lengthUnit, ...extents } : null,
		weight: weight === null ? null : { value: weight, unit: weightUnit },
		tolerance: reader.number('tolerance', 'fraction', /^\s*(?:±|\+\/?-)\s*/u),
		generalTolerance: reader.choice('generalTolerance', generalTolerances),
		surface: reader.words('surface'),
		roughness: reader.number('roughness', 'fraction', /^\s*Ra\s*/i),
		drawing: reader.choice('drawing', drawings)
	};
}

function readTerms(
	reader: FieldReader
): Pick<Inquiry, 'deadline' | 'delivery' | 'certificates' | 'replyLanguages' | 'replyBy'> {
	const day = reader.day('deadline');
	const weeks = reader.number('deadlineWeeks', 'whole');
	if (day !== null && weeks !== null) reader.refuse('deadlineWeeks', 'deadline_twice');
	const named = reader.list('replyLanguages').filter(isLanguage);
	return {
		deadline:
			day !== null
				? { kind: 'day', day }
				: weeks !== null && weeks > 0
					? { kind: 'weeks', weeks }
					: null,
		delivery: readDelivery(reader),
		certificates: readCertificates(reader),
		replyLanguages: named.length > 0 ? named : [reader.language],
		replyBy: reader.day('replyBy')
	};
}

function readDelivery(reader: FieldReader): Inquiry['delivery'] {
	const how = reader.choice('deliveryHow', deliveries);
	const country = reader.choice('deliveryCountry', countries);
	const postcode = reader.text('deliveryPostcode', 12);
	const place = reader.text('deliveryPlace', 100);
	if (how === null && postcode === '' && place === '') return null;
	if (how === 'pickup') return { how, country: null, postcode: null, place: null };
	return {
		how: how ?? 'delivered',
		country,
		postcode: postcode === '' ? null : reader.postcode('deliveryPostcode', postcode, country),
		place: place || null
	};
}

function readCertificates(reader: FieldReader): Words | null {
	const chosen = reader
		.list('certificates')
		.filter((id) => findConcept(id)?.kind === 'certificate');
	const text = reader.text('otherCertificates', 200);
	const other = readWords(text, reader.language, ['certificate']);
	const concepts = [...new Set([...chosen, ...other.concepts])];
	if (concepts.length === 0 && text === '') return null;
	return { text, concepts, codes: codesIn(text) };
}

/** Takes one field after the other out of a form and notes what is wrong with it. */
class FieldReader {
	readonly errors: FieldErrors = {};
	readonly language: Language;
	readonly #values: FormValues;
	readonly #today: string;

	constructor(values: FormValues, today: string) {
		this.#values = values;
		this.#today = today;
		const named = this.list('lang')[0];
		this.language = isLanguage(named) ? named : languages[0];
	}

	refuse(field: string, problem: string): void {
		this.errors[field] ??= `inquiry.error.${problem}`;
	}

	list(field: string): string[] {
		return [this.#values[field] ?? []].flat().map(clean);
	}

	text(field: string, longest: number): string {
		const text = this.list(field)[0] ?? '';
		if (text.length <= longest) return text;
		this.refuse(field, 'too_long');
		return text.slice(0, longest);
	}

	required(field: string, longest: number): string {
		const text = this.text(field, longest);
		if (!/[\p{L}\p{N}]/u.test(text)) this.refuse(field, `${field}_missing`);
		return text;
	}

	mailAddress(field: string): string {
		const text = this.text(field, 254);
		if (!isMailAddress(text)) this.refuse(field, 'mail_address');
		return text;
	}

	choice<T extends string>(field: string, choices: readonly T[]): T | null {
		const text = this.text(field, 60);
		return choices.find((choice) => choice === text) ?? null;
	}

	words(field: string): Words | null {
		const text = this.text(field, 200);
		return text === '' ? null : readWords(text, this.language);
	}

	number(field: string, expected: 'whole' | 'fraction', lead = /^/): number | null {
		const text = this.text(field, 40).replace(lead, '');
		if (text === '') return null;
		const value = readNumber(text, this.language, expected);
		if (typeof value === 'number') return value;
		const isWhole = expected === 'whole' && value === 'not_a_number';
		this.refuse(field, isWhole ? 'not_a_whole_number' : value);
		return null;
	}

	day(field: string): string | null {
		const text = this.text(field, 40);
		if (text === '') return null;
		const day = readDay(text);
		if (!day) this.refuse(field, 'not_a_day');
		else if (day < this.#today) this.refuse(field, 'day_is_over');
		else if (Number(day.slice(0, 4)) > Number(this.#today.slice(0, 4)) + 10) {
			this.refuse(field, 'not_a_day');
		}
		return day ?? null;
	}

	/** `02763` in Germany, `460 01` in Czechia and Slovakia; elsewhere as written. */
	postcode(field: string, typed: string, country: (typeof countries)[number] | null): string {
		const digits = typed.replace(/^(?:D|DE|CZ|SK|PL|A|AT|CH)[ -]/i, '').replace(/\s/g, '');
		const five = country === 'DE' || country === 'CZ' || country === 'SK';
		if (!/^[\d-]{3,8}$/.test(digits) || (five && !/^\d{5}$/.test(digits))) {
			this.refuse(field, 'postcode');
		}
		return country === 'CZ' || country === 'SK'
			? `${digits.slice(0, 3)}\u00a0${digits.slice(3)}`
			: digits;
	}
}

// Control characters carry nothing a reader sees, marks of direction can hide what stands there, and
// half a surrogate pair cannot be stored.
function clean(text: string): string {
	return text
		.toWellFormed()
		.normalize('NFC')
		.replaceAll('\r\n', '\n')
		.replace(/[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.trim();
}
