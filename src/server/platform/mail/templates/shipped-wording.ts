import type { Language } from '#i18n/languages.ts';
import { catalogue } from '#i18n/messages.ts';
import type { MailDefinition, MailPart } from '../define.ts';

/** What the operator can change of a mail, as it stands in the form: ICU texts with placeholders. */
export interface Wording {
	subject: string;
	greeting: string;
	/** Paragraphs with empty lines between them; links and blocks are paragraphs of their own. */
	body: string;
	footer: string;
}

/** The words a mail ships with, written as the operator would write them. */
export function shippedWording(mail: MailDefinition, language: Language): Wording {
	const messages = catalogue(language);
	const say = (key: string) => {
		const written = messages.get(key);
		if (written === undefined) throw new Error(`There is no message ${language}/${key}`);
		return written;
	};
	return {
		subject: say(mail.subject),
		greeting: say(mail.greeting),
		body: mail.parts.map((part) => paragraphOf(part, say)).join('\n\n'),
		footer: say(mail.footer)
	};
}

function paragraphOf(part: MailPart, say: (key: string) => string): string {
	if ('text' in part) return say(part.text);
	return 'link' in part ? linkLine(say(part.label), part.link) : blockLine(part.block);
}

export function linkLine(label: string, name: string): string {
	return `[${label}]({${name}})`;
}

export function blockLine(name: string): string {
	return `{${name}}`;
}
