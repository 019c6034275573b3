import { describe, expect, it } from 'vitest';
import { checkSources, checkVocabulary } from './check.ts';
import { loadVocabulary, vocabularyFolder } from './load.ts';
import { readConfirmedWords } from './read-words.ts';
import { ancestorsOf, conceptLabel, siblingsOf } from './relate.ts';

describe('the vocabulary of the house', () => {
	it('has no errors', () => {
		const errors = checkVocabulary().filter(({ severity }) => severity === 'error');
		expect(errors.map(({ file, line, message }) => `${file}:${line ?? '?'} ${message}`)).toEqual(
			[]
		);
	});

	it('has no word whose spelling was not read a second time', () => {
		expect(readConfirmedWords(vocabularyFolder)?.de.size).toBeGreaterThan(10_000);
		const unread = checkVocabulary().filter(({ message }) => message.includes('second time'));
		expect(unread.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
	});

	it('holds at least 2,500 concepts with 40,000 terms', () => {
		const concepts = [...loadVocabulary().concepts.values()];
		const terms = concepts.flatMap((each) => [
			...each.terms.de,
			...each.terms.cs,
			...each.terms.en
		]);
		expect(concepts.length).toBeGreaterThanOrEqual(2500);
		expect(terms.length).toBeGreaterThanOrEqual(40_000);
	});

	it('names, places and relates its concepts', () => {
		expect(conceptLabel('turning', 'cs')).toBe('soustružení');
		expect(conceptLabel('no-such-concept', 'cs')).toBe('no-such-concept');
		expect(ancestorsOf('turning').map(({ id }) => id)).toContain('machining');
		expect(siblingsOf('turning')).toContain('milling');
		expect(siblingsOf('turning')).not.toContain('turning');
	});
});

describe('the check', () => {
	const good = file(`
  - id: turning
    kind: process
    de: [Drehen, Dreherei, Drehteile]
    cs: [soustružení, soustružit, soustružna]
    en: [turning, turned parts, lathe work]`);

	it('is content with a good file', () => {
		expect(checkSources([good])).toEqual([]);
	});

	it.each([
		['yaml that cannot be read', 'field: [', 'error', /./],
		['a language left out', content('a', { en: null }), 'error', /en/],
		['an unknown kind', content('a').replace('process', 'thing'), 'error', /kind/],
		['an unknown parent', content('a', { parents: '[nobody]' }), 'error', /nobody/],
		['a cycle', content('a', { parents: '[a]' }), 'error', /above itself/],
		['too few alternatives', content('a', { de: '[Walzen]' }), 'warning', /alternatives in de/],
		[
			'a word that says nothing',
			content('a', { de: '[Walzen, Teile, Rollen]' }),
			'error',
			/nothing/
		]
	])('finds %s', (_, source, severity, message) => {
		const problems = checkSources([{ file: 'a.yaml', source }]);
		expect(problems).toContainEqual(
			expect.objectContaining({
				file: 'a.yaml',
				severity,
				message: expect.stringMatching(message) as string
			})
		);
	});

	it('finds an id that stands twice, with its line', () => {
		const [problem] = checkSources([good, { ...good, file: 'b.yaml' }]);
		expect(problem).toMatchObject({ severity: 'error', file: 'b.yaml', line: 4 });
	});

	it('finds a term with two meanings, also under another spelling', () => {
		const other = { file: 'b.yaml', source: content('b', { cs: '[Soustruzeni, xa, xb]' }) };
		expect(checkSources([good, other])).toContainEqual(
			expect.objectContaining({
				severity: 'error',
				message: expect.stringMatching(/Soustruzeni/) as string
			})
		);
	});

	it('lets a term have two meanings whose author tells them apart', () => {
		const other = content('b', { cs: '[{ term: soustružení, with: [dřevo] }, xa, xb]' });
		expect(checkSources([good, { file: 'b.yaml', source: other }])).toEqual([]);
	});

	it('doubts a word that nobody read a second time, and names the word it may be', () => {
		const words = {
			de: new Set(['drehen', 'dreherei', 'drehteile']),
			cs: new Set(['soustružit', 'soustružna', 'soustružení']),
			en: new Set(['turning', 'turned', 'parts', 'lathe', 'work'])
		};
		expect(checkSources([good], words)).toEqual([]);
		const slip = { ...good, source: good.source.replace('Drehteile', 'Drehtele') };
		expect(checkSources([slip], words)).toEqual([
			expect.objectContaining({
				severity: 'warning',
				message: expect.stringMatching(/"drehtele" \(de\) .+ is it "drehteile"/) as string
			})
		]);
	});

	function file(concepts: string) {
		const head = 'field: metal\nlabel: { de: Metall, cs: Kov, en: Metal }\nconcepts:';
		return { file: 'a.yaml', source: head + concepts };
	}

	function content(id: string, changes: Record<string, string | null> = {}): string {
		const parts: Record<string, string | null> = {
			kind: 'process',
			de: '[Walzen, Walzwerk, gewalzt]',
			cs: '[válcování, válcovna, válcovaný]',
			en: '[rolling, rolling mill, rolled]',
			...changes
		};
		const lines = Object.entries(parts).flatMap(([key, value]) =>
			value === null ? [] : [`\n    ${key}: ${value}`]
		);
		return file(`\n  - id: ${id}${lines.join('')}`).source;
	}
});
