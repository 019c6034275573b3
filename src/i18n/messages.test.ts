import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	isPluralElement,
	isSelectElement,
	parse,
	TYPE,
	type MessageFormatElement
} from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from './languages.ts';
import { catalogue, translate } from './messages.ts';

const root = join(import.meta.dirname, '..', '..');
const keys = [...catalogue('de').keys()];

/** Plural categories of CLDR that a whole or broken number can have. */
const categories: Record<Language, string[]> = {
	de: ['one', 'other'],
	cs: ['one', 'few', 'many', 'other'],
	en: ['one', 'other']
};

/** Values with every case of Czech: 1, 2–4, 5 and more, 21, 22, 101, and a fraction. */
const numbers = [0, 1, 2, 4, 5, 21, 22, 101, 1.5];

/** Words that are the same in German and Czech or English; everything else must differ. */
const international = JSON.parse(
	readFileSync(join(import.meta.dirname, 'international.json'), 'utf8')
) as string[];

function elementsOf(message: string): MessageFormatElement[] {
	return parse(message, { ignoreTag: true });
}

function walk(elements: MessageFormatElement[], visit: (element: MessageFormatElement) => void) {
	for (const element of elements) {
		visit(element);
		if (isPluralElement(element) || isSelectElement(element)) {
			for (const option of Object.values(element.options)) walk(option.value, visit);
		}
	}
}

function placeholders(message: string): string[] {
	const names = new Set<string>();
	walk(elementsOf(message), (element) => {
		if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
	});
	return [...names].sort();
}

function pluralsOf(message: string) {
	const plurals: { value: string; options: string[] }[] = [];
	walk(elementsOf(message), (element) => {
		if (isPluralElement(element)) {
			plurals.push({ value: element.value, options: Object.keys(element.options) });
		}
	});
	return plurals;
}

/** Something for every placeholder, and the given number for those that count. */
function valuesFor(message: string, number: number): Record<string, string | number | Date> {
	const values: Record<string, string | number | Date> = {};
	walk(elementsOf(message), (element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return;
		if (isSelectElement(element)) values[element.value] = Object.keys(element.options)[0]!;
		else if (element.type === TYPE.date || element.type === TYPE.time)
			values[element.value] = new Date(0);
		else if (isPluralElement(element) || element.type === TYPE.number)
			values[element.value] = number;
		else values[element.value] ??= 'Wort';
	});
	return values;
}

describe.each(languages)('the messages in %s', (language) => {
	const messages = catalogue(language);

	test('are those of German, no more and no fewer', () => {
		expect([...messages.keys()].sort()).toEqual([...keys].sort());
	});

	test('have the placeholders of German', () => {
		const different = keys.filter(
			(key) =>
				placeholders(messages.get(key)!).join() !== placeholders(catalogue('de').get(key)!).join()
		);
		expect(different).toEqual([]);
	});

	test('have every plural form of the language wherever they count', () => {
		const incomplete = keys.filter((key) =>
			pluralsOf(messages.get(key)!).some(
				({ options }) => !categories[language].every((category) => options.includes(category))
			)
		);
		expect(incomplete).toEqual([]);
	});

	test('with a number are sentences for every kind of number', () => {
		const counting = keys.filter((key) => pluralsOf(messages.get(key)!).length > 0);
		expect(counting.length).toBeGreaterThan(0);
		const rendered = counting.map((key) => {
			const lines = numbers.map((number) => {
				const text = translate(language, key, valuesFor(messages.get(key)!, number));
				return `${number} → ${text}`;
			});
			return `${key}\n\t${lines.join('\n\t')}`;
		});
		// Read by people: a change of wording shows here with all its forms.
		return expect(`${rendered.join('\n')}\n`).toMatchFileSnapshot(
			`../../tests/messages/counting.${language}.txt`
		);
	});

	test('are not empty and carry no space at either end', () => {
		expect(keys.filter((key) => messages.get(key)!.trim() !== messages.get(key))).toEqual([]);
		expect(keys.filter((key) => messages.get(key) === '')).toEqual([]);
	});
});

test('no text is left untranslated', () => {
	const allowed = new Set(international);
	const untranslated = keys.filter((key) => {
		const [de, cs, en] = languages.map((language) => catalogue(language).get(key));
		return (de === cs || de === en || cs === en) && !allowed.has(key) && /\p{L}{2}/u.test(de!);
	});
	expect(untranslated).toEqual([]);
});

test('the list of international words names only messages that exist and are the same somewhere', () => {
	const idle = international.filter((key) => {
		const texts = languages.map((language) => catalogue(language).get(key));
		return texts.includes(undefined) || new Set(texts).size === texts.length;
	});
	expect(idle).toEqual([]);
});

test('every message is used, and every message that is used exists', () => {
	const source = sourceFiles()
		.map((file) => readFileSync(file, 'utf8'))
		.join('\n');
	const named = new Set([...source.matchAll(/([\w.-]+)'/g)].map(([, key]) => key));
	/** A family of messages is addressed as `search.kind.${kind}`. */
	const families = new Set([...source.matchAll(/([\w.-]+)\.\$\{/g)].map(([, family]) => family));
	const isOfFamily = (key: string) =>
		key.split('.').some((_, at, parts) => families.has(parts.slice(0, at).join('.')));
	const idle = keys.filter((key) => !named.has(key) && !isOfFamily(key));
	expect(idle).toEqual([]);
	const called = [...source.matchAll(/\b(?:t|say)\(\s*'([a-z_]+\.[\w.]+)'/g)].map(
		([, key]) => key!
	);
	const missing = called.filter((key) => !keys.includes(key));
	expect(missing).toEqual([]);
});

function sourceFiles(): string[] {
	return ['src', 'seeds', 'scripts'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /(?<!\.test)\.(ts|svelte|js)$/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
	);
}
