import { formatDate, formatList, formatNumber } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { translator, type MessageKey, type Translate } from '#i18n/messages.ts';
import { labelPlace } from '#server/regions/index.ts';
import { conceptLabel } from '#server/vocabulary/index.ts';
import { extents, type Extent, type Inquiry, type QuantityUnit, type Words } from './structure.ts';

export type FactName =
	| 'subject'
	| 'what'
	| 'quantity'
	| 'lot_size'
	| 'material'
	| 'dimensions'
	| 'weight'
	| 'tolerance'
	| 'surface'
	| 'roughness'
	| 'drawing'
	| 'deadline'
	| 'delivery'
	| 'certificates'
	| 'certificates_held'
	| 'reply_languages'
	| 'reply_by';

export interface RenderedInquiry {
	language: Language;
	/** Complete in the reader's language, in the order in which a buyer reads them. */
	facts: { name: FactName; label: string; value: string }[];
	/** The sender's words as written; `lang` is their language. */
	ownWords: { label: string; text: string; lang: Language }[];
}

const nbsp = '\u00a0';

/**
 * Tells an inquiry in the reader's language: labels, units and numbers from its structure, competences
 * by their names in the vocabulary. What can only be said in the sender's words stands beside it in
 * the original, never among the facts.
 */
export function renderInquiry(inquiry: Inquiry, language: Language): RenderedInquiry {
	const t = translator(language);
	const facts: RenderedInquiry['facts'] = [];
	const ownWords: RenderedInquiry['ownWords'] = [];
	const tell = (name: FactName, value: string | null) => {
		if (value) facts.push({ name, label: t(`inquiry.fact.${name}`), value });
	};
	const tellWords = (name: FactName, words: Words | null) => {
		if (!words) return;
		if (language === inquiry.language) {
			tell(name, name.startsWith('certificates') ? withTicked(words, language) : words.text);
			return;
		}
		tell(name, understood(words, language) || t('inquiry.in_own_words'));
		if (words.text) {
			ownWords.push({ label: t(`inquiry.fact.${name}`), text: words.text, lang: inquiry.language });
		}
	};

	tell(
		'subject',
		t(`inquiry.direction.${inquiry.direction}`, {
			subject: t(`inquiry.subject.${inquiry.subject}`)
		})
	);
	tellWords('what', inquiry.what);
	tell('quantity', quantity(inquiry, language, t));
	tell(
		'lot_size',
		inquiry.lotSize === null ? null : t('inquiry.unit.piece', { n: inquiry.lotSize })
	);
	tellWords('material', inquiry.material);
	tell('dimensions', dimensions(inquiry, language, t));
	tell('weight', inquiry.weight && amount(inquiry.weight.value, inquiry.weight.unit, language));
	tell('tolerance', tolerance(inquiry, language, t));
	tellWords('surface', inquiry.surface);
	tell(
		'roughness',
		inquiry.roughness === null ? null : `Ra${nbsp}${amount(inquiry.roughness, 'µm', language)}`
	);
	tell('drawing', inquiry.drawing && t(`inquiry.drawing.${inquiry.drawing}`));
	tell('deadline', deadline(inquiry, language, t));
	tell('delivery', delivery(inquiry, language, t));
	tellWords(
		inquiry.direction === 'offer' ? 'certificates_held' : 'certificates',
		inquiry.certificates
	);
	tell(
		'reply_languages',
		formatList(
			inquiry.replyLanguages.map((each) => t(`common.language.${each}`)),
			language
		)
	);
	tell('reply_by', inquiry.replyBy && dayOf(inquiry.replyBy, language));
	if (inquiry.note) {
		ownWords.push({ label: t('inquiry.fact.note'), text: inquiry.note, lang: inquiry.language });
	}
	return { language, facts, ownWords };
}

function understood({ concepts, codes }: Words, language: Language): string {
	const labels = concepts.map((id) => conceptLabel(id, language));
	// A label such as `ISO 9001` says the code already.
	const missing = codes.filter((code) => !labels.some((label) => label.includes(code)));
	return [...labels, ...missing].join(', ');
}

/** Certificates are ticked or typed; those ticked have only their name in the vocabulary. */
function withTicked({ text, concepts }: Words, language: Language): string {
	const folded = text.toLowerCase();
	const ticked = concepts
		.map((id) => conceptLabel(id, language))
		.filter((label) => !folded.includes(label.toLowerCase()));
	return [...ticked, text].filter(Boolean).join(', ');
}

function quantity({ quantity }: Inquiry, language: Language, t: Translate): string | null {
	if (!quantity) return null;
	const { value, unit, rhythm } = quantity;
	const counted = countedUnits[unit];
	const plain = counted
		? t(counted, { n: value })
		: `${formatNumber(value, language, { maximumFractionDigits: 6 })}${nbsp}${unit}`;
	return rhythm === 'once' ? plain : t(`inquiry.rhythm.of.${rhythm}`, { quantity: plain });
}

/** Units that are words; the others are symbols, the same in every language. */
const countedUnits: Partial<Record<QuantityUnit, MessageKey>> = {
	piece: 'inquiry.unit.piece',
	set: 'inquiry.unit.set',
	pallet: 'inquiry.unit.pallet',
	hour: 'inquiry.unit.hour'
};

function dimensions({ dimensions }: Inquiry, language: Language, t: Translate): string | null {
	if (!dimensions) return null;
	return extents
		.map((extent) => {
			const value = dimensions[extent];
			if (value === null) return null;
			const size = amount(value, dimensions.unit, language);
			return extent === 'diameter' ? `Ø${nbsp}${size}` : `${t(extentNames[extent])}${nbsp}${size}`;
		})
		.filter((part) => part !== null)
		.join(', ');
}

const extentNames: Record<Exclude<Extent, 'diameter'>, MessageKey> = {
	length: 'inquiry.extent.length',
	width: 'inquiry.extent.width',
	height: 'inquiry.extent.height',
	wall: 'inquiry.extent.wall'
};

function tolerance(
	{ tolerance, generalTolerance }: Inquiry,
	language: Language,
	t: Translate
): string | null {
	const parts = [
		tolerance === null ? null : `±${amount(tolerance, 'mm', language)}`,
		generalTolerance && t('inquiry.general_tolerance', { class: generalTolerance })
	];
	return parts.filter((part) => part !== null).join('; ') || null;
}

function deadline({ deadline }: Inquiry, language: Language, t: Translate): string | null {
	if (!deadline) return null;
	return deadline.kind === 'day'
		? t('inquiry.deadline.day', { day: dayOf(deadline.day, language) })
		: t('inquiry.deadline.weeks', { n: deadline.weeks });
}

function delivery({ delivery }: Inquiry, language: Language, t: Translate): string | null {
	if (!delivery) return null;
	const { how, country, postcode, place } = delivery;
	if (how === 'pickup') return t('inquiry.delivery.pickup');
	const town = [postcode, place && labelPlace(place, language, { country, postcode })]
		.filter(Boolean)
		.join(nbsp);
	const address = [town, country && countryName(country, language)].filter(Boolean).join(', ');
	return address
		? t('inquiry.delivery.delivered_to', { address })
		: t('inquiry.delivery.delivered');
}

export function countryName(code: string, language: Language): string {
	return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

/**
 * A measure as on a drawing, without marks for thousands: `99.993 mm` is read differently on the two
 * sides of the border.
 */
function amount(value: number, unit: string, language: Language): string {
	const digits = { maximumFractionDigits: 6, useGrouping: false };
	return `${formatNumber(value, language, digits)}${nbsp}${unit}`;
}

function dayOf(day: string, language: Language): string {
	return formatDate(new Date(`${day}T12:00:00Z`), language);
}
