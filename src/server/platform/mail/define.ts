import type { Language } from '#i18n/languages.ts';
import type { MessageKey, MessageValues } from '#i18n/messages.ts';
import type { MailBlock } from './render.ts';

/** A paragraph of a mail: words of the catalogue, a link, or what only the code can put together. */
export type MailPart<Link extends string = string, Block extends string = string> =
	{ text: MessageKey } | { link: Link; label: MessageKey } | { block: Block };

/**
 * A mail that the platform sends: which words of the catalogue it ships with, in which order. The
 * operator can replace the words in each language; links and blocks stay what the code makes them.
 */
export interface MailDefinition<
	Values extends MessageValues = MessageValues,
	Link extends string = string,
	Block extends string = string
> {
	/** Unique; names the message `templates.mail.<name>`. */
	name: string;
	/** What the outbox says it is for: mails of one purpose may differ in their words. */
	purpose: string;
	subject: MessageKey;
	greeting: MessageKey;
	parts: readonly MailPart<Link, Block>[];
	/** Why this mail came, and how to stop such mails. */
	footer: MessageKey;
	/** Every placeholder of its words, with something to show in its place in a preview. */
	values: Values;
	/** The same for its blocks. */
	blocks: (language: Language) => Record<Block, MailBlock[]>;
}

interface Definition<Values extends MessageValues, Link extends string, Block extends string> {
	name: string;
	purpose?: string;
	subject: MessageKey;
	greeting: MessageKey;
	parts: readonly MailPart<Link, Block>[];
	footer: MessageKey;
	values?: Values;
	blocks?: (language: Language) => Record<Block, MailBlock[]>;
}

/** What a mail without placeholders has. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- there are none
type NoValues = Record<never, never>;

const defined = new Map<string, MailDefinition>();

/** Every mail is defined, so that every mail is in the operator's list and can be reworded there. */
export function defineMail<
	Values extends MessageValues = NoValues,
	const Link extends string = never,
	const Block extends string = never
>(definition: Definition<Values, Link, Block>): MailDefinition<Values, Link, Block> {
	const mail: MailDefinition<Values, Link, Block> = {
		purpose: definition.name,
		values: {} as Values,
		blocks: () => ({}) as Record<Block, MailBlock[]>,
		...definition
	};
	defined.set(mail.name, mail);
	return mail;
}

/** All mails of the platform, by name. */
export function listMailDefinitions(): MailDefinition[] {
	return [...defined.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export function findMailDefinition(name: string): MailDefinition | undefined {
	return defined.get(name);
}
