import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '#i18n/languages.ts';
import { catalogue } from '#i18n/messages.ts';
import { conceptLabel, fold, loadVocabulary } from '#server/vocabulary/index.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';
import { renderInquiry, type RenderedInquiry } from './render.ts';
import {
	countries,
	drawings,
	extents,
	generalTolerances,
	lengthUnits,
	quantityUnits,
	rhythms,
	subjects,
	weightUnits,
	type Inquiry,
	type Words
} from './structure.ts';

const concepts = [...loadVocabulary().concepts.values()];
const conceptIds = concepts
	.filter(({ kind }) => !['sector', 'research', 'support', 'capability'].includes(kind))
	.map(({ id }) => id);

const amount = fc
	.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(0, 0, 1, 2, 3))
	.map(([digits, places]) => digits / 10 ** places);
const whole = fc.integer({ min: 1, max: 2_000_000 });
const day = fc
	.date({ min: new Date('2026-11-23'), max: new Date('2031-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

/** Words as people of the language write them: terms of the vocabulary, and what it does not know. */
function wordsIn(language: Language, ids: readonly string[] = conceptIds): fc.Arbitrary<Words> {
	return fc
		.tuple(
			fc.uniqueArray(fc.constantFrom(...ids), { minLength: 0, maxLength: 3 }),
			fc.subarray(['1.4301', 'S355J2', 'RAL 7016'], { maxLength: 1 })
		)
		.map(([concepts, codes]) => ({
			text: [...concepts.map((id) => conceptLabel(id, language)), ...codes, own[language]].join(
				', '
			),
			concepts,
			codes
		}));
}

const own: Record<Language, string> = {
	de: 'Sonderwunsch laut Telefonat',
	cs: 'zvláštní přání podle telefonátu',
	en: 'special wish as discussed'
};

function inquiryIn(language: Language): fc.Arbitrary<Inquiry> {
	const certificates = concepts.filter(({ kind }) => kind === 'certificate').map(({ id }) => id);
	return fc.record({
		language: fc.constant(language),
		subject: fc.constantFrom(...subjects),
		direction: fc.constantFrom('seek', 'offer'),
		what: wordsIn(language),
		quantity: maybe(
			fc
				.record({
					value: amount,
					unit: fc.constantFrom(...quantityUnits),
					rhythm: fc.constantFrom(...rhythms)
				})
				.map((quantity) =>
					['piece', 'set', 'pallet'].includes(quantity.unit)
						? { ...quantity, value: Math.ceil(quantity.value) }
						: quantity
				)
		),
		lotSize: maybe(whole),
		material: maybe(wordsIn(language)),
		dimensions: maybe(
			fc.record({
				unit: fc.constantFrom(...lengthUnits),
				length: amount,
				width: maybe(amount),
				height: maybe(amount),
				diameter: maybe(amount),
				wall: maybe(amount)
			})
		),
		weight: maybe(fc.record({ value: amount, unit: fc.constantFrom(...weightUnits) })),
		tolerance: maybe(amount),
		generalTolerance: maybe(fc.constantFrom(...generalTolerances)),
		surface: maybe(wordsIn(language)),
		roughness: maybe(amount),
		drawing: maybe(fc.constantFrom(...drawings)),
		deadline: maybe(
			fc.oneof(
				fc.record({ kind: fc.constant('day' as const), day }),
				fc.record({ kind: fc.constant('weeks' as const), weeks: fc.integer({ min: 1, max: 104 }) })
			)
		),
		delivery: maybe(
			fc.oneof(
				fc.constant({ how: 'pickup' as const, country: null, postcode: null, place: null }),
				fc.record({
					how: fc.constant('delivered' as const),
					country: fc.constantFrom(...countries),
					postcode: fc.constantFrom('02763', '46001'),
					place: fc.constantFrom('Zittau', 'Liberec')
				})
			)
		),
		certificates: maybe(wordsIn(language, certificates)),
		replyLanguages: fc.subarray([...languages], { minLength: 1 }),
		replyBy: maybe(day),
		note: maybe(fc.constant(own[language]))
	});
}

/** Words that only this language has: of all inquiry messages and of every name of a concept. */
function lexicon(language: Language): Set<string> {
	const texts = [...catalogue(language)]
		.filter(([key]) => key.startsWith('inquiry.') || key.startsWith('common.language.'))
		.map(([, text]) => text.replace(/\{\w+(?=[,}])|::[.#]+/g, ' '));
	const names = conceptIds.map((id) => conceptLabel(id, language));
	const region = new Intl.DisplayNames([language], { type: 'region' });
	return new Set(
		[...texts, ...names, ...countries.map((code) => region.of(code) ?? '')].flatMap(wordsOf)
	);
}

function wordsOf(text: string): string[] {
	return (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).map((word) => word);
}

const lexicons = Object.fromEntries(
	languages.map((language) => [language, lexicon(language)])
) as Record<Language, Set<string>>;

const months = new Set(
	languages.flatMap((language) =>
		Array.from({ length: 12 }, (_, month) =>
			new Intl.DateTimeFormat(language, { month: 'long' }).format(new Date(2026, month, 15))
		).flatMap(wordsOf)
	)
);

function factsText({ facts }: RenderedInquiry): string {
	return facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
}

/** Units as each language writes them, an independent table. */
const written: Record<Language, Record<string, RegExp>> = {
	de: {
		piece: /^Stück/,
		set: /^S[aä]tze?/,
		pallet: /^Paletten?/,
		hour: /^Stunden?/
	},
	cs: { piece: /^ks/, set: /^sad[ay]?/, pallet: /^palet[ay]?/, hour: /^hodin[ay]?/ },
	en: { piece: /^pieces?/, set: /^sets?/, pallet: /^pallets?/, hour: /^hours?/ }
};

/** Numbers of a rendered text, by the marks of the language, with what stands behind them. */
function measuresIn(text: string, language: Language): { value: number; rest: string }[] {
	const [group, decimal] = { de: '.,', cs: '\u00a0,', en: ',.' }[language];
	return [...text.matchAll(/(\d[\d.,\u00a0]*\d|\d)\u00a0(?=[^\d\s])/g)].map((match) => ({
		value: Number((match[1] ?? '').replaceAll(group ?? '', '').replace(decimal ?? '', '.')),
		rest: text.slice(match.index + match[0].length)
	}));
}

function factValue(rendered: RenderedInquiry, name: string): string {
	return rendered.facts.find((fact) => fact.name === name)?.value ?? '';
}

const directions = languages.flatMap((from) =>
	languages.filter((to) => to !== from).map((to) => [from, to] as const)
);

describe.each(directions)('200 inquiries written in %s and read in %s', (from, to) => {
	const all = fc.sample(inquiryIn(from), { numRuns: 200, seed: 20_261_123 });

	test('hold no word of the writer’s language among their facts', () => {
		const foreign = new Set([...lexicons[from]].filter((word) => !lexicons[to].has(word)));
		for (const inquiry of all) {
			const left = wordsOf(factsText(renderInquiry(inquiry, to))).filter((word) =>
				foreign.has(word)
			);
			expect(left).toEqual([]);
		}
	});

	test('consist of words of the reader’s language, names and designations alone', () => {
		// Readers of Czech know Zittau by its Czech name as well, and only they are told it.
		const others = to === 'cs' ? ['žitava'] : [];
		const names = new Set(['zittau', 'liberec', 'ral', 'iso', ...others]);
		for (const inquiry of all) {
			const unknown = wordsOf(factsText(renderInquiry(inquiry, to))).filter(
				(word) => !lexicons[to].has(word) && !names.has(word) && !months.has(word)
			);
			expect(unknown).toEqual([]);
		}
	});

	test('keep every number with its unit', () => {
		for (const inquiry of all) {
			const rendered = renderInquiry(inquiry, to);
			if (inquiry.quantity) {
				const { value, unit } = inquiry.quantity;
				const [measure] = measuresIn(factValue(rendered, 'quantity'), to);
				expect(measure?.value).toBe(value);
				expect(measure?.rest).toMatch(
					written[to][unit] ?? new RegExp(`^${unit}(?![\\p{L}²³])`, 'u')
				);
			}
			const sizes = extents
				.map((extent) => inquiry.dimensions?.[extent] ?? null)
				.filter((size) => size !== null);
			const shown = measuresIn(factValue(rendered, 'dimensions'), to);
			// What is measured can be typed again as it stands, whoever reads it.
			for (const [typed] of factValue(rendered, 'dimensions').matchAll(/\d[\d.,]*/g)) {
				expect(typeof readNumber(typed, to, 'fraction')).toBe('number');
			}
			expect(shown.map(({ value }) => value)).toEqual(sizes);
			for (const { rest } of shown) {
				expect(rest).toMatch(new RegExp(`^${inquiry.dimensions?.unit}(?!\\p{L})`, 'u'));
			}
			const single: [string, number | null | undefined, string][] = [
				['weight', inquiry.weight?.value, inquiry.weight?.unit ?? ''],
				['tolerance', inquiry.tolerance, 'mm'],
				['roughness', inquiry.roughness, 'µm']
			];
			for (const [name, value, unit] of single) {
				if (typeof value !== 'number') continue;
				const [measure] = measuresIn(factValue(rendered, name).replace(/^(?:±|Ra\u00a0)/, ''), to);
				expect(measure).toMatchObject({ value });
				expect(measure?.rest.startsWith(unit)).toBe(true);
			}
			if (inquiry.lotSize) {
				expect(measuresIn(factValue(rendered, 'lot_size'), to)[0]?.value).toBe(inquiry.lotSize);
			}
		}
	});

	test('keep every day, class, code, certificate and postcode', () => {
		for (const inquiry of all) {
			const rendered = renderInquiry(inquiry, to);
			if (inquiry.replyBy) expect(readDay(factValue(rendered, 'reply_by'))).toBe(inquiry.replyBy);
			if (inquiry.deadline?.kind === 'day') {
				const [found] = /\d.*\d/.exec(factValue(rendered, 'deadline')) ?? [''];
				expect(readDay(found)).toBe(inquiry.deadline.day);
			}
			if (inquiry.deadline?.kind === 'weeks') {
				expect(measuresIn(factValue(rendered, 'deadline'), to)[0]?.value).toBe(
					inquiry.deadline.weeks
				);
			}
			const text = factsText(rendered);
			if (inquiry.generalTolerance) expect(text).toContain(`2768-${inquiry.generalTolerance}`);
			if (inquiry.delivery?.postcode) expect(text).toContain(inquiry.delivery.postcode);
			const told = [inquiry.what, inquiry.material, inquiry.surface, inquiry.certificates];
			for (const words of told) {
				for (const id of words?.concepts ?? []) expect(text).toContain(conceptLabel(id, to));
				for (const code of words?.codes ?? []) expect(text).toContain(code);
			}
		}
	});

	test('keep the own words as they were written, with their language', () => {
		for (const inquiry of all) {
			const { ownWords } = renderInquiry(inquiry, to);
			const expected = [
				inquiry.what.text,
				inquiry.material?.text,
				inquiry.surface?.text,
				inquiry.certificates?.text,
				inquiry.note
			].filter((text) => typeof text === 'string');
			expect(ownWords.map(({ text }) => text)).toEqual(expected);
			expect(new Set(ownWords.map(({ lang }) => lang))).toEqual(new Set([from]));
		}
	});
});

const plain: Inquiry = {
	language: 'de',
	subject: 'part',
	direction: 'seek',
	what: { text: 'Drehteile, verzinkt', concepts: ['turning', 'galvanising'], codes: [] },
	quantity: { value: 1500, unit: 'piece', rhythm: 'month' },
	lotSize: 250,
	material: { text: 'Edelstahl 1.4301', concepts: ['stainless-steel'], codes: ['1.4301'] },
	dimensions: { unit: 'mm', length: 1234.5, width: null, height: null, diameter: 12, wall: null },
	weight: null,
	tolerance: 0.02,
	generalTolerance: null,
	surface: null,
	roughness: null,
	drawing: 'available',
	deadline: { kind: 'weeks', weeks: 6 },
	delivery: { how: 'delivered', country: 'DE', postcode: '02763', place: 'Zittau' },
	certificates: null,
	replyLanguages: ['de', 'en'],
	replyBy: '2026-12-24',
	note: 'Bitte bald.'
};

test.each(languages)('an inquiry reads in %s as people of the trade write', (language) => {
	const { facts, ownWords } = renderInquiry(plain, language);
	const text = [
		...facts.map(({ label, value }) => `${label}: ${value}`),
		...ownWords.map(({ label, text, lang }) => `${label} [${lang}]: ${text}`)
	].join('\n');
	expect(text.replaceAll('\u00a0', '~')).toMatchSnapshot();
});

test('among readers of one language the words themselves stand among the facts', () => {
	const { facts, ownWords } = renderInquiry(plain, 'de');
	expect(facts).toContainEqual({ name: 'what', label: 'Gegenstand', value: 'Drehteile, verzinkt' });
	expect(ownWords.map(({ text }) => text)).toEqual(['Bitte bald.']);
});

test('words that the vocabulary does not know are referred to, not repeated among the facts', () => {
	const unknown = { ...plain, what: { text: 'Dingsbums', concepts: [], codes: [] } };
	const { facts, ownWords } = renderInquiry(unknown, 'cs');
	expect(facts).toContainEqual({ name: 'what', label: 'Předmět', value: 'viz původní znění' });
	expect(ownWords[0]).toMatchObject({ text: 'Dingsbums', lang: 'de' });
	expect(fold(factsText(renderInquiry(unknown, 'cs')))).not.toContain('dingsbums');
});
