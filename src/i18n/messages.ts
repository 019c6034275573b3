import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from './keys.ts';
import type { Language } from './languages.ts';
import { bindWords } from './typography.ts';

export type { MessageKey } from './keys.ts';

export type MessageValues = Record<string, string | number | Date>;

export type Translate = (key: MessageKey, values?: MessageValues) => string;

const folder = findMessages(dirname(fileURLToPath(import.meta.url)));
const catalogues = new Map<Language, Map<string, string>>();
const compiled = new Map<string, string | IntlMessageFormat>();

/** The messages of one language as a function. */
export function translator(language: Language): Translate {
	return (key, values) => translate(language, key, values);
}

/**
 * A message whose key is known only at run time, for example that of a refusal. An unknown key is a
 * bug and throws.
 */
export function translate(language: Language, key: string, values?: MessageValues): string {
	const message = compiledMessage(language, key);
	return typeof message === 'string' ? message : String(message.format(values));
}

export function hasMessage(key: string): boolean {
	return catalogue('de').has(key);
}

/** All messages of a language by key, for the checks of the catalogue. */
export function catalogue(language: Language): ReadonlyMap<string, string> {
	const known = catalogues.get(language);
	if (known) return known;
	const read = readCatalogue(language);
	catalogues.set(language, read);
	return read;
}

function compiledMessage(language: Language, key: string): string | IntlMessageFormat {
	const id = `${language}/${key}`;
	const known = compiled.get(id);
	if (known !== undefined) return known;
	const written = catalogue(language).get(key);
	if (written === undefined) throw new Error(`There is no message ${id}`);
	const source = bindWords(written, language);
	const isPlain = !/[{}'<]/.test(source);
	const message = isPlain
		? source
		: new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
	compiled.set(id, message);
	return message;
}

function readCatalogue(language: Language): Map<string, string> {
	const messages = new Map<string, string>();
	const rooms = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
	for (const room of rooms.sort()) {
		const file = JSON.parse(readFileSync(join(folder, language, room), 'utf8')) as Record<
			string,
			string
		>;
		for (const [key, text] of Object.entries(file)) {
			if (messages.has(key)) throw new Error(`Message ${key} stands twice in ${language}`);
			messages.set(key, text);
		}
	}
	return messages;
}

// The same code runs from `src` and from the bundle, which lie at different depths.
function findMessages(start: string): string {
	for (let at = start; ; at = dirname(at)) {
		const candidate = join(at, 'messages');
		if (hasLanguages(candidate)) return candidate;
		if (dirname(at) === at) throw new Error('The folder `messages` is missing');
	}
}

function hasLanguages(candidate: string): boolean {
	try {
		return readdirSync(candidate).includes('de');
	} catch {
		return false;
	}
}
