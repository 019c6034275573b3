import type { Language } from '#i18n/languages.ts';
import { readPattern, type Pattern } from '#i18n/pattern.ts';
import { catalogue } from '#i18n/messages.ts';
import type { MailDefinition } from '../define.ts';
import { blockLine, linkLine, type Wording } from './shipped-wording.ts';

export interface WordingProblem {
	field: keyof Wording;
	/** Message key, with what it names. */
	code: string;
	values: Record<string, string>;
}

/** A paragraph as it was read from the operator's words. */
export type Part =
	| { kind: 'text'; pattern: Pattern }
	| { kind: 'link'; name: string; label: Pattern }
	| { kind: 'block'; name: string };

interface ReadWording {
	subject: Pattern;
	greeting: Pattern;
	parts: Part[];
	footer: Pattern;
}

/** Longer than any text that ships, short enough for a mail. */
const mostCharacters: Record<keyof Wording, number> = {
	subject: 200,
	greeting: 200,
	body: 10_000,
	footer: 1_000
};

/**
 * Reads the words of a mail: only its own placeholders, every one of its links and blocks. Everything
 * that is wrong is told at once, each with what to do about it.
 */
export function readParts(
	mail: MailDefinition,
	language: Language,
	wording: Wording
): ReadWording | { problems: WordingProblem[] } {
	const problems: WordingProblem[] = [];
	const problem = (field: keyof Wording, code: string, values: Record<string, string> = {}) => {
		problems.push({ field, code: `templates.error.${code}`, values });
		return nothing;
	};
	const read = (field: keyof Wording, source: string): Pattern => {
		const outcome = readText(mail, language, source);
		return 'code' in outcome ? problem(field, outcome.code, outcome.values) : outcome;
	};
	for (const field of Object.keys(mostCharacters) as (keyof Wording)[]) {
		const { length } = wording[field].trim();
		if (length === 0) problem(field, 'empty');
		if (length > mostCharacters[field]) {
			problem(field, 'too_long', { most: String(mostCharacters[field]) });
		}
	}
	if (/[\r\n]/.test(wording.subject.trim())) problem('subject', 'one_line');
	if (problems.length > 0) return { problems };
	const parts = paragraphsOf(wording.body).map((source): Part => {
		const { link, label, block } = recognise(mail, source);
		if (link !== undefined) return { kind: 'link', name: link, label: read('body', label) };
		if (block !== undefined) return { kind: 'block', name: block };
		return { kind: 'text', pattern: read('body', source) };
	});
	for (const [code, values] of missingParts(mail, language, parts)) problem('body', code, values);
	const texts = {
		subject: read('subject', wording.subject.trim()),
		greeting: read('greeting', wording.greeting.trim()),
		footer: read('footer', wording.footer.trim())
	};
	return problems.length > 0 ? { problems } : { ...texts, parts };
}

/** What is wrong with the words of a mail; nothing where they hold. */
export function checkWording(
	mail: MailDefinition,
	language: Language,
	wording: Wording
): WordingProblem[] {
	const read = readParts(mail, language, wording);
	return 'problems' in read ? read.problems : [];
}

const nothing: Pattern = { placeholders: new Map(), format: () => '' };

function paragraphsOf(body: string): string[] {
	return body
		.replaceAll('\r\n', '\n')
		.split(/\n(?:[ \t]*\n)+/)
		.map((paragraph) => paragraph.trim())
		.filter((paragraph) => paragraph !== '');
}

/** `[Words of the link]({name})` and `{name}` on their own; everything else is text. */
function recognise(
	mail: MailDefinition,
	source: string
): { link?: string; label: string; block?: string } {
	const [, label = '', link = ''] = /^\[([^\n]+)\]\(\{(\w+)\}\)$/.exec(source) ?? [];
	if (namesOf(mail, 'link').includes(link)) return { link, label };
	const [, block = ''] = /^\{(\w+)\}$/.exec(source) ?? [];
	return namesOf(mail, 'block').includes(block) ? { block, label } : { label };
}

function readText(
	mail: MailDefinition,
	language: Language,
	source: string
): Pattern | { code: string; values: Record<string, string> } {
	let pattern: Pattern;
	try {
		pattern = readPattern(source, language);
	} catch {
		return { code: 'syntax', values: { text: source.slice(0, 80) } };
	}
	for (const [name, kind] of pattern.placeholders) {
		if (namesOf(mail, 'link').includes(name) || namesOf(mail, 'block').includes(name)) {
			return { code: 'alone', values: { name } };
		}
		if (!(name in mail.values)) {
			const known = Object.keys(mail.values).map((own) => `{${own}}`);
			return known.length === 0
				? { code: 'no_placeholders', values: { name } }
				: { code: 'unknown', values: { name, known: known.join(', ') } };
		}
		if (kind === 'number' && typeof mail.values[name] !== 'number') {
			return { code: 'no_number', values: { name } };
		}
	}
	return pattern;
}

/** Links and blocks that are not there, or twice, with the line that puts it right. */
function missingParts(
	mail: MailDefinition,
	language: Language,
	parts: readonly Part[]
): [code: string, values: Record<string, string>][] {
	const wrong: [string, Record<string, string>][] = [];
	for (const part of mail.parts) {
		if ('text' in part) continue;
		const name = 'link' in part ? part.link : part.block;
		const count = parts.filter((own) => own.kind !== 'text' && own.name === name).length;
		if (count === 1) continue;
		const line =
			'link' in part ? linkLine(catalogue(language).get(part.label) ?? '', name) : blockLine(name);
		if (count > 1) wrong.push(['twice', { line }]);
		else wrong.push(['link' in part ? 'link_missing' : 'block_missing', { line }]);
	}
	return wrong;
}

function namesOf(mail: MailDefinition, kind: 'link' | 'block'): string[] {
	return mail.parts.flatMap((part) => {
		if (kind === 'link') return 'link' in part ? [part.link] : [];
		return 'block' in part ? [part.block] : [];
	});
}
