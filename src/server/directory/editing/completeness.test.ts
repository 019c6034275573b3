import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCompleteness, type EntryFacts } from './completeness.ts';

const nothing: EntryFacts = {
	descriptionLength: 0,
	hasOtherLanguage: false,
	confirmedCompetences: 0,
	proposedCompetences: 0,
	products: 0,
	certificates: 0,
	publicContacts: 0,
	spokenLanguages: 0,
	hasWeb: false,
	hasMailOrPhone: false,
	hasRegisterNumber: false,
	hasSize: false,
	hasNace: false,
	hasAddress: false,
	takesInquiries: false
};

const everything: EntryFacts = {
	...nothing,
	descriptionLength: 200,
	hasOtherLanguage: true,
	confirmedCompetences: 3,
	products: 1,
	certificates: 1,
	publicContacts: 1,
	spokenLanguages: 1,
	hasWeb: true,
	hasMailOrPhone: true,
	hasRegisterNumber: true,
	hasSize: true,
	hasNace: true,
	hasAddress: true,
	takesInquiries: true
};

const anEntry = fc.record({
	descriptionLength: fc.nat(500),
	hasOtherLanguage: fc.boolean(),
	confirmedCompetences: fc.nat(6),
	proposedCompetences: fc.nat(3),
	products: fc.nat(3),
	certificates: fc.nat(3),
	publicContacts: fc.nat(3),
	spokenLanguages: fc.nat(3),
	hasWeb: fc.boolean(),
	hasMailOrPhone: fc.boolean(),
	hasRegisterNumber: fc.boolean(),
	hasSize: fc.boolean(),
	hasNace: fc.boolean(),
	hasAddress: fc.boolean(),
	takesInquiries: fc.boolean()
});

test('an empty entry stands at 0, one with everything at 100 and has no next step', () => {
	expect(judgeCompleteness(nothing)).toMatchObject({ percent: 0, next: { key: 'competences' } });
	expect(judgeCompleteness(everything)).toMatchObject({ percent: 100, next: null });
});

test('an open proposal is work that is left, however many competences are confirmed', () => {
	const entry = { ...everything, confirmedCompetences: 9, proposedCompetences: 1 };
	expect(judgeCompleteness(entry).next?.key).toBe('competences');
});

test('the next step is the heaviest of those that are left, and taking it adds its weight', () => {
	fc.assert(
		fc.property(anEntry, (entry) => {
			const { percent, items, next } = judgeCompleteness(entry);
			const left = items.filter(({ isDone }) => !isDone);
			expect(percent).toBe(100 - left.reduce((sum, { weight }) => sum + weight, 0));
			expect(next?.weight ?? 0).toBe(Math.max(0, ...left.map(({ weight }) => weight)));
		})
	);
});

test('nothing that is added makes an entry less complete', () => {
	const more = (entry: EntryFacts): EntryFacts => ({
		...entry,
		descriptionLength: entry.descriptionLength + 100,
		confirmedCompetences: entry.confirmedCompetences + 1,
		products: entry.products + 1,
		hasWeb: true,
		hasAddress: true
	});
	fc.assert(
		fc.property(anEntry, (entry) => {
			expect(judgeCompleteness(more(entry)).percent).toBeGreaterThanOrEqual(
				judgeCompleteness(entry).percent
			);
		})
	);
});
