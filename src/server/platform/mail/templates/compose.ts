import type { Language } from '#i18n/languages.ts';
import type { MessageValues } from '#i18n/messages.ts';
import type { Pattern } from '#i18n/pattern.ts';
import type { MailDefinition } from '../define.ts';
import type { MailBlock, MailBody } from '../render.ts';
import { readParts, type Part, type WordingProblem } from './check.ts';
import type { Wording } from './shipped-wording.ts';

/** What the code puts into a mail. */
export interface Filling {
	values: MessageValues;
	/** Paths of our own, by the name of the link. */
	links: Readonly<Record<string, string>>;
	blocks: Readonly<Record<string, MailBlock[]>>;
}

export interface Composed {
	subject: string;
	body: MailBody;
}

/** A mail in the given words, or what is wrong with them. */
export function compose(
	mail: MailDefinition,
	language: Language,
	wording: Wording,
	{ values, links, blocks }: Filling
): Composed | { problems: WordingProblem[] } {
	const read = readParts(mail, language, wording);
	if ('problems' in read) return read;
	const say = (pattern: Pattern) => pattern.format(values);
	const blocksOf = (part: Part): MailBlock[] => {
		switch (part.kind) {
			case 'text':
				return [{ kind: 'text', text: say(part.pattern) }];
			case 'link':
				return [{ kind: 'link', label: say(part.label), path: links[part.name] ?? '/' }];
			case 'block':
				return blocks[part.name] ?? [];
		}
	};
	return {
		subject: say(read.subject),
		body: {
			greeting: say(read.greeting),
			blocks: read.parts.flatMap(blocksOf),
			footer: say(read.footer)
		}
	};
}

/** A mail as it would look, with something made up in every place. */
export function composeSample(
	mail: MailDefinition,
	language: Language,
	wording: Wording
): Composed | { problems: WordingProblem[] } {
	const names = mail.parts.flatMap((part) => ('link' in part ? [part.link] : []));
	return compose(mail, language, wording, {
		values: mail.values,
		// A sample leads to the first page, so that nothing happens by it.
		links: Object.fromEntries(names.map((name) => [name, `/${language}`])),
		blocks: mail.blocks(language)
	});
}
